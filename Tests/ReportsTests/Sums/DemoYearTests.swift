import Demo
import Planning
import Reports
import Scheduling
import SchoolCalendar
import Testing

/// Invented years with their plans, made once.
private let years: [DemoYear] = (1...4).flatMap { seed -> [DemoYear] in
  let sizes: [DemoSize] = seed == 1 ? [.oneClassCommune, .circonscription(schools: 9)] : [.circonscription(schools: 7)]
  return sizes.compactMap { size in
    let request = DemoRequest(
      size: size, schoolYear: SchoolYear(startingIn: 2027), isScarce: seed.isMultiple(of: 2), seed: UInt64(seed))
    var dossier = invent(request).dossier
    // Names that occur nowhere else, to be searched for.
    for place in dossier.learners.indices {
      dossier.learners[place].familyName = "KANARIE\(place)"
      dossier.learners[place].givenName = "KANARIE"
      dossier.learners[place].email = "kanarie\(place)@ecoles.example"
    }
    for place in dossier.trainers.indices { dossier.trainers[place].name = "KANARIE formatrice \(place)" }
    guard let planner = try? Planner(dossier) else { return nil }
    let plan = planner.plan(PlannerOptions(timeLimit: nil, steps: 300, seed: 1))
    return DemoYear(index: DossierIndex(dossier), plan: plan, name: "\(size), \(seed)")
  }
}

struct DemoYear: Sendable, CustomTestStringConvertible {
  var index: DossierIndex
  var plan: Planning.Plan
  var name: String

  var testDescription: String { name }
  var communes: [String] { Set(index.dossier.schools.map(\.commune)).sorted() }
}

@Suite("Reports of invented years")
struct DemoYearTests {
  @Test("there are years to look at")
  func years() { #expect(ReportsTests.years.count == 5) }

  @Test("a commune's hours are the ledger's, shown or kept back", arguments: ReportsTests.years)
  func communeHours(year: DemoYear) {
    let ledger = HoursLedger(year.index, plan: year.plan)
    for commune in year.communes {
      let report = CommitteeReport(year.index, plan: year.plan, names: [commune])
      let people = Set(
        year.index.dossier.learners.filter { learner in
          if let school = learner.ownSchool { return year.index.schools[school]?.commune == commune }
          return learner.centre.flatMap { year.index.centres[$0] }?.commune == commune
        }.map(\.id))
      for audience in Audience.allCases {
        let wanted = ledger.total { people.contains($0.learner) && $0.audience == audience }
        let shown = report.unitHours.filter { $0.audience == audience }.compactMap(\.total)
        let hidden = report.unitHours.filter { $0.audience == audience && $0.unit != nil && $0.total == nil }
        #expect(!shown.contains { (1...2).contains($0.people) })
        if wanted.people > 2 {
          #expect(report.hours[audience]?.total == wanted)
          #expect(shown.reduce(into: HoursTotal()) { $0 += $1 } == wanted, "\(commune)")
        } else {
          #expect(report.hours[audience]?.total == (wanted.people == 0 ? HoursTotal() : nil))
          #expect(hidden.isEmpty == (wanted.people == 0) && shown.isEmpty)
        }
      }
    }
  }

  @Test("a commune's deployments are the coverage's", arguments: ReportsTests.years)
  func communeDeployments(year: DemoYear) {
    let coverage = Coverage(year.index, plan: year.plan).deployments.filter {
      $0.projectStatus != .refused && $0.status != .delivered
    }
    var found = 0
    for commune in year.communes {
      let report = CommitteeReport(year.index, plan: year.plan, names: [commune])
      for line in report.deployments where line.status != .delivered {
        found += 1
        let own = coverage.first { $0.deployment == line.deployment }
        #expect(own?.state == line.state && own?.date == line.date)
        for (group, audience) in zip(line.groups, own?.audiences ?? []) {
          #expect(group.required == (audience.isSmall ? nil : audience.required))
          #expect(group.ready == (audience.isSmall ? nil : min(audience.ready, audience.required)))
        }
      }
    }
    #expect(found == coverage.count)
  }

  @Test("steering figures add up to the ledger, the coverage and the plan", arguments: ReportsTests.years)
  func steering(year: DemoYear) {
    let report = SteeringReport(year.index, plan: year.plan)
    let ledger = HoursLedger(year.index, plan: year.plan)
    for staff in HoursStaff.allCases {
      let wanted = ledger.total { $0.staff == staff }
      #expect(report.hours[staff]?.total == ((1...2).contains(wanted.people) ? nil : wanted))
    }
    #expect(report.total.sessions == year.plan.sessions.count { !$0.learners.isEmpty })
    #expect(report.total.peerSessions == year.plan.peerSessions.count)
    #expect(report.total.referents == Set(year.plan.referents.map(\.school)).count)
    #expect(report.lines.reduce(0) { $0 + $1.schools } == year.index.dossier.schools.count)
    let states = Coverage(year.index, plan: year.plan).deployments.filter { $0.projectStatus != .refused }
    #expect(report.total.deploymentCount == states.count)
    for state in CoverageState.allCases {
      #expect(report.total.deployments[state] ?? 0 == states.count { $0.state == state })
      #expect(report.lines.reduce(0) { $0 + ($1.deployments[state] ?? 0) } == report.total.deployments[state] ?? 0)
    }
  }

  @Test("no name, address or id of a person stands in a committee's or steering report", arguments: ReportsTests.years)
  func canaries(year: DemoYear) {
    let ids = Set(year.index.dossier.learners.map(\.id.rawValue) + year.index.dossier.trainers.map(\.id.rawValue))
    for language in Language.allCases {
      var pages = year.communes.map { commune in
        ReportDocument(CommitteeReport(year.index, plan: year.plan, names: [commune]), in: language)
      }
      pages.append(ReportDocument(SteeringReport(year.index, plan: year.plan), in: language))
      pages.append(ReportDocument(YearReport(year.index, plan: year.plan, by: .circonscription), in: language))
      for document in pages {
        let html = ReportPage(document).html()
        #expect(!html.lowercased().contains("kanarie"))
        let words = Set(html.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: ids))
        // What JSON and CSV give besides.
        for cell in document.tables.flatMap({ $0.rows.flatMap(\.self) }) + document.facts.map(\.cell) {
          #expect(!ids.contains(document.shown(cell)) && !document.shown(cell).lowercased().contains("kanarie"))
        }
      }
    }
  }

