import Planning
import SchoolCalendar

/// A stretch of a weekday in minutes.
struct Hours {
  var from: Int
  var to: Int

  init(_ span: TimeSpan) {
    from = span.start.minutes
    to = span.end.minutes
  }
}

/// A person to be trained, with what the search for a time asks again and again.
struct Person {
  let learner: Learner
  let isTeacher: Bool
  /// The own school or leisure centre, as a place.
  let home: Int
  let circonscription: ID<Circonscription>?
  let week: SchoolWeek?
  /// Class hours by weekday, Monday first.
  let classes: [[Hours]]
  let isAbsent: [Bool]
  /// The first day on which the person is gone.
  let leaves: Int
  /// Minutes due in the year.
  let due: Int
  /// What deployments ask of the people of the own school.
  let asked: Set<ID<TrainingModule>>

  init(_ learner: Learner, _ index: DossierIndex, _ places: Places, _ days: YearDays) {
    self.learner = learner
    isTeacher = learner.audience == .teachers
    let school = learner.ownSchool.flatMap { index.schools[$0] }
    home = places.number[Travel(index).home(of: learner)] ?? Places.nowhere
    circonscription = index.circonscription(of: learner)
    week = school?.week
    let hasClass = isTeacher
    classes = Weekday.allCases.map { weekday in
      guard hasClass, let school else { return [] }
      return school.week.classSpans(of: school.classHours, on: weekday).map(Hours.init)
    }
    isAbsent = Weekday.allCases.map(learner.absentDays.contains)
    leaves = learner.leaves.map(days.number) ?? .max
    due = HoursDue(index.dossier.settings.goals).minutes(for: learner)
    asked = learner.ownSchool.flatMap { index.askedModules[$0] } ?? []
  }
}

/// The windows of an audience by weekday, Monday first.
struct WindowTable {
  struct Entry {
    var hours: Hours
    var week: SchoolWeek?
    var isClassTime: Bool
  }

  let days: [[Entry]]

  init(_ windows: [Window]) {
    days = Weekday.allCases.map { weekday in
      windows.filter { $0.weekday == weekday }.map {
        Entry(hours: Hours($0.span), week: $0.week, isClassTime: $0.isClassTime)
      }
    }
  }

  /// The quarter-hours of a weekday at which something so long can begin.
  func starts(on weekday: Int, lasting minutes: Int) -> [Int] {
    days[weekday].flatMap { window -> [Int] in
      let (first, last) = ((window.hours.from + 14) / 15 * 15, window.hours.to - minutes)
      return first <= last ? Array(stride(from: first, through: last, by: 15)) : []
    }
  }
}
