import Planning
import Scheduling
import SchoolCalendar
import UseCases

/// What a change by hand does, costs and frees.
struct EditOutput {
  let report: EditReport
  let names: Names
  let words: CoverageWords

  init(_ report: EditReport) {
    self.report = report
    names = Names(report.index)
    words = CoverageWords(report.index, showsNames: true)
  }

  /// The answer; the table of fields is for CSV alone.
  func output(_ format: OutputFormat) -> CommandOutput {
    CommandOutput(json: json, lines: lines, tables: format == .csv ? [table] : [])
  }

  /// The answer in sentences.
  var lines: [String] {
    var lines = [title] + changes
    if report.isRefused {
      lines.append(refusal)
      lines += FindingText(report.index, language: Speech.language).indented(report.broken)
      if !report.peersInTheWay.isEmpty {
        let ids = report.peersInTheWay.map(\.rawValue).joined(separator: ", ")
        lines.append(
          say(
            "Seules des séances entre pairs s’y opposent (\(ids)) : --with-peers les déplace.",
            "Peer sessions alone stand in the way (\(ids)): --with-peers moves them."))
      }
    }
    if !report.peersLost.isEmpty {
      let ids = report.peersLost.map(\.rawValue).joined(separator: ", ")
      lines.append(
        say(
          "Aucun autre moment pour \(ids) : annulée(s).", "No other time for \(ids): cancelled."))
    }
    return lines + costs + touched + deliveries + standing
  }

  private var title: String {
    let change = counted(report.fields.rows.count, "ligne change", "lignes changent", "row changes", "rows change")
    guard let kept = report.kept else {
      let what = report.isRefused ? say("Refusé", "Refused") : say("À l’essai", "On trial")
      return say(
        "\(what), rien n’est enregistré (révision \(report.source)) : \(change).",
        "\(what), nothing is stored (revision \(report.source)): \(change).")
    }
    if let source = kept.copiedFrom {
      return say(
        "Enregistré dans la révision \(kept.revision), nouveau brouillon copié de la \(source) : \(change).",
        "Stored in revision \(kept.revision), a new draft copied from \(source): \(change).")
    }
    return say(
      "Enregistré dans la révision \(kept.revision) (brouillon) : \(change).",
      "Stored in revision \(kept.revision) (draft): \(change).")
  }

  private var refusal: String {
    let count = counted(report.broken.count, "règle enfreinte", "règles enfreintes", "rule broken", "rules broken")
    return say("Cela ne se peut pas, \(count) :", "This cannot be, \(count):")
  }

  /// One line a row.
  private var changes: [String] {
    let fields = PlanFieldWords(Speech.language)
    return report.fields.rows.map { row in
      let own = report.fields.filter { $0.row == row && $0.field != .end }
      if own.allSatisfy({ $0.before == nil }) { return "  \(name(row))\(say(" : ajoutée", ": added"))" }
      if own.allSatisfy({ $0.after == nil }) { return "  \(name(row))\(say(" : annulée", ": cancelled"))" }
      let parts = own.map { one in
        "\(fields.name(one.field)) \(text(one.field, one.before, one.after))"
      }
      return "  \(name(row))\(say(" : ", ": "))\(parts.joined(separator: ", "))"
    }
  }

  private func name(_ row: PlanRow) -> String {
    switch row {
    case .session(let id):
      let session = (report.after.sessions + report.before.sessions).first { $0.id == id }
      guard let session else { return id.rawValue }
      return "\(id) \(names.module(session.module))\(time(row, session.start)), \(names.place(session.place))"
    case .peerSession(let id):
      let session = (report.after.peerSessions + report.before.peerSessions).first { $0.id == id }
      guard let session else { return id.rawValue }
      return "\(id) \(names.school(session.school))\(time(row, session.start))"
    case .deployment(let id): return id.rawValue
    case .referent(let id): return names.school(id)
    }
  }

  /// When a session is, unless that is what changes.
  private func time(_ row: PlanRow, _ start: Moment) -> String {
    let isMoved = report.fields.contains { $0.row == row && $0.field == .start && $0.before != nil && $0.after != nil }
    return isMoved ? "" : ", \(PlanLists.moment(start))"
  }