  @Test("a school's sheet without names has none of its staff's", arguments: ReportsTests.years)
  func unnamedSheet(year: DemoYear) throws {
    for school in year.index.dossier.schools {
      let sheet = try #require(SchoolSheet(year.index, plan: year.plan, school: school.id))
      let html = ReportPage(ReportDocument(sheet, in: .french)).html()
      for id in year.index.staff[school.id] ?? [] {
        let person = try #require(year.index.learners[id])
        #expect(!html.contains(person.familyName ?? "?") && !html.contains(person.email ?? "?"))
      }
      let ledger = HoursLedger(year.index, plan: year.plan)
      #expect(
        sheet.hours.reduce(0) { $0 + $1.total.minutes.planned }
          == ledger.total { $0.school == school.id }.minutes.planned)
    }
  }

  @Test("the load of a year is that of its sessions", arguments: ReportsTests.years)
  func load(year: DemoYear) {
    let byTrainer = YearReport(year.index, plan: year.plan, by: .trainer)
    let known = Set(year.index.dossier.trainers.map(\.id))
    let wanted = year.plan.sessions.reduce(0) { $0 + $1.minutes * Set($1.trainers).intersection(known).count }
    #expect(byTrainer.loads.reduce(0) { $0 + $1.minutes } == wanted)
    #expect(Set(byTrainer.loads.map(\.week)).isSubset(of: byTrainer.weeks))
    #expect(byTrainer.bookings.reduce(0) { $0 + $1.minutes * $1.groups.count } == wanted)
  }

  @Test("each week of a year's load leads to where its sessions stand", arguments: ReportsTests.years)
  func links(year: DemoYear) {
    for grouping in YearReport.Grouping.allCases {
      let report = YearReport(year.index, plan: year.plan, by: grouping)
      let page = ReportPage(ReportDocument(report, in: .french)).html()
      for load in report.loads {
        #expect(page.contains("href=\"#w-\(load.week)\"") && page.contains("id=\"w-\(load.week)\""))
      }
    }
  }
}
