import Planning
import UseCases

/// How many things differ between two plans, and how many people have to be told, in words and for programs.
struct DifferenceCounts {
  private let difference: PlanDifference
  private let counts: PlanDifference.Counts
  private let touched: PeopleTouched
  /// Whether one or two persons are not counted.
  private let isProtected: Bool

  init(_ difference: PlanDifference, _ touched: PeopleTouched, isProtected: Bool = false) {
    self.difference = difference
    counts = difference.counts
    self.touched = touched
    self.isProtected = isProtected
  }

  /// What has changed, a line a kind; one line where nothing has.
  var lines: [String] {
    var lines: [String] = []
    let sessions = aspects(counts.sessions)
    if !sessions.isEmpty { lines.append(say("  Séances : ", "  Sessions: ") + sessions) }
    let peers = aspects(counts.peerSessions)
    if !peers.isEmpty { lines.append(say("  Entre pairs : ", "  Among peers: ") + peers) }
    if counts.deployments > 0 {
      lines.append(
        "  " + counted(counts.deployments, "livraison", "livraisons", "delivery", "deliveries")
          + say(" à une autre date", " on another day"))
    }
    if counts.referents > 0 {
      lines.append(
        "  " + counted(counts.referents, "école", "écoles", "school", "schools")
          + say(" avec un autre référent, adjoint ou successeur", " with another referent, deputy or successor"))
    }
    let (lost, won) = (difference.newlyUnmet.count, difference.noLongerUnmet.count)
    if lost + won > 0 {
      lines.append(
        say(
          "  Demandes non satisfaites : \(lost) de plus, \(won) de moins",
          "  Demands not met: \(lost) more, \(won) fewer"))
    }
    return lines.isEmpty ? [say("  Aucune différence.", "  No difference.")] : lines
  }

  /// `À prévenir : 34 personnes, 3 formateurs.` Nil where nobody has to be told.
  var toldLine: String? {
    let people = touched.people.count
    let trainers = touched.trainers.count
    guard people + trainers > 0 else { return nil }
    let told =
      isProtected && (1...SmallGroups.limit).contains(people)
      ? say("une ou deux personnes", "one or two people")
      : counted(people, "personne", "personnes", "person", "people")
    return say("  À prévenir : ", "  To be told: ") + told + ", "
      + counted(trainers, "formateur", "formateurs", "trainer", "trainers")
  }

  /// The members `counts` and `people`.
  var members: [JSONValue.Member] {
    func object(_ aspects: [ChangeAspect: Int]) -> JSONValue {
      .object(ChangeAspect.allCases.map { .init(name: $0.rawValue, value: .number(aspects[$0] ?? 0)) })
    }
    func people(_ number: Int) -> JSONValue {
      isProtected && (1...SmallGroups.limit).contains(number) ? .null : .number(number)
    }
    return [
      .init(
        name: "counts",
        value: .members([
          "sessions": object(counts.sessions), "peerSessions": object(counts.peerSessions),
          "deployments": .number(counts.deployments), "referents": .number(counts.referents),
          "newlyUnmet": .number(difference.newlyUnmet.count), "noLongerUnmet": .number(difference.noLongerUnmet.count),
        ])),
      .init(
        name: "people",
        value: .members([
          "told": people(touched.people.count), "participants": people(touched.participants.count),
          "referents": people(touched.referents.count), "trainers": .number(touched.trainers.count),
        ])),
    ]
  }

  private func aspects(_ numbers: [ChangeAspect: Int]) -> String {
    ChangeAspect.allCases.compactMap { aspect in
      guard let number = numbers[aspect], number > 0 else { return nil }
      return "\(number) \(aspect.text(number))"
    }.joined(separator: ", ")
  }
}

extension ChangeAspect {
  /// What has become of so many sessions, as a participle.
  fileprivate func text(_ number: Int) -> String {
    let s = number > 1 ? "s" : ""
    return switch self {
    case .added: say("ajoutée\(s)", "added")
    case .cancelled: say("annulée\(s)", "cancelled")
    case .moved: say("déplacée\(s)", "moved")
    case .relocated: say("dans un autre lieu", "at another place")
    case .trainers: say("avec un autre formateur", "with another trainer")
    case .joined: say("avec des inscrits de plus", "with more people")
    case .left: say("avec des inscrits de moins", "with fewer people")
    case .pinned: say("épinglée\(s)", "pinned")
    case .unpinned: say("qui n’\(number > 1 ? "ont" : "a") plus d’épingle", "unpinned")
    }
  }
}
