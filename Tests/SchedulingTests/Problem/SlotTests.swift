import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Slots") struct SlotTests {
  @Test(
    "are all quarter-hours on open days that lie in a window of somebody", arguments: 1...3 as ClosedRange<UInt64>)
  func complete(seed: UInt64) throws {
    let dossier = RandomScenario.scenario(seed: seed).dossier
    let problem = try Problem(DossierIndex(dossier), referents: [])
    let windows = dossier.settings.windows.teachers + dossier.settings.windows.agents
    for (m, module) in dossier.modules.enumerated() {
      let slots = problem.time.slots[problem.time.range[m]]
      let found = slots.map { Moment(problem.day(Int($0.day)), TimeOfDay(minutes: Int($0.start))) }
      var expected: [Moment] = []
      for day in problem.calendar.openDays {
        for start in stride(from: 0, through: 1440 - module.minutes, by: 15) {
          guard let span = TimeSpan(TimeOfDay(minutes: start), TimeOfDay(minutes: start + module.minutes)) else {
            continue
          }
          if windows.contains(where: { $0.contains(span, on: day.weekday) }) {
            expected.append(Moment(day, span.start))
          }
        }
      }
      #expect(found == expected)
      #expect(slots.allSatisfy { Int($0.end - $0.start) == module.minutes })
    }
  }

  @Test("begin on the first quarter-hour inside a window that does not begin on one")
  func oddWindow() throws {
    let scenario = Scenario([
      .module("M", minutes: 60),
      .settings {
        $0.windows = Windows(teachers: [Window(weekday: .monday, span: "16:50-18:20")])
      },
    ])
    let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
    #expect(Set(problem.time.slots.map(\.start)) == [1020, 1035])
  }

  @Test("share a week from Monday to Sunday")
  func weeks() throws {
    let problem = try Problem(
      DossierIndex(Scenario([.module("M")]).dossier), referents: [])
    for slot in problem.time.slots {
      let monday = problem.day(Int(slot.week) * 7)
      let day = problem.day(Int(slot.day))
      #expect(monday.weekday == .monday)
      #expect(monday.week == day.week)
    }
  }

  @Test("are unwelcome in the first and the last fourteen days, or in the periods that the settings name")
  func awkward() throws {
    func awkwardDays(_ more: Given) throws -> (days: [Day], calendar: YearCalendar) {
      let scenario = Scenario([.module("M", minutes: 60), more])
      let problem = try Problem(DossierIndex(scenario.dossier), referents: [])
      let days = Set(problem.time.slots.filter(\.isAwkward).map(\.day)).sorted()
      return (days.map { problem.day(Int($0)) }, problem.calendar)
    }
    let (usual, calendar) = try awkwardDays(Given { _ in })
    let busy = calendar.busyPeriods
    #expect(usual == calendar.openDays.filter { day in day.weekday <= .friday && busy.contains { $0.contains(day) } })
    let (named, _) = try awkwardDays(.settings { $0.avoidedPeriods = ["2027-10-05"..."2027-10-06"] })
    #expect(named == ["2027-10-05", "2027-10-06"])
    let (none, _) = try awkwardDays(.settings { $0.avoidedPeriods = [] })
    #expect(none.isEmpty)
  }
}
