import HTTPTypes
import Hummingbird
import UseCases

/// A calendar at its private address: `/feeds/SECRET.ics`.
///
/// Whether a client has the calendar already is decided by its entity tag alone, before a byte of it is read.
struct FeedRoute {
  let librarian: Librarian

  func add(to router: Router<SiteContext>) {
    router.get("feeds/:file") { request, context in
      await answer(context.parameters.get("file") ?? "", to: request)
    }
  }

  private static let ending = ".ics"

  private func answer(_ file: String, to request: Request) async -> Response {
    let isFeed = file.hasSuffix(Self.ending)
    // Hashed whatever it is: what is malformed takes as long as what is unknown.
    let digest = LinkDigest(of: isFeed ? String(file.dropLast(Self.ending.count)) : file)
    guard let entry = librarian.catalogue[digest], isFeed else { return Answer.notFound }
    librarian.notes.note(entry.link.number, at: librarian.clock.seconds)
    guard let state = entry.feed else { return EmptyCalendar.answer(to: request) }
    if let unsent = Self.unsent(state, request.headers) {
      return Response(status: unsent.status, headers: unsent.headers)
    }
    guard let body = await librarian.body(of: state) else { return Answer.unavailable }
    let whole = Self.whole(body)
    return Response(
      status: whole.status, headers: whole.headers, body: ResponseBody(byteBuffer: whole.buffer ?? ByteBuffer()))
  }

  /// An answer in its parts.
  struct Parts {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var buffer: ByteBuffer?
  }

  /// The answer to a request that needs nothing but what is in memory; nil for every other one, and for whatever opens
  /// nothing, so that all of those are answered in one way.
  func immediate(_ head: HTTPRequest) -> Parts? {
    guard head.method == .get || head.method == .head, let path = head.path, path.hasPrefix("/feeds/"),
      path.hasSuffix(Self.ending), head.headerFields[.connection] == nil
    else { return nil }
    let token = path.dropFirst("/feeds/".count).dropLast(Self.ending.count)
    guard token.utf8.allSatisfy({ (97...122).contains($0) || (50...55).contains($0) }),
      let entry = librarian.catalogue[LinkDigest(of: String(token))], let state = entry.feed
    else { return nil }
    var parts: Parts
    if let unsent = Self.unsent(state, head.headerFields) {
      parts = unsent
    } else if let body = librarian.bodyAtHand(of: state) {
      parts = Self.whole(body)
      if head.method == .head { parts.buffer = nil }
    } else {
      return nil
    }
    librarian.notes.note(entry.link.number, at: librarian.clock.seconds)
    return parts
  }

  /// The answer to a client who has the calendar already, or wants another one; nil where it is to be sent.
  private static func unsent(_ state: FeedState, _ headers: HTTPFields) -> Parts? {
    switch Precondition(headers, etag: state.etag, lastModified: state.lastModified) {
    case .notModified: return Parts(status: .notModified, headers: validators(state), buffer: nil)
    case .failed:
      var parts = Parts(status: .preconditionFailed, headers: validators(state), buffer: nil)
      parts.headers[.contentLength] = "0"
      return parts
    case .send: return nil
    }
  }

  private static func whole(_ body: BodyCache.Body) -> Parts {
    var headers = validators(body.state)
    headers[.contentType] = type
    headers[.contentLength] = "\(body.buffer.readableBytes)"
    return Parts(status: .ok, headers: headers, buffer: body.buffer)
  }

  static let type = "text/calendar; charset=utf-8"

  private static func validators(_ state: FeedState) -> HTTPFields {
    [.eTag: state.tagHeader, .lastModified: state.modifiedHeader, .cacheControl: "private, no-cache"]
  }
}
