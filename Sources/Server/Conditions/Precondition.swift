import HTTPTypes
import Hummingbird

/// What a client has already, by the headers of its request, decided in the order of RFC 9110 §13.2.2.
enum Precondition: Hashable {
  /// The client wants the bytes.
  case send
  /// The client has them.
  case notModified
  /// The client wants something that is not here.
  case failed

  /// For a request to read.
  ///
  /// - Parameters:
  ///   - etag: The present entity tag, without quotes.
  ///   - lastModified: Whole seconds since 1970 began.
  init(_ headers: HTTPFields, etag: String, lastModified: Int) {
    if let wanted = headers[.ifMatch] {
      guard EntityTags(wanted).haveStrongly(etag) else {
        self = .failed
        return
      }
    } else if let limit = headers[.ifUnmodifiedSince].flatMap({ HTTPDate.seconds($0) }), lastModified > limit {
      self = .failed
      return
    }
    if let known = headers[.ifNoneMatch] {
      // Nearly always the one tag that was given out, in quotes.
      let isOne = known.utf8.count == etag.utf8.count + 2 && known.utf8.dropFirst().dropLast().elementsEqual(etag.utf8)
      self =
        (isOne && known.hasPrefix("\"") && known.hasSuffix("\"")) || EntityTags(known).haveWeakly(etag)
        ? .notModified : .send
    } else if let since = headers[.ifModifiedSince].flatMap({ HTTPDate.seconds($0) }) {
      self = lastModified <= since ? .notModified : .send
    } else {
      self = .send
    }
  }
}
