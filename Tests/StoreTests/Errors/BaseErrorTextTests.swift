import Planning
import Store
import Testing

@Suite("A failure says what is wrong and what to do, in both languages")
struct BaseErrorTextTests {
  @Test("every failure has two sentences of its own in each language", arguments: BaseError.Code.allCases)
  func sentences(_ code: BaseError.Code) {
    let error = BaseError(code, path: "/srv/base.sqlite", table: "personnels", row: "P0042")
    let french = error.text(in: .french)
    let english = error.text(in: .english)
    #expect(french != english)
    for text in [french, english] {
      #expect(text.hasSuffix("."))
      #expect(text.contains("/srv/base.sqlite") || text.contains("P0042"))
    }
    #expect([1, 65, 66, 73, 74, 75].contains(error.exitStatus))
  }

  @Test("the row and its table are named")
  func names() {
    let error = BaseError(.duplicate, path: "base.sqlite", table: "personnels", row: "P0042", detail: "SQLite 1555")
    #expect(
      error.text(in: .french)
        == "personnels P0042 : cet identifiant figure deux fois, rien n’a été enregistré. Corrigez cette ligne, puis recommencez."
    )
    #expect(
      error.text(in: .english)
        == "personnels P0042: this id stands twice, nothing was saved. Mend this row, then do it again.")
  }

  @Test("the id that leads nowhere, and the rule that a value breaks, are named")
  func reasons() throws {
    let folder = try TemporaryFolder()
    let base = try Base.create(at: folder.file())
    var dossier = try fullDossier()
    dossier.learners[2].schools = ["0359999X"]
    let unknown = try #require(failure { try base.importDossier(dossier, note: "", by: "IEN", at: noon) })
    #expect(
      unknown.text(in: .english)
        == "personnels P3: \"0359999X\" is not in the dossier, nothing was saved. Mend this row, then do it again.")
    dossier = try fullDossier()
    dossier.learners[2].workShare = 101
    let refused = try #require(failure { try base.importDossier(dossier, note: "", by: "IEN", at: noon) })
    #expect(refused.text(in: .french).contains("work_share <= 100"))
  }

  @Test("all failures differ in their sentences")
  func differ() {
    for language in Language.allCases {
      let texts = BaseError.Code.allCases.map { BaseError($0).text(in: language) }
      #expect(Set(texts).count == texts.count)
    }
  }
}
