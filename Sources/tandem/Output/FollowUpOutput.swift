import Planning
import SchoolCalendar
import UseCases

/// The mutualisation's follow-up, whole or for a committee.
struct FollowUpOutput {
  private let view: FollowUpView
  private let year: SchoolYear
  private let agendas: (kind: CommitteeKind, list: [CommitteeAgenda])?
  private let words: CoverageWords

  init(_ view: FollowUpView, year: SchoolYear, agendas: (CommitteeKind, [CommitteeAgenda])? = nil) {
    self.view = view
    self.year = year
    self.agendas = agendas
    words = CoverageWords(view.index, showsNames: false, today: view.today)
  }

  func output(_ format: OutputFormat) -> CommandOutput {
    guard let agendas else {
      return CommandOutput(json: json, lines: [count(view.rows)], tables: [table(view.rows)])
    }
    if format == .csv { return CommandOutput(json: .null, tables: [meetingTable(agendas.list)]) }
    let lines = agendas.list.isEmpty ? [say("Rien pour ce comité.", "Nothing for this committee.")] : []
    return CommandOutput(
      json: json, lines: lines,
      tables: agendas.list.map { agenda in
        var table = table(agenda.rows)
        table.caption = caption(agenda)
        return table
      })
  }

  private func count(_ rows: [FollowUpRow]) -> String {
    let late = rows.filter { ($0.dates.slip ?? 0) > 0 }.count
    let blocked = rows.filter(\.isBlocked).count
    let lines = counted(rows.count, "ligne", "lignes", "row", "rows")
    return say(
      "\(lines), dont \(blocked) à débloquer et \(late) plus tard que souhaité.",
      "\(lines), \(blocked) of them blocked and \(late) later than wished.")
  }

  /// `Comité de déploiement, Bruz : 2028-03-09 18:00, Mairie`.
  private func caption(_ agenda: CommitteeAgenda) -> String {
    let name = [agenda.kind.text(in: Speech.language), agenda.commune].compactMap(\.self).joined(separator: ", ")
    guard let meeting = agenda.meeting else {
      return name + say(" : aucune réunion fixée", ": no meeting set")
    }
    let place = [meeting.day.description + (meeting.time.map { " \($0)" } ?? ""), meeting.location]
    return name + say(" : ", ": ") + place.compactMap(\.self).joined(separator: ", ")
  }

  private static let columns: [DataTable.Column] = [
    .init("project", say("Projet", "Project")), .init("deployment", say("Déploiement", "Deployment")),
    .init("commune", say("Commune", "Commune")), .init("circonscription"), .init("school"),
    .init("schoolName", say("École", "School")), .init("equipment"),
    .init("equipmentTitle", say("Équipement", "Equipment")), .init("status"),
    .init("statusText", say("Où en est-on", "Status")), .init("visits"), .init("decidedOn"), .init("training"),
    .init("orderedOn"), .init("installer"),
    .init("installerName", say("Installateur", "Installer")), .init("ordered"), .init("deliveredQuantity"),
    .init("delivered", say("Livré", "Delivered")), .init("wished", say("Souhaité", "Wished")),
    .init("planned", say("Prévu", "Planned")), .init("deliveredOn"),
    .init("slip", say("Glissement", "Slip")), .init("incidents", say("Pannes", "Incidents")),
    .init("state"), .init("stateText", say("Formation", "Training")), .init("trained", say("Formés", "Trained")),
    .init("causes"), .init("nextStep", say("À faire", "To do")),
  ]

  private func table(_ rows: [FollowUpRow]) -> DataTable { DataTable(columns: Self.columns, rows: rows.map(row)) }

  /// All agendas' rows with their meeting, for spreadsheets.
  private func meetingTable(_ agendas: [CommitteeAgenda]) -> DataTable {
    DataTable(
      columns: [.init("committee"), .init("meeting"), .init("meetingCommune")] + Self.columns,
      rows: agendas.flatMap { agenda in
        agenda.rows.map { row in
          [
            .text(agenda.kind.rawValue), .optional(agenda.meeting?.day.description), .optional(agenda.commune),
          ] + self.row(row)
        }
      })
  }

  private func row(_ row: FollowUpRow) -> [JSONValue] {
    let index = view.index
    let coverage = row.coverage
    let step: String
    if let coverage {
      step = words.step(coverage.nextStep)
    } else if row.projectStatus == .submitted {
      step = words.step(NextStep(.decideProject))
    } else {
      step = ""
    }
    return [
      .text(row.project.rawValue), .optional(row.deployment?.rawValue), .text(words.names.commune(row.school)),
      .optional(index.schools[row.school]?.circonscription.rawValue), .text(row.school.rawValue),
      .text(words.names.school(row.school)), .text(row.equipment.rawValue),
      .text(words.names.equipment(row.equipment)), .text(row.status.rawValue),
      .text(row.status.text(in: Speech.language)), .texts(row.visits.map(\.description)),
      .optional(row.decidedOn?.description), .texts(row.training.map(\.rawValue)),
      .optional(row.orderedOn?.description), .optional(row.installer?.rawValue),
      .optional(row.installer.flatMap { index.installers[$0]?.name }), .optional(row.progress?.ordered),
      .optional(row.progress?.delivered), .text(words.delivered(row.progress)),
      .optional(row.dates.wished?.description), .optional(row.dates.planned?.description),
      .optional(row.dates.delivered?.description), .optional(row.dates.slip), .texts(row.incidents.map(\.rawValue)),
      .optional(coverage?.state.rawValue), .text(coverage?.state.text(in: Speech.language) ?? ""),
      .text(coverage.map(words.trained) ?? ""), .texts(coverage?.causes.map(\.code.rawValue) ?? []), .text(step),
    ]
  }

  private var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init(name: "schoolYear", value: .text(year.description)),
      .init(name: "revision", value: .optional(view.revision)),
      .init(name: "on", value: .optional(view.today?.description)),
    ]
    if let agendas {
      members.append(.init(name: "committee", value: .text(agendas.kind.rawValue)))
      members.append(
        .init(
          name: "meetings",
          value: .list(
            agendas.list.map { agenda in
              .members([
                "commune": .optional(agenda.commune), "date": .optional(agenda.meeting?.day.description),
                "time": .optional(agenda.meeting?.time?.description), "place": .optional(agenda.meeting?.location),
                "rows": table(agenda.rows).json,
              ])
            })))
    } else {
      members.append(.init(name: "rows", value: table(view.rows).json))
    }
    return .object(members)
  }
}
