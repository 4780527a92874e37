import Planning
import Reports
import Testing

@Suite("Hostile text in pages")
struct HostileTextTests {
  @Test("200 payloads in every field leave the page's tags and attributes as harmless text does")
  func payloads() throws {
    #expect(Payloads.all.count == 200)
    let harmless = Hamlet(writing: "x").documents(in: .french).map { one in
      Skeleton.of(ReportPage(ReportDocument(one.document, in: .french)).html())
    }
    #expect(harmless.count == 6)
    for payload in Payloads.all {
      for (place, one) in Hamlet(writing: payload).documents(in: .french).enumerated() {
        let html = ReportPage(ReportDocument(one.document, in: .french)).html()
        let skeleton = Skeleton.of(html)
        #expect(skeleton == harmless[place], "\(one.name): \(payload)")
        #expect(!skeleton.keys.contains { $0.contains("script") || $0.contains("img") || $0.contains("onerror") })
      }
    }
  }

  @Test("a served page has no style element, a file has one and a policy that lets nothing in")
  func style() throws {
    let one = try #require(Hamlet(writing: "x").documents(in: .english).first)
    let page = ReportPage(ReportDocument(one.document, in: .english))
    let served = page.html(.linked("/report.css"))
    #expect(!served.contains("<style") && served.contains("<link rel=\"stylesheet\" href=\"/report.css\">"))
    let file = page.html()
    #expect(file.split(separator: "<style>").count == 2)
    #expect(file.contains("default-src &#39;none&#39;"))
    for html in [served, file] { #expect(!html.contains(" style=") && !html.contains("<script")) }
  }
}
