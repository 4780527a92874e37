import Foundation
import Testing

/// The published plan meets what a year brings, and is kept as far as it can be.
@Suite("Keeping the published plan in the middle of the year")
struct KeepWalkTests {
  private func published() throws -> Walk {
    let walk = try Walk()
    try walk.must("import", "dossier")
    try walk.must("plan", "--steps", "2000", "--seed", "1", "--quiet")
    try walk.must("publish")
    try walk.readPlan()
    return walk
  }

  @Test("without a published plan there is nothing to keep")
  func nothing() throws {
    let walk = try Walk()
    try walk.must("import", "dossier")
    try walk.refused(["plan", "--keep", "published", "--quiet"], status: 66, says: "publi")
    #expect(try walk.run(["plan", "--keep", "latest"]).status == 64)
  }

  @Test("a departure: verify and import say what to do, and after it few people have to be told")
  func departure() throws {
    let walk = try published()
    walk.day = "2027-12-01"
    let referents = Set(walk.plan.referents.values)
    let leaver = try #require(
      walk.people.first { person in
        !referents.contains(person.id)
          && walk.plan.sessions.contains { $0.startDay > "2027-12-01" && $0.learners.contains(person.id) }
      }?.id)
    for place in walk.people.indices where walk.people[place].id == leaver { walk.people[place].leaves = "2027-12-01" }
    try walk.trial.write(WalkDossier.personnels(walk.people), to: "personnels.csv")
    let imported = try walk.run(["import", "personnels.csv"])
    #expect(imported.status == 0 && imported.output.contains("tandem plan --keep published"), "\(imported.output)")
    let broken = try walk.run(["verify", "--revision", "published"])
    #expect(broken.status == 1 && broken.output.contains("tandem plan --keep published"))
    #expect(broken.output.contains("tandem withdraw"))
    let planned = try walk.json("plan", "--keep", "published", "--steps", "0", "--quiet")
    let changes = try #require(planned["changes"] as? [String: Int])
    #expect((1...6).contains(changes["people"] ?? 0), "\(changes)")
    #expect((changes["kept"] ?? 0) * 10 >= walk.plan.sessions.count { $0.module != nil } * 8, "\(changes)")
    try walk.must("verify")
    try walk.must("publish", "--reason", "départ")
    let old = walk.plan
    try walk.readPlan()
    for session in walk.plan.sessions where session.startDay >= "2027-12-01" {
      #expect(!session.everybody.contains(leaver))
    }
    for before in old.sessions where before.startDay < "2027-12-01" {
      #expect(walk.plan[before.id]?.start == before.start)
    }
  }

  @Test("the published plan comes back as it was where nothing has changed")
  func unchanged() throws {
    let walk = try published()
    walk.day = "2027-11-15"
    let planned = try walk.json("plan", "--keep", "strict", "--steps", "0", "--quiet")
    let changes = try #require(planned["changes"] as? [String: Int])
    #expect(changes["people"] == 0 && changes["moved"] == 0 && changes["cancelled"] == 0)
  }

  @Test(
    "after a delivery the plan still stands before both auditors, with the dossier as the base gives it out",
    .enabled(if: SecondAudit.absence == nil, "\(SecondAudit.absence ?? "")"))
  func delivered() throws {
    let walk = try published()
    let date = try #require(walk.plan.deployments["D1"])
    walk.day = date
    try walk.must("record", "delivery", "D1", "--date", date)
    func agree(_ revision: String, _ name: String) throws {
      try walk.must("verify", "--revision", revision)
      try walk.must("export", "json", "--revision", revision, "--output", "\(name).json")
      try walk.must("export", "dossier", "--output", name)
      let verdict = try SecondAudit.audit(walk.trial.path("\(name).json"), of: walk.trial.path(name))
      #expect((verdict["violations"] as? [String: Int])?.isEmpty == true, "\(verdict["list"] ?? "")")
      #expect((verdict["differs"] as? [Any])?.isEmpty == true)
    }
    try agree("published", "first")
    try walk.must("plan", "--steps", "300", "--quiet")
    try agree("latest", "second")
    try walk.must("plan", "--keep", "published", "--steps", "300", "--quiet")
    try agree("latest", "third")
    // The dossier given out is the one the base has.
    let again = try walk.json("import", "third", "--dry-run")
    #expect((again["changes"] as? [Any])?.isEmpty == true, "\(again["changes"] ?? "")")
  }

  @Test("a table that calls a deployment delivered in the course of the year is taken as its delivery")
  func deliveredByTable() throws {
    let walk = try published()
    let date = try #require(walk.plan.deployments["D1"])
    walk.day = WalkDay.day(date, plus: 3)
    let table = """
      id;projet;au_plus_tot;au_plus_tard;souhaite_le;installateur;statut;date
      D1;PR1;2027-11-08;2027-12-15;2027-11-22;I1;livre;\(date)

      """
    try walk.trial.write(table, to: "deploiements.csv")
    try walk.must("import", "deploiements.csv")
    try walk.must("verify", "--revision", "published")
    let rows = try #require(try walk.json("followup", "--on", walk.day)["rows"] as? [[String: Any]])
    #expect(rows.contains { $0["deployment"] as? String == "D1" && $0["status"] as? String == "livre" })
  }

  @Test("rows that the published plan names are not retired")
  func pruned() throws {
    let walk = try published()
    var tables = WalkDossier.tables
    let rows = tables["deploiements.csv"]?.split(separator: "\n").filter { !$0.hasPrefix("D2;") } ?? []
    tables["deploiements.csv"] = rows.joined(separator: "\n") + "\n"
    try walk.trial.write(tables["deploiements.csv"] ?? "", to: "dossier/deploiements.csv")
    try walk.must("import", "dossier", "--dry-run")
    try walk.refused(["import", "dossier", "--prune"], status: 1, says: "D2")
  }
}
