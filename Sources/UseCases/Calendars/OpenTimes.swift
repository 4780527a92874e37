import Planning
import SchoolCalendar

/// The open time of schools and people of a dossier, closures included.
struct OpenTimes {
  private let index: DossierIndex
  private let calendar: YearCalendar

  init(_ index: DossierIndex, _ calendar: YearCalendar) {
    self.index = index
    self.calendar = calendar
  }

  /// The time of a school's teachers.
  func time(of school: School) -> OpenTime {
    OpenTime(
      calendar: calendar, windows: index.dossier.settings.windows.teachers, schoolWeek: school.week,
      classHours: school.classHours,
      closures: closures([.everything, .circonscription(school.circonscription), .school(school.id)]))
  }

  /// The time of a person; an agent has no class hours.
  func time(of learner: Learner) -> OpenTime {
    let school = learner.ownSchool.flatMap { index.schools[$0] }
    var reaches: Set<Reach> = [.everything, .learner(learner.id)]
    if let school { reaches.insert(.school(school.id)) }
    if let circonscription = index.circonscription(of: learner) { reaches.insert(.circonscription(circonscription)) }
    return OpenTime(
      calendar: calendar, windows: index.dossier.settings.windows[learner.audience], schoolWeek: school?.week,
      classHours: learner.audience == .teachers ? school?.classHours ?? [] : [], weekdaysOff: learner.absentDays,
      leavingDay: learner.leaves, closures: closures(reaches))
  }

  private func closures(_ reaches: Set<Reach>) -> [MomentRange] {
    index.dossier.closures.filter { reaches.contains($0.reach) }.map(\.range)
  }
}
