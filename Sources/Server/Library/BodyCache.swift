import Hummingbird
import Synchronization

/// The bytes of calendars that were asked for lately, up to a number of bytes.
///
/// Of each owner it holds the last body that was served, so that there is something to serve when the base cannot be
/// read. Which bodies go when there is no room is decided by the second-chance rule: one that was asked for since the
/// hand last came by stays for another round.
final class BodyCache: Sendable {
  /// The bytes with what they were when they were read.
  struct Body: Sendable {
    var state: FeedState
    var buffer: ByteBuffer
  }

  private struct Slot {
    var body: Body
    var isWanted: Bool
  }

  private struct Contents {
    var slots: [Catalogue.Owner: Slot] = [:]
    /// Owners in the order of the hand; some may be gone already.
    var ring: [Catalogue.Owner] = []
    var hand = 0
    var bytes = 0
  }

  private let limit: Int
  private let contents = Mutex(Contents())

  /// - Parameter limit: Bytes of bodies.
  init(limit: Int) { self.limit = limit }

  /// The last body served to an owner, whatever its state.
  func body(of owner: Catalogue.Owner) -> Body? {
    contents.withLock { contents in
      guard let body = contents.slots[owner]?.body else { return nil }
      contents.slots[owner]?.isWanted = true
      return body
    }
  }

  /// Takes a body in, in place of the one its owner had; one larger than the limit is not kept.
  func keep(_ body: Body) {
    let (owner, size) = (body.state.owner, body.buffer.readableBytes)
    contents.withLock { contents in
      if let old = contents.slots[owner] {
        contents.bytes -= old.body.buffer.readableBytes
      } else if size <= limit {
        contents.ring.append(owner)
      }
      guard size <= limit else {
        contents.slots[owner] = nil
        contents.ring.removeAll { $0 == owner }
        return
      }
      contents.slots[owner] = Slot(body: body, isWanted: true)
      contents.bytes += size
      while contents.bytes > limit { makeRoom(in: &contents, sparing: owner) }
    }
  }

  /// Bytes that are kept.
  var bytes: Int { contents.withLock(\.bytes) }

  /// Moves the hand by one owner.
  private func makeRoom(in contents: inout Contents, sparing spared: Catalogue.Owner) {
    if contents.hand >= contents.ring.count { contents.hand = 0 }
    let owner = contents.ring[contents.hand]
    if owner != spared, let slot = contents.slots[owner], !slot.isWanted {
      contents.slots[owner] = nil
      contents.bytes -= slot.body.buffer.readableBytes
      contents.ring.swapAt(contents.hand, contents.ring.count - 1)
      contents.ring.removeLast()
    } else {
      contents.slots[owner]?.isWanted = false
      contents.hand += 1
    }
  }
}
