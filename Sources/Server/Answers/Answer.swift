import HTTPTypes
import Hummingbird

/// The answers that are the same wherever they come from.
enum Answer {
  /// For whatever does not open anything; the page is added for all routes together.
  static let notFound = Response(status: .notFound)

  /// Where something went wrong here; calendar programs keep what they have.
  static let unavailable = Response(status: .serviceUnavailable)

  /// A page for people: kept nowhere on the way, listed by no search engine.
  static func page(_ status: HTTPResponse.Status, _ html: String) -> Response {
    let headers: HTTPFields = [
      .contentType: "text/html; charset=utf-8", .cacheControl: "no-store", .robots: "noindex",
    ]
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  /// A text for programs.
  static func text(_ text: String, type: String, etag: String? = nil, cache: String) -> Response {
    var headers: HTTPFields = [.contentType: type, .cacheControl: cache]
    headers[.eTag] = etag.map { "\"\($0)\"" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// Adds what every answer carries: browsers are to take it for what it says it is, to run and fetch nothing but the
  /// stylesheet, and to tell no other site where they come from.
  static func guarded(_ response: Response) -> Response {
    var response = response
    guardHeaders(&response.headers)
    // Such an answer has no body whose length could be told.
    if response.status == .notModified { response.headers[.contentLength] = nil }
    return response
  }
}

extension Answer {
  /// The headers that every answer carries.
  static func guardHeaders(_ headers: inout HTTPFields) {
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "no-referrer"
    headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  }
}

extension HTTPField.Name {
  static let robots = known("X-Robots-Tag")
  static let referrerPolicy = known("Referrer-Policy")

  /// A name that is well formed.
  private static func known(_ name: String) -> Self { Self(name) ?? .vary }
}
