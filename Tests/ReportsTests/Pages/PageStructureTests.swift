import Planning
import Reports
import Testing

@Suite("Pages of reports")
struct PageStructureTests {
  private static let pages: [String] = Language.allCases.flatMap { language in
    Hamlet(writing: "Bruz").documents(in: language).map { ReportPage(ReportDocument($0.document, in: language)).html() }
  }

  @Test("a page has its language, one h1, headings in order, and captions and scopes in every table", arguments: pages)
  func structure(html: String) {
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\""))
    #expect(html.split(separator: "<h1").count == 2)
    #expect(!html.contains("<h3") || html.contains("<h2"))
    let tables = html.split(separator: "<table").dropFirst()
    for table in tables {
      #expect(table.contains("<caption>"))
      #expect(table.contains("<thead>"))
      #expect(table.contains("scope=\"col\"") && table.contains("scope=\"row\""))
    }
    #expect(!tables.isEmpty)
  }

  @Test("no id stands twice, and every reference has its id", arguments: pages)
  func ids(html: String) {
    func values(_ name: String) -> [String] {
      html.split(separator: " \(name)=\"").dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
    }
    let ids = values("id")
    #expect(Set(ids).count == ids.count)
    let references = values("aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }
    #expect(Set(references).isSubset(of: ids))
  }

  @Test("a drawing has a title, a description and a table after it", arguments: pages)
  func drawings(html: String) {
    for part in html.split(separator: "<svg").dropFirst() {
      #expect(part.contains("role=\"img\"") && part.contains("<title") && part.contains("<desc"))
      #expect(part.contains("<table"))
    }
  }

  @Test("the same report gives the same page")
  func sameness() {
    let again = Language.allCases.flatMap { language in
      Hamlet(writing: "Bruz").documents(in: language).map {
        ReportPage(ReportDocument($0.document, in: language)).html()
      }
    }
    #expect(again == Self.pages)
  }

  @Test("each language speaks its own")
  func languages() throws {
    let documents = Hamlet(writing: "Bruz").documents(in: .french)
    for one in documents {
      let french = ReportDocument(one.document, in: .french)
      let english = ReportDocument(one.document, in: .english)
      #expect(french.tables.map(\.key) == english.tables.map(\.key))
      #expect(french.notes != english.notes)
      for (a, b) in zip(french.tables, english.tables) {
        #expect(a.columns.map(\.key) == b.columns.map(\.key))
        #expect(Set(a.columns.map(\.key)).count == a.columns.count)
        #expect(a.rows.allSatisfy { $0.count == a.columns.count })
      }
    }
  }

  @Test("every number that programs get stands in a column that the page shows")
  func numbers() {
    for one in Hamlet(writing: "Bruz").documents(in: .french) {
      for table in ReportDocument(one.document, in: .french).tables {
        for (place, column) in table.columns.enumerated() where column.title == nil {
          #expect(!table.rows.contains { row in if case .number = row[place] { true } else { false } }, "\(column.key)")
        }
      }
    }
  }
}
