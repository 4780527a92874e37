import Planning
import SchoolCalendar

/// A tiny dossier and a plan for it.
struct Scenario: Sendable {
  var dossier: Dossier
  var plan: Plan
  var published: Plan?
  var plannedOn: Day?

  /// An empty dossier of Ille-et-Vilaine for 2027-2028 with the windows of the design's example.
  init() {
    let year = SchoolYear(startingIn: 2027)
    dossier = Dossier(
      settings: Settings(
        schoolYear: year, departement: "35", windows: Windows(teachers: Self.teachers, agents: Self.agents)))
    plan = Plan(schoolYear: year)
  }

  /// A scenario made of its parts, in their order.
  init(_ parts: [Given]) {
    self.init()
    for part in parts { part.apply(&self) }
  }

  private static let fullDays: [Weekday] = [.monday, .tuesday, .thursday, .friday]

  /// Wednesday 9–12 in four-day weeks and 13:30–16:30, Monday, Tuesday, Thursday 16:45–18:45, and class time 9–12.
  static let teachers: [Window] =
    [
      Window(weekday: .wednesday, span: "09:00-12:00", week: .fourDays),
      Window(weekday: .wednesday, span: "13:30-16:30"),
    ]
    + [Weekday.monday, .tuesday, .thursday].map { Window(weekday: $0, span: "16:45-18:45") }
    + fullDays.map { Window(weekday: $0, span: "09:00-12:00", isClassTime: true) }

  /// 9–11 and 14–16 on the four full days.
  static let agents: [Window] =
    fullDays.map { Window(weekday: $0, span: "09:00-11:00") }
    + fullDays.map { Window(weekday: $0, span: "14:00-16:00") }
}

/// One part of a scenario: a row of a table, or a line of the plan.
struct Given: Sendable {
  let apply: @Sendable (inout Scenario) -> Void

  init(_ apply: @escaping @Sendable (inout Scenario) -> Void) { self.apply = apply }

  /// Several parts as one.
  static func all(_ parts: Given...) -> Given {
    Given { scenario in for part in parts { part.apply(&scenario) } }
  }

  /// A setting changed.
  static func settings(_ change: @escaping @Sendable (inout Settings) -> Void) -> Given {
    Given { change(&$0.dossier.settings) }
  }
}
