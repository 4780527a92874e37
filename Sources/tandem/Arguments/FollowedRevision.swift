import ArgumentParser
import Planning
import Store
import UseCases

/// The revision that a command of the running year is about: what people do concerns the plan that is followed.
struct FollowedRevisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Révision : un numéro, published, latest, ou followed (la publiée, sinon la dernière).",
        "Revision: a number, published, latest, or followed (the published one, else the latest)."), valueName: "N"))
  var revision = RevisionArgument(.followed)

  /// The revision asked for, once it has been said which one that is.
  func choice(in open: OpenBase) throws -> RevisionChoice {
    if let line = try line(open) { Console.tell(line) }
    return revision.choice
  }

  /// `Révision 2, publiée ; la révision 3, plus récente, ne l’est pas.` Nil where there is no such revision.
  private func line(_ open: OpenBase) throws -> String? {
    let all = try open.base.revisions(of: open.year)
    let published = all.first { $0.state == .published }
    let found =
      switch revision.choice {
      case .latest: all.first
      case .published: published
      case .followed: published ?? all.first
      case .number(let number): all.first { $0.number == number }
      }
    guard let found else { return nil }
    let number = found.number
    switch found.state {
    case .published:
      guard let newer = all.first, newer.number > number else {
        return say("Révision \(number), publiée.", "Revision \(number), published.")
      }
      return say(
        "Révision \(number), publiée ; la révision \(newer.number), plus récente, ne l’est pas.",
        "Revision \(number), published; revision \(newer.number) is newer and is not.")
    case .draft:
      return published == nil
        ? say(
          "Révision \(number), non publiée ; aucune ne l’est encore : « tandem publish ».",
          "Revision \(number), not published; none is yet: \"tandem publish\".")
        : say("Révision \(number), non publiée.", "Revision \(number), not published.")
    case .superseded:
      return say("Révision \(number), remplacée depuis.", "Revision \(number), superseded since.")
    }
  }
}
