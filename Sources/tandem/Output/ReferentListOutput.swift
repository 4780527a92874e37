import Exchange
import Planning
import SchoolCalendar
import UseCases

/// The referents of a revision.
struct ReferentListOutput {
  private let list: ReferentList
  private let year: SchoolYear
  private let names: Names

  init(_ list: ReferentList, year: SchoolYear) {
    self.list = list
    self.year = year
    names = Names(list.index)
  }

  var output: CommandOutput {
    let counts = Dictionary(grouping: list.entries, by: \.state).mapValues(\.count)
    let named = list.entries.count { $0.choice != nil }
    let blocked = list.entries.reduce(0) { $0 + ($1.vacancy?.thousandths ?? 0) }
    let sum = ReferentWords.sum(named, of: list.entries.count)
    let confirmed = counted(counts[.confirmed] ?? 0, "confirmé", "confirmés", "confirmed", "confirmed")
    var lines = [
      say("\(sum), \(confirmed) (révision \(list.revision)).", "\(sum), \(confirmed) (revision \(list.revision)).")
    ]
    if blocked > 0 {
      lines.append(
        say(
          "Les postes vacants coûtent \(blocked) millièmes de préparation.",
          "Vacant posts cost \(blocked) thousandths of readiness."))
    }
    lines += faultLines
    return CommandOutput(json: json(counts), lines: lines, tables: [table, networks])
  }

