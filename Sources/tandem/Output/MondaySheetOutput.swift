import Planning
import SchoolCalendar
import UseCases

/// The mutualisation's sheet of the week: what has turned worse first, then day by day, then the weeks after in short.
struct MondaySheetOutput {
  private let sheet: MondaySheet
  private let plan: Plan
  private let year: SchoolYear
  private let words: CoverageWords

  init(_ sheet: MondaySheet, plan: Plan, year: SchoolYear, showsNames: Bool) {
    self.sheet = sheet
    self.plan = plan
    self.year = year
    words = CoverageWords(sheet.index, showsNames: showsNames, today: sheet.today)
  }

  func output(_ format: OutputFormat) -> CommandOutput {
    if format == .csv { return CommandOutput(json: .null, tables: [CheckOutput.table(sheet.deployments, words)]) }
    return CommandOutput(json: json, lines: lines + body)
  }

  /// Everything below the head, a block for each day: short enough for a telephone, and for paper.
  private var body: [String] {
    var body: [String] = []
    func block(_ heading: String, _ deployments: [DeploymentCoverage], isDated: Bool = false) {
      if deployments.isEmpty { return }
      body += ["", heading]
      for one in deployments { body += entry(one, isDated: isDated) }
    }
    block(
      say(
        "En retard : saisir la livraison, ou fixer une autre date", "Overdue: record the delivery, or set another date"),
      sheet.overdue, isDated: true)
    for day in sheet.near { block(Self.date(day.day), day.deployments) }
    if !sheet.later.isEmpty { body += ["", say("Semaines suivantes", "Weeks after")] + sheet.later.map(week) }
    block(say("Sans date", "Without a date"), sheet.undated)
    return body
  }

  private var lines: [String] {
    let count = sheet.blocked.count
    var lines = [
      say(
        "Semaine \(sheet.today.week), vue du \(sheet.today) jusqu’au \(sheet.lastDay) (révision \(sheet.revision)).",
        "Week \(sheet.today.week), seen on \(sheet.today), until \(sheet.lastDay) (revision \(sheet.revision)).")
    ]
    lines += changes
    lines.append(
      count == 0
        ? say("Rien ne s’oppose aux livraisons.", "Nothing stands in the way of deliveries.")
        : say(
          "À ne pas livrer en l’état : ", "Not to be delivered as things stand: ")
          + sheet.blocked.map(\.deployment.rawValue).joined(separator: ", ") + ".")
    if sheet.near.isEmpty {
      lines.append(
        say("Aucune livraison cette semaine ni la prochaine.", "No delivery this week or the next."))
    }
    return lines
  }

  /// What has turned worse since the last time: `D12 en bonne voie → à risque, car présences non saisies`.
  private var changes: [String] {
    guard let earlier = sheet.earlier else {
      return [
        say(
          "Rien à comparer : « --keep » garde les états de ce jour pour la prochaine fois.",
          "Nothing to compare with: \"--keep\" keeps the states of this day for the next time.")
      ]
    }
    let since =
      earlier.day == sheet.today
      ? say("Depuis la révision \(earlier.revision ?? 0)", "Since revision \(earlier.revision ?? 0)")
      : say("Depuis le \(earlier.day)", "Since \(earlier.day)")
    let told = sheet.changes.filter { $0.kind != .better }
    let better = sheet.changes.filter { $0.kind == .better }.map(\.deployment.rawValue)
    var lines = told.map { "\(since)\(say(" : ", ": "))\(sentence($0))" }
    if told.isEmpty { lines.append(say("\(since), rien n’a empiré.", "\(since), nothing has turned worse.")) }
    if !better.isEmpty {
      lines.append(say("Mieux qu’alors : ", "Better than then: ") + better.joined(separator: ", ") + ".")
    }
    return lines
  }

  private func sentence(_ change: StateChange) -> String {
    var parts = [change.deployment.rawValue]
    if change.before.state != change.after.state {
      let (old, new) = (change.before.state, change.after.state)
      parts.append("\(old.text(in: Speech.language)) → \(new.text(in: Speech.language))")
    }
    if change.before.date != change.after.date {
      let none = say("sans date", "no date")
      parts.append("\(change.before.date?.description ?? none) → \(change.after.date?.description ?? none)")
    }
    let why = change.kind == .worse && !change.causes.isEmpty ? words.causes(change.causes) : ""
    return parts.joined(separator: " ") + (why.isEmpty ? "." : say(", car \(why).", ", because \(why)."))
  }

