import Foundation
import HTTPTypes
import Planning
import Testing
import UseCases

@testable import Server

@Suite("The subscription page")
struct SubscriptionPageTests {
  let desk: Desk
  let token: LinkToken

  init() async throws {
    desk = try Desk()
    desk.shelf.publish(calendar(name: "École Jules-Ferry\\, Valmont"), for: "P1")
    token = desk.shelf.makeLink(to: "P1", label: "Camille <b>")
    try await desk.librarian.refresh()
  }

  @Test("says what the calendar is and shows its address, as text, as a button and as a drawing")
  func content() async throws {
    let answer = try await desk.ask("/s/\(token.text)")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    #expect(answer.headers[.cacheControl] == "no-store")
    let html = answer.body
    #expect(html.contains("<h1>École Jules-Ferry, Valmont</h1>"))
    #expect(html.contains("Camille &lt;b&gt;"))
    #expect(html.contains(">https://agenda.example.org/feeds/\(token.text).ics</code>"))
    #expect(html.contains("href=\"webcal://agenda.example.org/feeds/\(token.text).ics\""))
    #expect(html.contains("<svg class=\"qr\""))
    #expect(html.contains("14 mars 2027"))
    #expect(html.contains("jamais"))
    for program in ["iPhone", "Google", "Outlook", "Thunderbird", "Nextcloud"] { #expect(html.contains(program)) }
  }

  @Test("runs nothing, styles nothing in place, fetches its stylesheet only")
  func strict() async throws {
    let answer = try await desk.ask("/s/\(token.text)")
    let policy = try #require(answer.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
    #expect(answer.headers[HTTPField.Name("Referrer-Policy") ?? .vary] == "no-referrer")
    #expect(answer.headers[HTTPField.Name("X-Robots-Tag") ?? .vary] == "noindex")
    for trace in ["<style", "<script", " style=", " onclick", "src="] { #expect(!answer.body.contains(trace)) }
    #expect(answer.body.contains("href=\"/style.css\""))
    let style = try await desk.ask("/style.css")
    #expect(style.status == 200 && style.headers[.contentType] == "text/css; charset=utf-8")
    let etag = try #require(style.headers[.eTag])
    #expect(try await desk.ask("/style.css", headers: [.ifNoneMatch: etag]).status == 304)
  }

  @Test(
    "speaks the language that is asked for, else the browser's, else French",
    arguments: [
      ("", nil, "fr"), ("", "en-GB,en;q=0.9", "en"), ("", "de, en;q=0.5, fr;q=0.9", "fr"), ("", "de", "fr"),
      ("?lang=en", "fr", "en"), ("?lang=fr", "en", "fr"), ("?lang=xx", "en", "en"), ("", "en;q=0", "fr"),
    ] as [(String, String?, String)])
  func language(query: String, header: String?, expected: String) async throws {
    var headers: HTTPFields = [:]
    headers[.acceptLanguage] = header
    let html = try await desk.ask("/s/\(token.text)\(query)", headers: headers).body
    #expect(html.contains("<html lang=\"\(expected)\">"))
    #expect(html.contains(expected == "fr" ? "S’abonner" : "Subscribe"))
  }

  @Test("renews the address: the new one is shown once and works, the old one opens nothing")
  func renew() async throws {
    _ = try await desk.ask("/feeds/\(token.text).ics")
    #expect(try await desk.ask("/s/\(token.text)").body.contains("15 mars 2027"))
    let answer = try await desk.ask("/s/\(token.text)/renew", .post)
    #expect(answer.status == 200)
    #expect(!answer.body.contains(token.text))
    let found = try #require(answer.body.firstMatch(of: /feeds\/([a-z2-7]{32})\.ics/))
    #expect(try await desk.ask("/feeds/\(found.1).ics").status == 200)
    #expect(try await desk.ask("/feeds/\(token.text).ics").status == 404)
    #expect(try await desk.ask("/s/\(token.text)/renew", .post).status == 404)
    #expect(try await desk.ask("/s/\(found.1)").status == 200)
  }

  @Test("closes the address for good")
  func revoke() async throws {
    let answer = try await desk.ask("/s/\(token.text)/revoke?lang=en", .post)
    #expect(answer.status == 200)
    #expect(answer.body.contains("Address closed"))
    #expect(try await desk.ask("/feeds/\(token.text).ics").status == 404)
    #expect(try await desk.ask("/s/\(token.text)/revoke", .post).status == 404)
  }

  @Test("changes nothing on GET")
  func getChangesNothing() async throws {
    #expect(try await desk.ask("/s/\(token.text)/renew").status == 404)
    #expect(try await desk.ask("/s/\(token.text)/revoke").status == 404)
    #expect(try await desk.ask("/feeds/\(token.text).ics").status == 200)
  }

  @Test("as a file it needs nothing else")
  func file() throws {
    let address = try #require(PublicAddress("https://example.org/tandem/"))
    let link = desk.shelf.now.links[0].link
    let html = SubscriptionPage.file(
      LinkBook.Issued(link: link, token: token), address: address, language: .english)
    #expect(html.contains("<style>") && !html.contains("<link") && !html.contains("<form"))
    #expect(html.contains("https://example.org/tandem/feeds/\(token.text).ics"))
    #expect(html.contains("My training sessions"))
  }

  @Test(
    "an address that is none is refused",
    arguments: [
      "", "example.org", "ftp://example.org", "https://", "https://a b", "https://a@b", "https://a/?x", "https://a/#x",
      "https://:80",
    ])
  func addresses(text: String) {
    #expect(PublicAddress(text) == nil)
  }

  @Test("the top page tells what this is, and lists nothing")
  func home() async throws {
    let answer = try await desk.ask("/")
    #expect(answer.status == 200)
    #expect(answer.body.contains("<h1>"))
    #expect(!answer.body.contains("/feeds/") && !answer.body.contains("/s/"))
  }
}
