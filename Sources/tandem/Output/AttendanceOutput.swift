import Exchange
import Planning
import UseCases

/// What has been recorded, what it changes, and what those who were not there could take instead.
struct AttendanceOutput {
  private let receipt: AttendanceReceipt
  private let index: DossierIndex
  private let names: Names

  init(_ receipt: AttendanceReceipt, index: DossierIndex) {
    self.receipt = receipt
    self.index = index
    names = Names(index)
  }

  func print(_ format: OutputFormat) throws {
    let words = ProblemText(Speech.language)
    for problem in receipt.problems { Console.tell(words.text(problem)) }
    try output.print(format)
  }

  private var output: CommandOutput {
    let seats = SeatOutput(index)
    let count = { (status: AttendanceStatus) in receipt.recorded.count { $0.status == status } }
    let json = JSONValue.members([
      "schoolYear": .text(receipt.year.description), "revision": .optional(receipt.revision),
      "recorded": .number(receipt.recorded.count), "known": .number(receipt.known),
      "present": .number(count(.present)), "absent": .number(count(.absent)), "excused": .number(count(.excused)),
      "records": records.json, "changes": changes.json, "warnings": .list(receipt.problems.map(ImportOutput.json)),
      "absences": .list(receipt.absences.map(seats.json)),
    ])
    return CommandOutput(
      json: json, lines: lines, tables: [records, changes] + seats.tables(receipt.absences, named: true),
      closing: seats.without(receipt.absences, named: true))
  }

  private var lines: [String] {
    let count = { (status: AttendanceStatus) in receipt.recorded.count { $0.status == status } }
    var line = counted(receipt.recorded.count, "présence saisie", "présences saisies", "record kept", "records kept")
    if !receipt.recorded.isEmpty {
      line += say(
        " : \(counted(count(.present), "présent", "présents", "", "")), \(counted(count(.absent), "absent", "absents", "", "")), "
          + counted(count(.excused), "excusé", "excusés", "", ""),
        ": \(count(.present)) present, \(count(.absent)) absent, \(count(.excused)) excused")
    }
    if receipt.known > 0 {
      line += say(
        " ; \(counted(receipt.known, "déjà connue", "déjà connues", "", ""))", "; \(receipt.known) known already")
    }
    return [line + "."]
  }

  private var records: DataTable {
    DataTable(
      say("Saisi", "Recorded"),
      columns: [
        .init("learner", say("Personne", "Person")), .init("name", say("Nom", "Name")),
        .init("status"), .init("statusText", say("Statut", "Status")), .init("session", say("Séance", "Session")),
        .init("module", say("Module", "Module")), .init("date", say("Jour", "Day")),
        .init("minutes", say("Minutes", "Minutes")), .init("organiser", say("Par", "By")),
      ],
      rows: receipt.recorded.map { record in
        [
          .text(record.learner.rawValue), .text(names.person(record.learner)), .text(record.status.rawValue),
          .text(Self.words(record.status)), .optional(record.session?.rawValue), .optional(record.module?.rawValue),
          .optional(record.moment?.day.description), .optional(record.minutes), .optional(record.organiser),
        ]
      })
  }

  private var changes: DataTable {
    DataTable(
      say("Corrigé : l’ancienne saisie est remplacée", "Changed: the earlier record is replaced"),
      columns: [
        .init("learner", say("Personne", "Person")), .init("name", say("Nom", "Name")),
        .init("session", say("Séance", "Session")), .init("module"), .init("before"), .init("after"),
        .init("beforeText", say("Avant", "Before")), .init("afterText", say("Maintenant", "Now")),
        .init("minutesBefore"), .init("minutesAfter"),
      ],
      rows: receipt.changes.map { change in
        [
          .text(change.after.learner.rawValue), .text(names.person(change.after.learner)),
          .optional(change.after.session?.rawValue), .optional(change.after.module?.rawValue),
          .text(change.before.status.rawValue), .text(change.after.status.rawValue),
          .text(Self.words(change.before)), .text(Self.words(change.after)), .optional(change.before.minutes),
          .optional(change.after.minutes),
        ]
      })
  }

  private static func words(_ record: AttendanceRecord) -> String {
    words(record.status) + (record.minutes.map { " (\($0) min)" } ?? "")
  }

  static func words(_ status: AttendanceStatus) -> String {
    switch status {
    case .present: say("présent", "present")
    case .absent: say("absent", "absent")
    case .excused: say("excusé", "excused")
    }
  }
}
