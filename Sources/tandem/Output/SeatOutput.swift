import Exchange
import Planning
import Scheduling
import UseCases

/// Sessions with free seats, for one person or for all.
struct SeatOutput {
  private let index: DossierIndex
  private let names: Names

  init(_ index: DossierIndex) {
    self.index = index
    names = Names(index)
  }

  /// One row an offer.
  func table(_ offers: [SeatOffer], caption: String?) -> DataTable {
    DataTable(
      caption,
      columns: Self.sessionColumns + [
        .init("wayMinutes", say("Trajet (min)", "Way (min)")), .init("deployment"), .init("deadline"), .init("inTime"),
        .init("deadlineText", say("Avant la livraison", "Before the delivery")),
      ],
      rows: offers.map { offer in
        session(offer.seat) + [
          .number(offer.way), .optional(offer.deadline?.deployment.rawValue),
          .optional(offer.deadline?.last.description), offer.deadline.map { .bool($0.isInTime) } ?? .null,
          .text(offer.deadline.map(deadline) ?? ""),
        ]
      })
  }

  /// One row a session, with how many could take it.
  func table(_ rows: [SeatList.Row]) -> DataTable {
    DataTable(
      columns: Self.sessionColumns + [
        .init("teachers", say("Enseignants possibles", "Teachers who could")), .init("teachersShort"),
        .init("agents", say("Agents possibles", "Agents who could")), .init("agentsShort"),
        .init("short", say("dont en manque", "of them short")),
      ],
      rows: rows.map { row in
        let (teachers, agents) = (row.takers[.teachers], row.takers[.agents])
        return session(row.seat) + [
          .number(teachers?.people ?? 0), .number(teachers?.short ?? 0), .number(agents?.people ?? 0),
          .number(agents?.short ?? 0), .number((teachers?.short ?? 0) + (agents?.short ?? 0)),
        ]
      })
  }

  /// What somebody could take instead, under a heading that says why.
  func tables(_ absences: [AbsenceOffers], named: Bool) -> [DataTable] {
    absences.filter { !$0.offers.isEmpty }.map { table($0.offers, caption: heading($0, named: named)) }
  }

  /// For whom no seat was found, in sentences.
  func without(_ absences: [AbsenceOffers], named: Bool) -> [String] {
    absences.filter(\.offers.isEmpty).map { absence in
      heading(absence, named: named)
        + say(
          " aucune place libre ne convient. Les voir toutes : « tandem seats ».",
          " no free seat fits. All of them: \"tandem seats\".")
    }
  }

  func json(_ absence: AbsenceOffers) -> JSONValue {
    .members([
      "learner": .text(absence.learner.rawValue), "session": .optional(absence.session?.rawValue),
      "module": .optional(absence.module?.rawValue), "offers": table(absence.offers, caption: nil).json,
    ])
  }

  private func heading(_ absence: AbsenceOffers, named: Bool) -> String {
    let who = named ? "\(names.person(absence.learner)) (\(absence.learner)), " : ""
    guard let module = absence.module else {
      return who + say("pour les heures qui manquent :", "for the hours missing:")
    }
    return who + say("pour remplacer « \(names.module(module)) » :", "to make up for \"\(names.module(module))\":")
  }

  private func deadline(_ deadline: SeatDeadline) -> String {
    deadline.isInTime
      ? say(
        "oui, \(deadline.deployment) : le \(deadline.last) au plus tard",
        "yes, \(deadline.deployment): by \(deadline.last)")
      : say(
        "non, \(deadline.deployment) : du \(deadline.first) au \(deadline.last)",
        "no, \(deadline.deployment): \(deadline.first) to \(deadline.last)")
  }

  private static var sessionColumns: [DataTable.Column] {
    [
      .init("session", say("Séance", "Session")), .init("kind"), .init("organiser"), .init("start"), .init("end"),
      .init("when", say("Quand", "When")), .init("module"), .init("title", say("Module", "Module")), .init("venue"),
      .init("venueName", say("Lieu", "Venue")), .init("free", say("Places libres", "Free seats")),
    ]
  }

  private func session(_ seat: OpenSession) -> [JSONValue] {
    let session = seat.session
    return [
      .text(session.id.rawValue), .text(seat.isFixed ? "fixed" : "planned"), .optional(seat.organiser),
      .text(session.start.description), .text(session.end.description), .text(PlanLists.moment(session.start)),
      .text(session.module.rawValue), .text(names.module(session.module)), .text(session.place.text),
      .text(names.place(index.place(named: session.place.text))), .number(seat.free),
    ]
  }
}
