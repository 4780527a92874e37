import Planning
import SchoolCalendar
import Store
import Testing

@Suite("A dossier comes back from the base as it was")
struct DossierRoundTripTests {
  let folder: TemporaryFolder
  let base: Base
  let year = SchoolYear(startingIn: 2027)

  init() throws {
    folder = try TemporaryFolder()
    base = try Base.create(at: folder.file())
  }

  @Test("the sample has two values of every field of every row, so that its round trip proves something")
  func sampleIsFull() throws {
    #expect(constantFields(of: try fullDossier()) == [])
  }

  @Test("every field of every row is equal, in the same order and to the byte")
  func everyField() throws {
    let dossier = try fullDossier()
    try base.importDossier(dossier, note: "essai", by: "IEN", at: noon)
    let read = try #require(try Base.open(folder.file()).dossier(year))
    #expect(read == dossier)
    #expect(texts(in: read) == texts(in: dossier))
    #expect(read.weightsAndWindows == dossier.weightsAndWindows)
  }

  @Test("a dossier that says nothing but its settings comes back, with no avoided periods told apart from none named")
  func emptyDossier() throws {
    for avoided in [nil, []] as [[ClosedRange<Day>]?] {
      var dossier = Dossier(settings: Settings(schoolYear: year, departement: "35"))
      dossier.settings.avoidedPeriods = avoided
      dossier.settings.weights = Weights([.stale: CostTerm.stale.usualWeight])
      try base.importDossier(dossier, note: "", by: "IEN", at: noon)
      #expect(try base.dossier(year) == dossier)
    }
  }

  @Test("a second import takes the place of the first, whatever has changed, moved or gone")
  func secondImport() throws {
    try base.importDossier(try fullDossier(), note: "", by: "IEN", at: noon)
    var dossier = try fullDossier()
    dossier.settings = Settings(schoolYear: year, departement: "35")
    dossier.learners.reverse()
    dossier.learners[0].familyName = "Nouvelle"
    dossier.learners[2].schools = []
    dossier.trainers.removeFirst()
    dossier.fixedSessions.removeLast()
    dossier.contacts.removeAll()
    dossier.venues[0].busy.removeAll()
    try base.importDossier(dossier, note: "", by: "IEN", at: evening)
    #expect(try base.dossier(year) == dossier)
    #expect(try base.health().faults == [])
    #expect(try base.health().brokenReferences == [])
  }

  @Test("the last moment there is, 24:00 on 31 December 9999, is taken")
  func lastMoment() throws {
    var dossier = try fullDossier()
    dossier.closures = [
      Closure(
        reach: .everything, range: try #require(MomentRange(days: .first, through: .last)), reason: "toujours")
    ]
    try base.importDossier(dossier, note: "", by: "IEN", at: noon)
    #expect(try base.dossier(year) == dossier)
  }

  @Test("school years lie side by side, the latest is the current one")
  func years() throws {
    #expect(try base.years == [])
    #expect(try base.currentYear == nil)
    #expect(try base.dossier(year) == nil)
    try base.importDossier(try fullDossier(year: 2028), note: "", by: "IEN", at: noon)
    try base.importDossier(try fullDossier(year: 2027), note: "", by: "IEN", at: evening)
    #expect(try base.years == [year, year.next])
    #expect(try base.currentYear == year.next)
    #expect(try base.dossier(year) == fullDossier())
    #expect(try base.dossier(year.next) == fullDossier(year: 2028))
  }

  @Test("an id written with a composed letter is found where it is written with a combined one")
  func composedIDs() throws {
    var dossier = Dossier(settings: Settings(schoolYear: year, departement: "35"))
    dossier.schools = [
      School(id: "e\u{301}cole", name: "A", kind: .primaire, commune: "B", circonscription: "C", coordinates: nil)
    ]
    dossier.learners = [Learner(id: "P", schools: ["\u{e9}cole"], role: .enseignant)]
    try base.importDossier(dossier, note: "", by: "IEN", at: noon)
    #expect(try base.dossier(year) == dossier)
  }
}

extension Dossier {
  /// What has no public field of its own in the settings.
  fileprivate var weightsAndWindows: [String] {
    CostTerm.allCases.map { "\($0) \(settings.weights[$0])" } + settings.windows.peers.map { "\($0)" }
  }
}
