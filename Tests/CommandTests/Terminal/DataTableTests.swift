import Testing

@testable import tandem

@Suite("Tables for people and programs")
struct DataTableTests {
  private let table = DataTable(
    columns: [.init("id", "Id"), .init("secret"), .init("count", "Count"), .init("tags", "Tags")],
    rows: [["a", "x", 5, .list(["u", "v"])], ["=1+1", "y", 12, .list([])]])

  @Test("numbers stand to the right, columns without a title are left out, line breaks do not break lines")
  func text() {
    #expect(
      table.text(isColoured: false) == """
        Id    Count  Tags
        ────  ─────  ────
        a         5  u, v
        =1+1     12

        """)
  }

  @Test("CSV has the keys, every column, and harmless formulas")
  func csv() {
    #expect(table.csv == "\u{FEFF}id;secret;count;tags\r\na;x;5;u|v\r\n'=1+1;y;12;\r\n")
  }

  @Test("JSON keeps the order of members and escapes what must be")
  func json() {
    #expect(table.json.line.hasPrefix(#"[{"id": "a", "secret": "x", "count": 5, "tags": ["u", "v"]}"#))
    #expect(JSONValue.text("a\"\\\n\u{1}é").line == #""a\"\\\n\u0001é""#)
    #expect(JSONValue.members(["a": .list([.members([:])])]).pretty() == "{\n  \"a\": [\n    {}\n  ]\n}")
  }
}
