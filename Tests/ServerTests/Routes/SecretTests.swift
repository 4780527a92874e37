import HTTPTypes
import Testing
import UseCases

@testable import Server

@Suite("An address that opens nothing")
struct SecretTests {
  /// Every route with a secret in it, as method and path around the secret.
  static let routes: [(HTTPRequest.Method, String, String)] = [
    (.get, "/feeds/", ".ics"), (.head, "/feeds/", ".ics"), (.get, "/s/", ""), (.head, "/s/", ""),
    (.post, "/s/", "/renew"), (.post, "/s/", "/revoke"),
  ]

  enum Wrong: CaseIterable {
    case none, malformed, veryLong, hostile, unknown, renewed, revoked, otherRoute, upperCase
  }

  @Test("gives the same bytes and headers, whatever is wrong with it", arguments: Wrong.allCases)
  func same(_ wrong: Wrong) async throws {
    let desk = try Desk()
    desk.shelf.publish(calendar(), for: "P1")
    let (good, renewed, revoked) = (
      desk.shelf.makeLink(to: "P1"), desk.shelf.makeLink(to: "P1"), desk.shelf.makeLink(to: "P1")
    )
    try await desk.librarian.refresh()
    #expect(try await desk.ask("/feeds/\(renewed.text).ics").status == 200)
    #expect(try await desk.ask("/s/\(renewed.text)/renew", .post).status == 200)
    #expect(try await desk.ask("/s/\(revoked.text)/revoke", .post).status == 200)
    let expected = try await desk.ask("/nothing/of/this/name")
    #expect(expected.status == 404)
    for (method, before, after) in Self.routes {
      let path =
        switch wrong {
        case .none: before + after
        case .malformed: before + "abc" + after
        case .veryLong: before + String(repeating: "a", count: 4000) + after
        case .hostile: before + "%2e%2e%2f%00<script>'\"" + after
        case .unknown: before + LinkToken().text + after
        case .renewed: before + renewed.text + after
        case .revoked: before + revoked.text + after
        case .otherRoute: after == ".ics" ? before + good.text : before + good.text + ".ics" + after
        case .upperCase: before + good.text.uppercased() + after
        }
      let answer = try await desk.ask(path, method)
      #expect(answer.status == 404, "\(method) \(wrong)")
      #expect(answer.headers == expected.headers, "\(method) \(wrong)")
      #expect(answer.body == (method == .head ? "" : expected.body), "\(method) \(wrong)")
    }
    #expect(try await desk.ask("/feeds/\(good.text).ics").status == 200)
  }

  @Test(
    "a method that a route does not take is an address that opens nothing",
    arguments: [HTTPRequest.Method.put, .delete, .post, .patch, .options, .trace])
  func methods(_ method: HTTPRequest.Method) async throws {
    let desk = try Desk()
    desk.shelf.publish(calendar(), for: "P1")
    let token = desk.shelf.makeLink(to: "P1")
    try await desk.librarian.refresh()
    let expected = try await desk.ask("/nothing")
    #expect(try await desk.ask("/feeds/\(token.text).ics", method) == expected)
    #expect(try await desk.ask("/s/\(token.text)", method) == expected)
  }

  @Test("a secret stands in no log, whatever happens")
  func logs() async throws {
    let desk = try Desk(logsRequests: true)
    desk.shelf.publish(calendar(), for: "P1")
    let token = desk.shelf.makeLink(to: "P1", label: "Camille")
    try await desk.librarian.refresh()
    for (method, before, after) in Self.routes.dropLast(2) {
      _ = try await desk.ask(before + token.text + after, method)
      _ = try await desk.ask(before + token.text + "?x=" + token.text, method)
      _ = try await desk.ask("/" + token.text, method)
    }
    desk.shelf.publish(calendar("another"), for: "P1")
    try await desk.librarian.refresh()
    desk.shelf.change { $0.isCut = true }
    #expect(try await desk.ask("/feeds/\(token.text).ics").body == calendar())
    #expect(try await desk.ask("/s/\(token.text)/renew", .post).status == 409)
    await desk.librarian.keepUp()
    let lines = desk.log.all
    #expect(lines.count > 10)
    #expect(lines.filter { $0.contains(token.text) || $0.contains(token.digest.hex) || $0.contains("Camille") } == [])
    #expect(lines.contains { $0.contains("GET /feeds/***") })
    #expect("\(token)" == "***")
  }

  @Test("a secret has 160 bits, no two are alike, and none tells itself")
  func token() {
    let tokens = Set((0..<1000).map { _ in LinkToken().text })
    #expect(tokens.count == 1000)
    #expect(tokens.allSatisfy { $0.count == 32 && $0.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) } })
    let seen = Set(tokens.joined())
    #expect(seen.count == 32)
  }
}
