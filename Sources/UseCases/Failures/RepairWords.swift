import Planning

/// What to do about rules that a plan breaks since the dossier has changed.
public struct RepairWords {
  private let language: Language

  public init(_ language: Language) { self.language = language }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// The next steps for these findings; none where only the plan itself can be at fault.
  public func lines(_ findings: [Finding]) -> [String] {
    var lines: [String] = []
    if findings.contains(where: \.isDeparture) {
      lines.append(
        say(
          "Des personnes parties sont encore inscrites : « tandem plan --keep published » les retire et répare le plan ; "
            + "« tandem withdraw » en retire une à la main.",
          "People who have left are still booked: \"tandem plan --keep published\" takes them out and repairs the plan; "
            + "\"tandem withdraw\" takes one out by hand."))
    } else if findings.contains(where: { Self.followsFromDossier.contains($0.fault.code) || $0.isMissingRow }) {
      lines.append(
        say(
          "Si le dossier a changé depuis : « tandem plan --keep published » répare le plan publié avec le moins de "
            + "changements.",
          "If the dossier has changed since: \"tandem plan --keep published\" repairs the published plan with the fewest "
            + "changes."))
    }
    return lines
  }

  /// Faults that a plan gets by a change of the dossier: somebody or something is away, moved or full.
  private static let followsFromDossier: Set<String> = [
    "trainerBusy", "venueBusy", "venueClosed", "closedFor", "absentThatDay", "closedDay", "outsideWindows", "hasClass",
    "dateIsFixed", "projectNotValidated", "outsideWindow", "schoolClosed", "closedDate", "scheduledMissing",
    "nobodyAsks",
    "notOfSchool", "notLedByReferent", "equipmentMissing", "overVenue", "overModule", "notQualified",
    "outsideTerritory",
    "overTrainerWeek", "overTrainerYear", "fixedMissing", "fixedChanged", "underModule", "tooFewColleagues",
  ]
}
