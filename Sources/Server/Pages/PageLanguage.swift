import Hummingbird
import Planning

/// The language of a page that is asked for.
enum PageLanguage {
  /// What `?lang=` says, else the one that the browser prefers of the two; French where it says nothing.
  static func chosen(_ request: Request) -> Language {
    if let asked = request.uri.queryParameters["lang"], let language = Language(rawValue: String(asked)) {
      return language
    }
    return preferred(request.headers[.acceptLanguage] ?? "")
  }

  /// The preferred one in a header such as `en-GB,en;q=0.9,fr;q=0.8` (RFC 9110 §12.5.4).
  static func preferred(_ header: String) -> Language {
    var best: (language: Language, quality: Double)?
    for part in header.split(separator: ",").prefix(32) {
      let fields = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let range = fields.first else { continue }
      let code = range.prefix { $0 != "-" }.lowercased()
      guard let language = Language(rawValue: code) else { continue }
      let quality = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if quality > (best?.quality ?? 0) { best = (language, quality) }
    }
    return best?.language ?? .french
  }
}
