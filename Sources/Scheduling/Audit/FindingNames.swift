import Planning
import SchoolCalendar

/// How ids and days are written for a reader.
struct FindingNames: Sendable {
  let index: DossierIndex
  let language: Language

  func learner(_ id: String) -> String {
    let person = index.learners[ID(id)]
    let name = [person?.givenName, person?.familyName].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return named(name, id)
  }

  func trainer(_ id: String) -> String { named(index.trainers[ID(id)]?.name, id) }

  func module(_ id: String) -> String {
    guard let title = index.modules[ID(id)]?.title, !title.isEmpty else { return id }
    return language == .french ? "« \(title) » (\(id))" : "“\(title)” (\(id))"
  }

  /// A school, a venue, or a place outside the dossier.
  func place(_ text: String) -> String {
    switch index.place(named: text) {
    case .school(let id): named(index.schools[id]?.name, text)
    case .venue(let id): named(index.venues[id]?.name, text)
    case .remote: language == .french ? "à distance" : "remote"
    case .elsewhere: text
    }
  }

  func installer(_ id: String) -> String { named(index.installers[ID(id)]?.name, id) }

  /// `17/11/2027` in French, `2027-11-17` in English.
  func day(_ text: String) -> String {
    guard language == .french, let date = Day(text)?.date else { return text }
    return "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year)"
  }

  func moment(_ text: String) -> String {
    guard let moment = Moment(text) else { return text }
    return "\(day(moment.day.description)) \(moment.time)"
  }

  private func named(_ name: String?, _ id: String) -> String {
    guard let name, !name.isEmpty, name != id else { return id }
    return "\(name) (\(id))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