  /// Who joined and who left instead of two long lists.
  private func text(_ field: PlanField, _ before: String?, _ after: String?) -> String {
    if field == .start, let before = before.flatMap({ Moment($0) }), let after = after.flatMap({ Moment($0) }) {
      return "\(PlanLists.moment(before)) → \(PlanLists.moment(after))"
    }
    guard field == .learners else { return "\(before ?? "–") → \(after ?? "–")" }
    let (was, will) = (Set((before ?? "").split(separator: " ")), Set((after ?? "").split(separator: " ")))
    let joined = will.subtracting(was).sorted().map { "+\(names.person(ID(String($0))))" }
    let left = was.subtracting(will).sorted().map { "−\(names.person(ID(String($0))))" }
    return (joined + left).joined(separator: " ")
  }

  private var costs: [String] {
    let differences = report.differences
    let (before, after) = (report.scoreBefore, report.scoreAfter)
    let total = say(
      "Préparation \(signed(after.readiness - before.readiness)), coût \(signed(after.cost - before.cost))",
      "Readiness \(signed(after.readiness - before.readiness)), cost \(signed(after.cost - before.cost))")
    if differences.isEmpty { return ["\(total)."] }
    let terms = differences.map { "\($0.term) \(signed($0.after - $0.before))" }.joined(separator: ", ")
    return ["\(total)\(say(" : ", ": "))\(terms)."]
  }

  private func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : "+\(number)" }

  private var touched: [String] {
    let impact = report.impact
    var lines: [String] = []
    if !impact.people.isEmpty {
      let people = counted(impact.people.count, "personne", "personnes", "person", "people")
      let schools = counted(impact.schools.count, "école", "écoles", "school", "schools")
      lines.append(say("À prévenir : \(people), \(schools).", "To be told: \(people), \(schools)."))
    }
    if !impact.trainers.isEmpty {
      let trainers = impact.trainers.map { report.index.trainers[$0]?.name ?? $0.rawValue }.joined(separator: ", ")
      lines.append(say("Formateurs concernés : \(trainers).", "Trainers concerned: \(trainers)."))
    }
    if !impact.freed.isEmpty {
      lines.append(say("Demi-journées libérées : ", "Half-days freed: ") + halfDays(impact.freed) + ".")
    }
    if !impact.taken.isEmpty {
      lines.append(say("Demi-journées prises : ", "Half-days taken: ") + halfDays(impact.taken) + ".")
    }
    if impact.seatsFreed > 0 {
      lines.append(say("Places libérées : \(impact.seatsFreed).", "Seats freed: \(impact.seatsFreed)."))
    }
    return lines
  }

  private func halfDays(_ list: [PlanImpact.HalfDay]) -> String {
    list.prefix(12).map { one in
      let trainer = report.index.trainers[one.trainer]?.name ?? one.trainer.rawValue
      return "\(trainer) \(one.day) \(one.isMorning ? say("matin", "morning") : say("après-midi", "afternoon"))"
    }.joined(separator: ", ") + (list.count > 12 ? "…" : "")
  }

  /// Deliveries that stand otherwise than before.
  private var deliveries: [String] {
    report.impact.deliveries.compactMap { one in
      if words.trained(one.before) == words.trained(one.after), one.after.isCovered { return nil }
      let (id, after) = (one.after.deployment, one.after)
      var text = "  \(id) \(names.school(after.school)) \(after.date.map(\.description) ?? "–")\(say(" : ", ": "))"
      text += say(
        "\(words.trained(one.before)) → \(words.trained(after))",
        "\(words.trained(one.before)) → \(words.trained(after))")
      if !after.isCovered { text += " – \(words.causes(after.causes))" }
      return text
    }
  }

  /// Rules that were broken before, as the dossier has changed since the plan was made.
  private var standing: [String] {
    let text = FindingText(report.index, language: Speech.language)
    var lines: [String] = []
    if !report.mended.isEmpty {
      lines.append(say("Réparé :", "Mended:"))
      lines += text.indented(report.mended)
    }
    if !report.remaining.isEmpty {
      lines.append(say("Reste à réparer avant de publier :", "Still to be mended before publishing:"))
      lines += text.indented(report.remaining)
    }
    if report.kept != nil, report.remaining.isEmpty {
      lines.append(say("Pour qu’il soit suivi : « tandem publish ».", "To have it followed: \"tandem publish\"."))
    }
    return lines
  }
}

extension FindingText {
  /// Each finding with its rule, indented under a heading.
  func indented(_ findings: [Finding]) -> [String] {
    findings.map { "  \($0.rule.rawValue) \($0.subject)\(say(" : ", ": "))\(sentence($0))" }
  }
}
