import Foundation
import Testing

/// A client that writes the bytes a test gives it and reads what comes back, over a socket of the system.
final class RawClient: Sendable {
  private let socket: Int32

  /// Connects to a port of this machine.
  init(port: Int) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    try #require(socket >= 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0, "cannot connect to \(port): \(errno)")
  }

  deinit { close(socket) }

  /// Sends bytes; false where the other end is closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return unsafe Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  /// What comes until the other end closes, or for some time; nil after the time where nothing has come.
  func read(upTo seconds: Double = 100) async -> String? { await waiting { $0.readNow(upTo: seconds) } }

  /// Whether the other end closes within some time, whatever it sends before.
  func isClosed(within seconds: Double) async -> Bool { await waiting { $0.isClosedNow(within: seconds) } }

  /// Waits on a thread that the server does not need.
  private func waiting<Value: Sendable>(_ body: @escaping @Sendable (RawClient) -> Value) async -> Value {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: body(self)) }
    }
  }

  private func readNow(upTo seconds: Double) -> String? {
    var all: [UInt8] = []
    let end = Date().addingTimeInterval(seconds)
    while let more = piece(until: end) {
      if more.isEmpty { return String(decoding: all, as: UTF8.self) }
      all += more
    }
    return all.isEmpty ? nil : String(decoding: all, as: UTF8.self)
  }

  private func isClosedNow(within seconds: Double) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while let more = piece(until: end) { if more.isEmpty { return true } }
    return false
  }

  /// The next bytes, none where the other end has closed; nil where the time is over.
  private func piece(until end: Date) -> [UInt8]? {
    let left = max(0, end.timeIntervalSinceNow)
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, Int32(left * 1000)) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : []
  }
}