  private var faultLines: [String] {
    list.faults.map {
      let fault = ReferentFault($0, in: list.index.dossier.referentDecisions)
      let note = $0.isError ? say("Décision non suivie : ", "Decision not followed: ") : ""
      return note + fault.sentence(in: Speech.language)
    }
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("school", say("UAI", "UAI")), .init("schoolName", say("École", "School")),
        .init("commune", say("Commune", "Commune")), .init("state"), .init("stateText", say("État", "State")),
        .init("learner"), .init("name", say("Référent", "Referent")), .init("deputy"),
        .init("deputyName", say("Adjoint", "Deputy")), .init("since", say("Depuis", "Since")),
        .init("successor"), .init("successorFrom"), .init("handoverText", say("Relais", "Hand-over")),
        .init("trainingText", say("Sa formation", "Own training")),
        .init("peerSessions", say("Pairs", "Peers")),
        .init("blocksText", say("Ce que la vacance bloque", "What is blocked")),
        .init("nextStepText", say("À faire", "To do")),
      ], rows: list.entries.map(row))
  }

  private func row(_ entry: ReferentEntry) -> [JSONValue] {
    let choice = entry.choice
    return [
      .text(entry.school.rawValue), .text(names.school(entry.school)), .text(names.commune(entry.school)),
      .text(entry.state.rawValue), .text(stateText(entry)), .optional(choice?.referent.rawValue),
      .optional(choice.map { names.person($0.referent) }), .optional(choice?.deputy?.rawValue),
      .optional(choice?.deputy.map { names.person($0) }), .optional(entry.since),
      .optional(entry.handover?.successor?.rawValue), .optional(entry.handover?.from.description),
      .text(handoverText(entry.handover)), .text(trainingText(entry)), .number(entry.peerSessions),
      .text(blocksText(entry.vacancy)), .text(entry.vacancy.map { ReferentWords.step($0.nextStep) } ?? ""),
    ]
  }

  private func stateText(_ entry: ReferentEntry) -> String {
    guard entry.state == .toReplan, let person = entry.post.referent else { return ReferentWords.state(entry.state) }
    return ReferentWords.state(entry.state) + say(" : ", ": ") + names.person(person)
  }

  private func handoverText(_ handover: ReferentHandover?) -> String {
    guard let handover else { return "" }
    let who = handover.successor.map { names.person($0) } ?? say("personne", "nobody")
    let lacking =
      handover.lackingModules.isEmpty
      ? "" : say(", sans ", ", without ") + handover.lackingModules.map(\.rawValue).joined(separator: ", ")
    return say("le \(handover.from) : \(who)\(lacking)", "on \(handover.from): \(who)\(lacking)")
  }

  /// `2/3, avant 2027-11-17`.
  private func trainingText(_ entry: ReferentEntry) -> String {
    if entry.trainings.isEmpty { return "" }
    let inTime = entry.trainings.count(where: \.isInTime)
    let deadline = entry.trainings.first { !$0.isInTime }?.deadline
    let limit = deadline.map { say(", avant le \($0)", ", by \($0)") } ?? ""
    return "\(inTime)/\(entry.trainings.count)" + (inTime < entry.trainings.count ? limit : "")
  }

  private func blocksText(_ vacancy: ReferentVacancy?) -> String {
    guard let vacancy else { return "" }
    var parts = vacancy.deployments.map { "\($0.deployment.rawValue) (\($0.thousandths))" }
    if vacancy.peerSessions > 0 {
      parts.append(
        counted(vacancy.peerSessions, "séance entre pairs", "séances entre pairs", "peer session", "peer sessions"))
    }
    if let from = vacancy.from { parts.insert(say("dès le \(from)", "from \(from)"), at: 0) }
    return parts.joined(separator: ", ")
  }

  private var networks: DataTable {
    DataTable(
      say("Réseaux de référents", "Networks of referents"),
      columns: [
        .init("circonscription", say("Circonscription", "Circonscription")),
        .init("referents", say("Référents", "Referents")), .init("booked", say("Inscrits", "Booked")),
        .init("sessions", say("Séances", "Sessions")),
      ],
      rows: list.networks.filter { !$0.sessions.isEmpty }.map {
        [
          .text($0.circonscription.rawValue), .number($0.referents), .number($0.booked),
          .texts($0.sessions.map(\.rawValue)),
        ]
      })
  }

  private func json(_ counts: [ReferentEntry.State: Int]) -> JSONValue {
    .members([
      "schoolYear": .text(year.description), "revision": .number(list.revision),
      "counts": .object(
        [JSONValue.Member(name: "schools", value: .number(list.entries.count))]
          + ReferentEntry.State.allCases.map { JSONValue.Member(name: $0.rawValue, value: .number(counts[$0] ?? 0)) }),
      "referents": .list(list.entries.map(object)), "networks": networks.json, "faults": .list(list.faults.map(object)),
    ])
  }

  private func object(_ fault: ReferentDecisionFault) -> JSONValue {
    let words = ReferentFault(fault, in: list.index.dossier.referentDecisions)
    return .members([
      "code": .text(fault.code.rawValue), "followed": .bool(!fault.isError),
      "message": .text(words.sentence(in: Speech.language)),
    ])
  }

  private func object(_ entry: ReferentEntry) -> JSONValue {
    let choice = entry.choice
    return .members([
      "school": .text(entry.school.rawValue), "schoolName": .text(names.school(entry.school)),
      "commune": .text(names.commune(entry.school)),
      "circonscription": .optional(list.index.schools[entry.school]?.circonscription.rawValue),
      "state": .text(entry.state.rawValue), "stateText": .text(stateText(entry)),
      "learner": .optional(choice?.referent.rawValue), "name": .optional(choice.map { names.person($0.referent) }),
      "deputy": .optional(choice?.deputy?.rawValue), "deputyName": .optional(choice?.deputy.map { names.person($0) }),
      "decided": .optional(entry.post.referent?.rawValue), "reason": .optional(entry.post.reason),
      "since": .optional(entry.since), "trainings": .list(entry.trainings.map(object)),
      "networkSessions": .texts(entry.network.map(\.rawValue)), "peerSessions": .number(entry.peerSessions),
      "handover": object(entry.handover), "vacancy": object(entry.vacancy),
    ])
  }

  private func object(_ training: ReferentTraining) -> JSONValue {
    .members([
      "module": .text(training.module.rawValue), "title": .text(names.module(training.module)),
      "deployments": .texts(training.deployments.map(\.rawValue)),
      "deadline": .optional(training.deadline?.description),
      "session": .optional(training.session?.rawValue), "date": .optional(training.day?.description),
      "inTime": .bool(training.isInTime),
      "beforePeerSessions": training.isBeforePeerSessions.map { .bool($0) } ?? .null,
    ])
  }

  private func object(_ handover: ReferentHandover?) -> JSONValue {
    guard let handover else { return .null }
    return .members([
      "from": .text(handover.from.description), "successor": .optional(handover.successor?.rawValue),
      "successorName": .optional(handover.successor.map { names.person($0) }),
      "peerSessions": .texts(handover.peerSessions.map(\.rawValue)),
      "ledByOthers": .texts(handover.ledByOthers.map(\.rawValue)),
      "lackingModules": .texts(handover.lackingModules.map(\.rawValue)),
    ])
  }

  private func object(_ vacancy: ReferentVacancy?) -> JSONValue {
    guard let vacancy else { return .null }
    return .members([
      "from": .optional(vacancy.from?.description), "thousandths": .number(vacancy.thousandths),
      "deployments": .list(
        vacancy.deployments.map {
          .members([
            "deployment": .text($0.deployment.rawValue), "date": .optional($0.date?.description),
            "modules": .texts($0.modules.map(\.rawValue)), "thousandths": .number($0.thousandths),
          ])
        }), "peerSessions": .number(vacancy.peerSessions), "nextStep": .text(vacancy.nextStep.rawValue),
      "nextStepText": .text(ReferentWords.step(vacancy.nextStep)),
      "candidates": .texts(vacancy.candidates.map(\.rawValue)),
    ])
  }
}
