import Exchange
import Planning
import SchoolCalendar

/// The list of people who are to be told what has changed for them, for mailing.
///
/// A table as those of ``SendingLists`` are: French column names, ids beside names, the same bytes each time.
public struct ChangeList: Sendable {
  private let index: DossierIndex
  private let changes: [PersonChange]

  public init(_ comparison: PlanComparison) {
    index = comparison.index
    changes = comparison.personChanges
  }

  /// `changements.csv`: one row a person and appointment, by person, then by time; what is not there is blank.
  ///
  /// `changement` is `nouveau`, `deplace` or `annule`; a session among peers has no module.
  public var table: ExportTable {
    let sides = ["seance", "date", "debut", "fin", "lieu", "lieu_nom", "commune"]
    return ExportTable(
      file: "changements.csv",
      columns: [
        "personnel", "nom", "prenom", "courriel", "public", "ecole", "ecole_nom", "changement", "module", "titre",
      ] + sides.map { "avant_\($0)" } + sides.map { "apres_\($0)" },
      rows: changes.map { change in
        person(change.person) + [.value(change.kind.word)] + module(change.after ?? change.before)
          + side(change.before) + side(change.after)
      })
  }

  private func person(_ id: ID<Learner>) -> [ExportTable.Cell] {
    let person = index.learners[id]
    let school = person?.ownSchool.flatMap { index.schools[$0] }
    let centre = person?.centre.flatMap { index.centres[$0] }
    return [
      .text(id.rawValue), .text(person?.familyName ?? ""), .text(person?.givenName ?? ""), .text(person?.email ?? ""),
      .value(person?.audience.rawValue ?? ""),
      .text(person?.ownSchool?.rawValue ?? person?.centre?.rawValue ?? ""), .text(school?.name ?? centre?.name ?? ""),
    ]
  }

  private func module(_ appointment: Appointment?) -> [ExportTable.Cell] {
    guard let id = appointment?.module else { return [.text(""), .text("Entre pairs")] }
    return [.text(id.rawValue), .text(index.modules[id]?.title ?? "")]
  }

  private func side(_ appointment: Appointment?) -> [ExportTable.Cell] {
    guard let one = appointment else { return Array(repeating: .value(""), count: 7) }
    let names = PlaceNames(index)
    return [
      .text(one.session.rawValue), .value(one.start.day.description), .value(one.start.time.description),
      .value(one.end.time.description), .text(one.place.text), .text(names.name(of: one.place)),
      .text(names.commune(of: one.place) ?? ""),
    ]
  }
}

extension PersonChange.Kind {
  fileprivate var word: String {
    switch self {
    case .added: "nouveau"
    case .moved: "deplace"
    case .cancelled: "annule"
    }
  }
}
