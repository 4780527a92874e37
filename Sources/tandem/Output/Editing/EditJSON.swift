import Planning
import Scheduling
import SchoolCalendar
import UseCases

/// The same for programs.
extension EditOutput {
  /// One row a field that changes.
  var table: DataTable {
    let versions = Dictionary(
      (report.kept?.details ?? []).map { ($0.field.row, $0.version) }, uniquingKeysWith: { first, _ in first })
    return DataTable(
      columns: [
        .init("row"), .init("id"), .init("version"), .init("field"), .init("before"), .init("after"),
      ],
      rows: report.fields.map { one in
        [
          .text(one.row.kind.rawValue), .text(one.row.key), .optional(versions[one.row]), .text(one.field.rawValue),
          .optional(one.before), .optional(one.after),
        ]
      })
  }

  var json: JSONValue {
    let impact = report.impact
    return .members([
      "schoolYear": .text(report.after.schoolYear.description), "revision": .optional(report.revision),
      "from": .number(report.source), "newDraft": .bool(report.kept?.copiedFrom != nil),
      "stored": .bool(report.kept != nil), "dryRun": .bool(report.isDryRun),
      "change": .optional(report.kept?.change), "changes": table.json, "broken": findings(report.broken),
      "mended": findings(report.mended), "remaining": findings(report.remaining),
      "peersInTheWay": .texts(report.peersInTheWay.map(\.rawValue)),
      "peersLost": .texts(report.peersLost.map(\.rawValue)), "scoreBefore": ScoreOutput.json(report.scoreBefore),
      "score": ScoreOutput.json(report.scoreAfter), "differences": differences,
      "touched": .members([
        "people": .number(impact.people.count), "learners": .texts(impact.people.map(\.rawValue)),
        "trainers": .texts(impact.trainers.map(\.rawValue)), "schools": .texts(impact.schools.map(\.rawValue)),
      ]),
      "halfDaysFreed": halfDays(impact.freed), "halfDaysTaken": halfDays(impact.taken),
      "seatsFreed": .number(impact.seatsFreed), "seats": seats, "deployments": deployments,
    ])
  }

  private var differences: JSONValue {
    .list(
      report.differences.map { one in
        .members([
          "term": .text(one.term), "level": one.isReadiness ? "readiness" : "cost", "before": .number(one.before),
          "after": .number(one.after),
        ])
      })
  }

  private func findings(_ list: [Finding]) -> JSONValue {
    let text = FindingText(report.index, language: Speech.language)
    return .list(
      list.map { one in
        .members([
          "rule": .text(one.rule.rawValue), "subject": .text(one.subject), "code": .text(one.fault.code),
          "arguments": .texts(one.fault.arguments), "message": .text(text.sentence(one)),
        ])
      })
  }

  private func halfDays(_ list: [PlanImpact.HalfDay]) -> JSONValue {
    .list(
      list.map { one in
        .members([
          "trainer": .text(one.trainer.rawValue), "day": .text(one.day.description),
          "half": one.isMorning ? "morning" : "afternoon",
        ])
      })
  }

  private var seats: JSONValue {
    .list(
      report.impact.seats.map { one in
        .members([
          "session": .text(one.session.rawValue), "before": .optional(one.before), "after": .optional(one.after),
        ])
      })
  }

  private var deployments: JSONValue {
    .list(
      report.impact.deliveries.map { one in
        .members([
          "deployment": .text(one.after.deployment.rawValue),
          "dateBefore": .optional(one.before.date?.description), "date": .optional(one.after.date?.description),
          "stateBefore": .text(one.before.state.rawValue), "state": .text(one.after.state.rawValue),
          "trainedBefore": .text(words.trained(one.before)), "trained": .text(words.trained(one.after)),
          "missing": .number(one.after.audiences.reduce(0) { $0 + max(0, $1.required - $1.ready) }),
          "causes": .list(one.after.causes.map { words.object($0, of: one.after) }),
        ])
      })
  }
}
