import Planning
import SchoolCalendar

extension CommitteePages {
  /// What the year that ends has brought.
  var review: [ReportDocument.Section] {
    let review = report.review
    let title = words.say("Bilan \(review.year)", "Review of \(review.year)")
    let basis =
      switch review.basis {
      case .plan(let revision):
        words.say(
          "D’après le plan \(review.year)\(revision.map { ", révision \($0)" } ?? "") et les présences saisies.",
          "From the plan \(review.year)\(revision.map { ", revision \($0)" } ?? "") and the attendance recorded.")
      case .records:
        words.say(
          "La base n’a ni dossier ni plan pour \(review.year) : le bilan reprend les livraisons et présences passées que "
            + "porte le dossier \(report.year).",
          "The base has no dossier and plan for \(review.year): the review takes the past deliveries and attendance in "
            + "the dossier \(report.year).")
      }
    return [ReportDocument.Section("review", title, paragraphs: [basis], tables: [arrived, attended, held])]
  }

  private var arrived: ReportTable {
    ReportTable(
      "reviewedDeployments",
      words.say("Ce qui est arrivé, et la formation qui allait avec", "What arrived, and its training"),
      columns: [
        .init("deployment", words.say("N°", "No.")), .init("school"),
        .init("schoolName", words.say("École", "School"), isHeader: true),
        .init("equipment", words.say("Équipement", "Equipment")), .init("quantity", words.say("Nombre", "Quantity")),
        .init("status", words.say("Suivi", "Progress")), .init("date", "Date"),
        .init("modules", "Modules"), .init("trained", words.say("Formés avant l’arrivée", "Trained before it arrived")),
      ],
      rows: report.review.arrivals.map { line in
        [
          .text(line.deployment.rawValue), .text(line.school.rawValue), .text(line.schoolName), .text(line.equipment),
          .optional(line.quantity), words.status(line.status), .optional(line.date), .texts(line.modules),
          .texts(heldGroups(line)),
        ]
      }, empty: words.say("Aucune arrivée n’est enregistrée.", "No arrival is recorded."))
  }

  private func heldGroups(_ line: ArrivalLine) -> [String] {
    line.groups.map { group in
      guard let required = group.required, let held = group.held else {
        return "\(words.audience(group.audience))\(words.say("\u{A0}: ", ": "))"
          + (group.isHeld ? words.say("formés", "trained") : words.say("non formés", "not trained"))
      }
      return "\(words.audience(group.audience)) \(held)/\(required)"
    }
  }

  private var attended: ReportTable {
    ReportTable(
      "reviewedModules", words.say("Formations suivies", "Training attended"),
      columns: [
        .init("module"), .init("title", "Module", isHeader: true), .init("people", words.say("Personnes", "People")),
        .init("last", words.say("Dernière fois", "Last time")),
      ],
      rows: report.review.modules.map { module in
        [.text(module.module.rawValue), .text(module.title), .shown(module.people), .day(module.last)]
      },
      empty: words.say(
        "Aucune présence ne peut être montrée pour cette année.", "No attendance can be shown for this year."))
  }

  private var held: ReportTable {
    var rows: [[ReportCell]] = []
    for audience in Audience.allCases {
      guard let breakdown = report.review.hours[audience] else { continue }
      for row in breakdown.rows { rows.append(cells(words.staff(row.group), row.group.rawValue, row.total)) }
      if let rest = breakdown.rest {
        rows.append(cells(words.say("agents n. c., ensemble", "agents n/d, together"), "rest", rest))
      }
    }
    return ReportTable(
      "reviewedHours", words.say("Heures suivies par public", "Hours held by audience"),
      columns: [
        .init("staff", words.say("Public", "Audience"), isHeader: true),
        .init("people", words.say("Personnes", "People")),
      ]
        + (isPlanned
          ? [
            .init("dueMinutes", words.say("Dues", "Due")), .init("plannedMinutes", words.say("Prévues", "Planned")),
          ] : []) + [
          .init("heldMinutes", words.say("Suivies", "Held")), .init("absentMinutes", words.say("Absences", "Missed")),
          .init("attendancePercent", words.say("Assiduité", "Attendance")),
        ], rows: rows, empty: words.say("Personne n’était à former.", "There was nobody to train."))
  }

  /// Whether it is known what was due and planned.
  private var isPlanned: Bool { report.review.basis != .records }

  private func cells(_ name: String, _ code: String, _ total: HoursTotal?) -> [ReportCell] {
    let planned: [ReportCell] = [.shown(minutes: total?.due), .shown(minutes: total?.minutes.planned)]
    return [.word(code: code, text: name), .shown(total?.people)] + (isPlanned ? planned : []) + [
      .shown(minutes: total?.minutes.attended), .shown(minutes: total?.minutes.absent),
      total == nil ? .hidden : total?.attendancePercent.map { .percent($0) } ?? .none,
    ]
  }
}
