import Planning
import SchoolCalendar
import Store
import Testing

@Suite("Rows are found by name or id")
struct NamedRowTests {
  @Test(
    "without regard to case, accents, ligatures and punctuation",
    arguments: [
      ("ECOLE DE L'OEUF", ["2A00002B"]), ("œuf", ["2A00002B"]), ("tilleuls", ["0350122T"]), ("E\u{301}bène", ["P2"]),
      ("zoé", ["P2"]), ("P1", ["P1"]), ("0350122T", ["0350122T"]), ("les", ["0350122T", "A2"]), ("uf", []),
      ("mediatheque", ["L0"]), ("erun bruz", []), ("erun de bruz", ["F1"]), ("", []), ("%", []), ("—", []),
    ])
  func found(_ text: String, _ ids: [String]) throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    #expect(try base.named(text, in: SchoolYear(startingIn: 2027)).map(\.id) == ids)
  }
}
