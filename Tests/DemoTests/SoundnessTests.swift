import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("Every dossier is free of errors")
struct SoundnessTests {
  @Test("ids are unique and whatever a row names is there", arguments: everyKind + departements)
  func references(_ request: DemoRequest) {
    let made = demo(request)
    #expect(brokenReferences(of: made.dossier) == [])
    let named = made.dossier.trainers.compactMap(\.agenda) + made.dossier.venues.compactMap(\.agenda)
    #expect(Set(named) == Set(made.agendas.keys))
    #expect(named.count == made.agendas.count)
  }

  @Test(
    "invented schools carry a right UAI of their département",
    arguments: [("35", "035"), ("2A", "620"), ("2B", "720"), ("974", "974"), ("01", "001"), ("no such", "035")])
  func uai(_ departement: String, _ prefix: String) throws {
    let request = DemoRequest(
      size: .city(schools: 12), departement: departement, schoolYear: SchoolYear(startingIn: 2026))
    let dossier = demo(request).dossier
    #expect(dossier.schools.count == 12)
    for school in dossier.schools {
      let code = try UAI(school.id.rawValue)
      #expect(code.text == school.id.rawValue)
      #expect(code.text.hasPrefix(prefix))
    }
  }

  @Test("the calendar of the year is known, or the settings carry one", arguments: 2024...2040)
  func calendar(_ start: Int) throws {
    let request = DemoRequest(size: .oneClassCommune, schoolYear: SchoolYear(startingIn: start))
    let dossier = demo(request).dossier
    let calendar = try dossier.calendar()
    #expect((130...190).contains(calendar.openDays.filter { $0.weekday < .saturday }.count))
    let isOwn = dossier.settings.firstDay != nil
    #expect(isOwn == (dossier.settings.lastDay != nil))
    #expect(isOwn == !dossier.settings.localHolidays.isEmpty)
    #expect(!isOwn || start > 2027)
  }

  @Test("no date or number is out of order", arguments: everyKind + departements)
  func order(_ request: DemoRequest) throws {
    let dossier = demo(request).dossier
    let calendar = try dossier.calendar()
    for deployment in dossier.deployments {
      #expect(deployment.earliest < deployment.latest)
      if let requested = deployment.requested {
        #expect((deployment.earliest...deployment.latest).contains(requested))
        #expect(requested.weekday < .saturday)
      }
    }
    #expect(dossier.learners.allSatisfy { $0.workShare > 0 && $0.workShare <= 100 })
    #expect(dossier.learners.compactMap(\.leaves).allSatisfy { (calendar.firstDay...calendar.lastDay).contains($0) })
    #expect(dossier.modules.allSatisfy { $0.minGroup >= 1 && $0.minGroup <= $0.maxGroup })
    #expect(dossier.substitutes.allSatisfy { $0.first <= $0.last && $0.substitutes >= 0 })
    #expect(dossier.closures.allSatisfy { $0.range.minutes > 0 })
    #expect(dossier.trainers.allSatisfy { ($0.maxMinutesPerYear ?? 0) > 0 && $0.busy.isEmpty })
    #expect(dossier.venues.allSatisfy { $0.capacity > 0 && $0.busy.isEmpty })
  }

  @Test("every module fits into a window of each of its audiences that may take it")
  func windows() {
    let dossier = invent(DemoRequest(schoolYear: SchoolYear(startingIn: 2027))).dossier
    for module in dossier.modules {
      for audience in Audience.allCases
      where module.audiences.contains(audience == .teachers ? .teachers : .agents) {
        let longest = dossier.settings.windows[audience].map(\.span.minutes).max() ?? 0
        #expect(module.minutes <= longest, "\(module.id) for \(audience)")
      }
    }
  }

  @Test("names are plain: none of a person given, none with the signs that tables use")
  func names() {
    let dossier = invent(DemoRequest(size: .departement, schoolYear: SchoolYear(startingIn: 2027))).dossier
    let texts = dossier.schools.flatMap { [$0.name, $0.commune, $0.circonscription.rawValue] }
    #expect(texts.allSatisfy { !$0.contains("|") && !$0.contains(";") && !$0.isEmpty })
    #expect(dossier.learners.compactMap(\.email).allSatisfy { $0.hasSuffix(".example") })
    #expect(dossier.contacts.compactMap(\.telephone).allSatisfy { $0.hasPrefix("02 61 91 ") })
    #expect(Set(dossier.schools.compactMap(\.communeCode)).count == Set(dossier.schools.map(\.commune)).count)
  }
}
