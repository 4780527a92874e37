public import Planning
public import SchoolCalendar

/// Why a revision is not published; nothing has been changed.
///
/// It knows no language: ``FailureReport`` puts it into words.
public enum PublishingFault: Error, Hashable, Sendable {
  /// No other revision was followed before the one that is.
  case nothingBefore(SchoolYear)
  /// The year is closed: what was followed to its end stays.
  case closed(SchoolYear)
  /// Sessions of the plan that is followed, of which attendance is recorded, would be changed or gone.
  case heldChanged([ID<Session>], revision: Int)
}

/// The sentences of what is not published.
extension FailureWords {
  func text(_ fault: PublishingFault) -> String {
    switch fault {
    case .nothingBefore(let year):
      say(
        "\(year) : aucune autre révision n’a été suivie avant celle-ci, il n’y a rien à annuler. "
          + "« tandem history » donne la liste.",
        "\(year): no other revision was followed before this one, there is nothing to undo. "
          + "\"tandem history\" lists them.")
    case .closed(let year):
      say(
        "\(year) : cette année est close, son plan ne change plus. Rien n’a été publié. "
          + "Choisissez une autre année avec --year.",
        "\(year): this year is closed, its plan does not change any more. Nothing was published. "
          + "Choose another year with --year.")
    case .heldChanged(let sessions, let revision):
      say(
        "\(list(sessions)) : des présences y sont saisies, et la révision \(revision) les change ou ne les a pas. Rien n’a été "
          + "publié. « tandem diff published \(revision) » montre les différences ; refaites plutôt « tandem plan ».",
        "\(list(sessions)): attendance is recorded of them, and revision \(revision) changes them or does not have them. "
          + "Nothing was published. \"tandem diff published \(revision)\" shows what differs; run \"tandem plan\" instead."
      )
    }
  }

  private func list(_ sessions: [ID<Session>]) -> String {
    sessions.prefix(20).map(\.rawValue).joined(separator: ", ") + (sessions.count > 20 ? "…" : "")
  }
}