  /// A delivery in a line, and what is to be done in those after it where it is not free to go.
  private func entry(_ one: DeploymentCoverage, isDated: Bool) -> [String] {
    let names = words.names
    let installer = sheet.index.deployments[one.deployment]?.installer.flatMap { sheet.index.installers[$0]?.name }
    let day = isDated ? one.date.map { "\($0)  " } ?? "" : ""
    let what = [names.equipment(one.equipment), installer].compactMap(\.self).joined(separator: ", ")
    let place = "\(names.school(one.school)), \(names.commune(one.school))"
    var lines = ["  \(one.verdict.text(in: Speech.language))  \(day)\(one.deployment)  \(place) – \(what)"]
    let state = [one.state.text(in: Speech.language), words.trained(one)].filter { !$0.isEmpty }
    lines.append("      " + state.joined(separator: say(" ; ", "; ")))
    if one.verdict == .go { return lines }
    if !one.causes.isEmpty { lines.append("      " + say("Pourquoi : ", "Why: ") + words.causes(one.causes)) }
    lines += words.missing(one).map { "        – \($0)" }
    if one.nextStep != nil { lines.append("      " + say("À faire : ", "To do: ") + words.step(one.nextStep)) }
    if let contact = words.call(one) { lines.append("      " + say("Appeler : ", "Call: ") + words.contact(contact)) }
    return lines
  }

  /// `  2027-W48 (du 2027-11-29) : 3 livraisons, à régler : D012 à risque`.
  private func week(_ week: MondaySheet.SheetWeek) -> String {
    let blocked = week.deployments.filter(\.isBlocked).map { "\($0.deployment) \($0.state.text(in: Speech.language))" }
    let count = counted(week.deployments.count, "livraison", "livraisons", "delivery", "deliveries")
    let head = say("  \(week.week) (du \(week.week.monday)) : ", "  \(week.week) (from \(week.week.monday)): ")
    if blocked.isEmpty { return head + count }
    return head + count + say(", à régler : ", ", to be settled: ") + blocked.joined(separator: ", ")
  }

  /// `mercredi 2027-11-17`.
  private static func date(_ day: Day) -> String {
    "\(say(day.weekday.frenchName, day.weekday.englishName)) \(day)"
  }

  private var json: JSONValue {
    let sessions = Dictionary(plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    func object(_ one: DeploymentCoverage) -> JSONValue { words.object(one, sessions: sessions, today: sheet.today) }
    let since: JSONValue =
      sheet.earlier.map { earlier in
        .members([
          "day": .text(earlier.day.description), "revision": .optional(earlier.revision),
          "kept": .bool(!sheet.isMadeUp),
        ])
      } ?? .null
    return .members([
      "schoolYear": .text(year.description), "revision": .number(sheet.revision), "on": .text(sheet.today.description),
      "lastDay": .text(sheet.lastDay.description), "ready": .bool(sheet.isReady),
      "notReady": .texts(sheet.blocked.map(\.deployment.rawValue)), "since": since,
      "changes": .list(sheet.changes.map(change)), "overdue": .list(sheet.overdue.map(object)),
      "days": .list(
        sheet.near.map {
          .members(["day": .text($0.day.description), "deployments": .list($0.deployments.map(object))])
        }
      ),
      "weeks": .list(
        sheet.later.map {
          .members([
            "week": .text($0.week.description), "monday": .text($0.week.monday.description),
            "deployments": .list($0.deployments.map(object)),
          ])
        }),
      "undated": .list(sheet.undated.map(object)),
    ])
  }

  private func change(_ change: StateChange) -> JSONValue {
    .members([
      "deployment": .text(change.deployment.rawValue), "kind": .text(change.kind.rawValue),
      "stateBefore": .text(change.before.state.rawValue), "state": .text(change.after.state.rawValue),
      "dateBefore": .optional(change.before.date?.description), "date": .optional(change.after.date?.description),
      "causes": .texts(change.causes.map(\.code.rawValue)), "text": .text(sentence(change)),
    ])
  }
}
