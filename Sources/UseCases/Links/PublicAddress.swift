/// Where people reach the server: the beginning of every private address.
public struct PublicAddress: Hashable, Sendable {
  /// `https` or `http`.
  public let scheme: String
  /// The host, with its port where that is not the usual one: `agenda.example.org`, `127.0.0.1:8080`.
  public let authority: String
  /// What stands before every path, without a slash at its end: empty, or `/tandem`.
  public let prefix: String

  /// From what somebody writes: `https://agenda.example.org`, `https://example.org/tandem/`.
  ///
  /// Nil for anything but a plain address over http or https: no name or password, query or fragment.
  public init?(_ text: String) {
    guard let scheme = ["https", "http"].first(where: { text.lowercased().hasPrefix($0 + "://") }) else { return nil }
    let rest = text.dropFirst(scheme.count + 3)
    let host = rest.prefix { $0 != "/" }
    var path = rest.dropFirst(host.count)
    while path.last == "/" { path.removeLast() }
    let signs = Set("-._~[]:")
    guard let first = host.first, first != ":", host.last != ":",
      host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }),
      path.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._~/".contains($0)) }), !path.contains("//")
    else { return nil }
    self.scheme = scheme
    authority = host.lowercased()
    prefix = String(path)
  }

  /// An address on this machine, for trials.
  public init(host: String, port: Int) {
    scheme = "http"
    authority = (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
    prefix = ""
  }

  /// The address of a calendar, to be copied.
  public func feed(_ token: LinkToken) -> String { feed(token: token.text) }

  /// The address of a calendar, to be copied.
  public func feed(token: String) -> String { "\(scheme)://\(authority)\(prefix)/feeds/\(token).ics" }

  /// The same under the scheme that makes phones and programs subscribe.
  public func webcal(token: String) -> String { "webcal://\(authority)\(prefix)/feeds/\(token).ics" }

  /// The page that tells how to subscribe.
  public func page(_ token: LinkToken) -> String { page(token: token.text) }

  /// The page that tells how to subscribe.
  public func page(token: String) -> String { "\(scheme)://\(authority)\(prefix)/s/\(token)" }
}
