import Planning
import SchoolCalendar

extension Invention {
  /// Calendars for the trainers and venues that name one; most Wednesdays and evenings stay free.
  mutating func addAgendas() {
    var dice = dice("agendas")
    let departement = Departement.find(dossier.settings.departement)
    let writer = AgendaText(year: year.schoolYear, timeZone: departement?.timeZoneIdentifier ?? "Europe/Paris")
    for trainer in dossier.trainers {
      guard let file = trainer.agenda else { continue }
      agendas[file] = writer.text(of: trainerEntries(&dice), for: trainer.id.rawValue)
    }
    for venue in dossier.venues {
      guard let file = venue.agenda else { continue }
      agendas[file] = writer.text(of: venueEntries(&dice), for: venue.id.rawValue)
    }
  }

  /// A weekly meeting, mission days every other week, a committee each month, holidays, and two entries that bind nothing.
  private func trainerEntries(_ dice: inout Dice) -> [AgendaEntry] {
    guard let morning = TimeSpan("09:00-12:00"), let day = TimeSpan("08:30-17:00"), let late = TimeSpan("13:30-16:30"),
      let evening = TimeSpan("16:45-18:15")
    else { return [] }
    let meetingDay: Weekday = dice.isOne(in: 2) ? .monday : .friday
    let missionDay: Weekday = meetingDay == .monday ? .friday : .thursday
    let meeting = year.firstDay.advanced(by: 3).onOrAfter(meetingDay)
    let mission = year.firstDay.advanced(by: 10 + 7 * dice.below(2)).onOrAfter(missionDay)
    let missions = stride(from: mission, through: year.lastDay, by: 14).filter(year.isOpen)
    let dropped = dice.shuffled(missions.dropLast()).prefix(2)
    let movedFrom = missions.last
    let committee = year.date(9, 15).onOrAfter(isScarce ? .wednesday : .tuesday)
    var entries = [
      AgendaEntry(
        title: "Réunion d'équipe", extent: .hours(meeting, morning), rule: "FREQ=WEEKLY;UNTIL=\(until)",
        exceptions: stride(from: meeting, through: year.lastDay, by: 7).filter { !year.isOpen($0) }),
      AgendaEntry(
        title: "Mission départementale", extent: .hours(mission, day), rule: "FREQ=WEEKLY;INTERVAL=2;UNTIL=\(until)",
        exceptions: dropped.sorted()),
      AgendaEntry(
        title: "Groupe de travail", extent: .hours(committee, isScarce ? late : evening),
        rule: "FREQ=MONTHLY;BYDAY=\(isScarce ? "3WE" : "3TU");COUNT=9"),
      AgendaEntry(
        title: "Inscription à une conférence", extent: .hours(year.classDay(onOrAfter: year.date(11, 15)), morning),
        isFree: true),
      AgendaEntry(
        title: "Salon du numérique", extent: .days(year.date(1, 18), year.date(1, 20)), isCancelled: true),
    ]
    if let movedFrom {
      let target = movedFrom.advanced(by: movedFrom.weekday == .friday ? -3 : 1)
      entries[1].moved = (movedFrom, target, late)
    }
    for holiday in year.holidays where dice.isOne(in: 2) {
      entries.append(
        AgendaEntry(
          title: "Congés", extent: .days(holiday.days.lowerBound, holiday.days.upperBound.advanced(by: -1))))
    }
    if dice.isOne(in: 2), let leave = dice.pick(year.classDays(from: year.date(1, 10), through: year.date(6, 1))) {
      entries.append(
        AgendaEntry(title: "Congé", extent: .days(leave.week.monday, leave.week.monday.advanced(by: 4))))
    }
    return entries
  }

  /// A club each week, a day on which the place is shut, one exhibition.
  private func venueEntries(_ dice: inout Dice) -> [AgendaEntry] {
    guard let evening = TimeSpan("17:00-19:00"), let morning = TimeSpan("09:00-12:00") else { return [] }
    let club = year.firstDay.advanced(by: 14).onOrAfter(dice.isOne(in: 2) ? .monday : .thursday)
    let shut = year.firstDay.onOrAfter(.friday)
    let show = year.classDay(onOrAfter: year.date(3, 1).advanced(by: dice.below(60)))
    return [
      AgendaEntry(
        title: "Club informatique", extent: .hours(club, evening), rule: "FREQ=WEEKLY;UNTIL=\(until)",
        exceptions: stride(from: club, through: year.lastDay, by: 7).filter { !year.isOpen($0) }),
      AgendaEntry(title: "Fermé au public", extent: .hours(shut, morning), rule: "FREQ=WEEKLY;COUNT=20"),
      AgendaEntry(title: "Exposition", extent: .days(show, show.advanced(by: 2))),
      AgendaEntry(title: "Visite possible", extent: .hours(show.advanced(by: 9), morning), isFree: true),
    ]
  }

  /// Noon, universal time, on the day after the last class day: a rule with a time zone ends in universal time.
  private var until: String {
    let day = year.lastDay.advanced(by: 1)
    return "\(day.year)\(numbered("", day.month, width: 2))\(numbered("", day.day, width: 2))T120000Z"
  }
}
