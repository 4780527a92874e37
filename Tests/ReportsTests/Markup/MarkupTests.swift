import Planning
import Testing

@testable import Reports

@Suite("Markup")
struct MarkupTests {
  @Test("text and attributes are escaped by construction")
  func escaping() {
    let markup = Markup.element(.p, [.set(.title, "\"'<>&`")], "\"'<>&`\u{0}\u{85}\u{202E}\u{FFFF}x")
    #expect(
      markup.html
        == "<p title=\"&quot;&#39;&lt;&gt;&amp;&#96;\">&quot;&#39;&lt;&gt;&amp;&#96;   x</p>")
  }

  @Test(
    "an address that is not of the same server becomes none",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "//evil.example", "https://evil.example", "data:text/html,x",
      "a b", "a\"b", "\\\\evil", "java\nscript:x",
    ])
  func links(address: String) {
    #expect(Link(page: address).text == "#")
    #expect(Attribute.set(.href, address).value == "#")
  }

  @Test("pages, e-mails and telephones of the usual form are linked")
  func goodLinks() {
    #expect(Link(page: "/style/report.css?v=1#a").text == "/style/report.css?v=1#a")
    #expect(Link(email: "ien1@inspection.example")?.text == "mailto:ien1@inspection.example")
    #expect(Link(email: "a@b.example?bcc=c@d.example") == nil)
    #expect(Link(email: "a@@b.example") == nil)
    #expect(Link(telephone: "+33 2 61 91 45 18")?.text == "tel:+33261914518")
    #expect(Link(telephone: "02;x") == nil)
  }

  @Test("no attribute runs anything, no tag fetches anything")
  func names() {
    let names = Attribute.Name.allCases.map(\.rawValue)
    #expect(!names.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" || $0 == "srcdoc" })
    let tags = Markup.Tag.allCases.map(\.name)
    #expect(Set(tags).isDisjoint(with: ["script", "iframe", "object", "embed", "img", "base", "style"]))
  }

  @Test("a form is sent to the same server only")
  func form() {
    let there = Markup.element(.form, [.set(.action, "https://elsewhere.example/")], "a").html
    #expect(there == "<form action=\"#\">a</form>")
    let here = Markup.element(.form, [.set(.action, "/s/abc/renew?lang=fr")], "a").html
    #expect(here == "<form action=\"/s/abc/renew?lang=fr\">a</form>")
  }

  @Test("a calendar is linked to by the addresses of calendars only")
  func calendars() {
    #expect(Link(calendar: "webcal://example.org/feeds/a.ics")?.text == "webcal://example.org/feeds/a.ics")
    #expect(Link(calendar: "javascript:alert(1)") == nil)
    #expect(Link(calendar: "https://example.org/\" onclick=") == nil)
  }
}
