import ICalendar
import Planning
import SchoolCalendar

/// Visits on site and committees: dated by the dossier, whatever the plan says.
extension EventBuilder {
  /// Who visits is not said: it may be a person's name.
  func event(_ visit: Visit, _ entry: FeedEntry) -> Event? {
    guard let project = index.projects[visit.project], let school = index.schools[project.school] else { return nil }
    let title = index.equipment[project.equipment]?.title ?? project.equipment.rawValue
    let summary = "\(words.line(words.visit, title)) – \(school.name)"
    guard var event = dated(entry, on: visit.day, at: visit.time, summary: summary) else { return nil }
    event.location = location(of: .school(school.id))
    event.position = position(of: .school(school.id))
    event.categories = [words.visit]
    event.description = [
      words.line(words.equipment, title), words.line(words.school, event.location),
      words.line(words.project, words.status(project.status)),
    ].joined(separator: "\n")
    return event
  }

  func event(_ meeting: CommitteeMeeting, _ entry: FeedEntry) -> Event? {
    let title = words.committee(meeting.kind)
    let summary = [title, meeting.commune].compactMap(\.self).joined(separator: " – ")
    guard var event = dated(entry, on: meeting.day, at: meeting.time, summary: summary) else { return nil }
    event.location = meeting.location ?? meeting.commune ?? ""
    event.categories = [words.committeeCategory]
    var lines = [title]
    if let commune = meeting.commune { lines.append(words.line(words.commune, commune)) }
    if let location = meeting.location { lines.append(words.line(words.place, location)) }
    event.description = lines.joined(separator: "\n")
    return event
  }

  /// One hour where a time is given, since nobody gives a length; else the whole day.
  private func dated(_ entry: FeedEntry, on day: Day, at time: TimeOfDay?, summary: String) -> Event? {
    if let time {
      let start = SchoolCalendar.Moment(day, time)
      return timed(entry, from: start, to: start.adding(minutes: 60), summary: summary)
    }
    guard let date = CivilDate(day) else { return nil }
    return blank(entry, start: .date(date), end: .date(date.adding(days: 1)), summary: summary)
  }
}

extension FeedWords {
  var visit: String { choose("Visite sur place", "Visit on site") }
  var project: String { choose("Projet", "Project") }
  var commune: String { "Commune" }
  var committeeCategory: String { choose("Comité", "Committee") }

  func committee(_ kind: CommitteeKind) -> String {
    switch kind {
    case .deployment: choose("Comité de déploiement", "Deployment committee")
    case .project: choose("Comité de projet", "Project committee")
    case .steering: choose("Comité de pilotage", "Steering committee")
    }
  }

  func status(_ status: ProjectStatus) -> String {
    switch status {
    case .submitted: choose("déposé, à décider", "submitted, to be decided")
    case .validated: choose("validé", "validated")
    case .refused: choose("refusé", "refused")
    }
  }
}
