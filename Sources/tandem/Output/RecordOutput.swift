import Planning
import SchoolCalendar
import UseCases

/// What is answered once something has been recorded.
struct RecordOutput {
  private let words: CoverageWords

  /// - Parameter index: The dossier as it was before.
  init(_ index: DossierIndex) { words = CoverageWords(index, showsNames: false) }

  func delivery(_ done: RecordedDelivery) -> CommandOutput {
    let id = done.deployment.id
    let progress = done.progress
    let count = words.delivered(progress)
    var lines = [
      progress.isComplete
        ? say("\(id) : tout est livré (\(count)).", "\(id): all of it is delivered (\(count)).")
        : say("\(id) : livré en partie (\(count))", "\(id): delivered in part (\(count))")
          + (progress.rest.map { say(", reste \($0).", ", \($0) to come.") }
            ?? say(
              ", quantité commandée inconnue ; sans --quantity, la livraison suivante sera la dernière.",
              ", number ordered unknown; without --quantity the next delivery will be the last."))
    ]
    if let first = progress.first, progress.last != first {
      lines.append(
        say(
          "Première livraison le \(first) : c’est elle que la formation devait précéder.",
          "First delivery on \(first): it is the one that training had to precede."))
    }
    if let coverage = done.coverage, coverage.isBlocked {
      lines.append(
        say("Livré sans que tous soient prêts : ", "Delivered before all were ready: ") + words.causes(coverage.causes)
          + ".")
    }
    let json = JSONValue.members([
      "deployment": .text(id.rawValue), "status": .text(done.deployment.status.rawValue),
      "date": .optional(done.deployment.date?.description), "deliveredOn": .text(done.delivery.day.description),
      "quantity": .optional(done.delivery.quantity), "note": .optional(done.delivery.note),
      "progress": words.object(progress), "stateBefore": .optional(done.coverage?.state.rawValue),
    ])
    return CommandOutput(json: json, lines: lines, tables: [])
  }

  func order(_ deployment: Deployment) -> CommandOutput {
    let count = deployment.quantity.map { ", " + counted($0, "pièce", "pièces", "piece", "pieces") } ?? ""
    let day = deployment.orderedOn?.description ?? ""
    let line = say("\(deployment.id) : commandé le \(day)\(count).", "\(deployment.id): ordered on \(day)\(count).")
    let json = JSONValue.members([
      "deployment": .text(deployment.id.rawValue), "status": .text(deployment.status.rawValue),
      "orderedOn": .text(day), "quantity": .optional(deployment.quantity),
    ])
    return CommandOutput(json: json, lines: [line])
  }

  func slip(_ done: RecordedSlip) -> CommandOutput {
    let id = done.after.id
    var lines = [
      say(
        "\(id) : du \(done.after.earliest) au \(done.after.latest), au lieu du \(done.before.earliest) "
          + "au \(done.before.latest).",
        "\(id): \(done.after.earliest) to \(done.after.latest), instead of \(done.before.earliest) "
          + "to \(done.before.latest).")
    ]
    if done.mustReplan {
      let date = done.plannedDate.map { say(" (\($0))", " (\($0))") } ?? ""
      lines.append(
        say(
          "La date prévue\(date) ne tient plus : refaites le plan avec « tandem plan » et publiez-le.",
          "The planned date\(date) no longer holds: remake the plan with \"tandem plan\" and publish it."))
    }
    if let before = done.coverageBefore, let after = done.coverageAfter, before.isCovered, !after.isCovered {
      lines.append(
        say("Ce qui ne sera plus prêt : ", "What will no longer be ready: ") + words.causes(after.causes)
          + " – \(words.trained(after)).")
    } else if done.coverageAfter?.isCovered == true, done.mustReplan {
      lines.append(say("Les formations prévues suffisent encore.", "The sessions planned still suffice."))
    }
    let json = JSONValue.members([
      "deployment": .text(id.rawValue), "status": .text(done.after.status.rawValue),
      "earliestBefore": .text(done.before.earliest.description), "latestBefore": .text(done.before.latest.description),
      "earliest": .text(done.after.earliest.description), "latest": .text(done.after.latest.description),
      "plannedDate": .optional(done.plannedDate?.description), "mustReplan": .bool(done.mustReplan),
      "stateBefore": .optional(done.coverageBefore?.state.rawValue),
      "stateAfter": .optional(done.coverageAfter?.state.rawValue),
      "causes": .list(done.coverageAfter.map { one in one.causes.map { words.object($0, of: one) } } ?? []),
    ])
    return CommandOutput(json: json, lines: lines)
  }

  func incident(_ done: RecordedIncident) -> CommandOutput {
    let incident = done.incident
    let place = words.names.place(incident.place)
    let ids = done.touched.map(\.deployment.rawValue)
    var lines = [
      incident.end.map { end in
        say(
          "\(incident.id) : \(incident.family), \(place), du \(incident.start) au \(end).",
          "\(incident.id): \(incident.family), \(place), \(incident.start) to \(end).")
      }
        ?? say(
          "\(incident.id) : \(incident.family), \(place), depuis le \(incident.start).",
          "\(incident.id): \(incident.family), \(place), since \(incident.start).")
    ]
    if !ids.isEmpty {
      lines.append(
        say("Livraisons concernées : ", "Deliveries concerned: ") + ids.joined(separator: ", ") + ".")
    }
    let json = JSONValue.members([
      "incident": .text(incident.id.rawValue), "family": .text(incident.family), "place": .text(incident.place.text),
      "start": .text(incident.start.description), "end": .optional(incident.end?.description),
      "subject": .optional(incident.subject), "deployments": .texts(ids),
    ])
    return CommandOutput(json: json, lines: lines)
  }
}
