import Planning
import SchoolCalendar
import UseCases

/// Projects as tables.
struct ProjectTables {
  private let names: Names
  private let words: CoverageWords

  init(_ index: DossierIndex) {
    names = Names(index)
    words = CoverageWords(index, showsNames: false)
  }

  /// One project a row.
  func table(_ projects: [ProjectView]) -> DataTable {
    DataTable(
      columns: [
        .init("project", say("Projet", "Project")), .init("school"), .init("schoolName", say("École", "School")),
        .init("commune", say("Commune", "Commune")), .init("equipment"),
        .init("equipmentTitle", say("Équipement", "Equipment")), .init("quantity", say("Quantité", "Quantity")),
        .init("status"), .init("stage"), .init("stageText", say("Étape", "Stage")),
        .init("visits", say("Visites", "Visits")), .init("decidedOn", say("Décidé le", "Decided on")),
        .init("training", say("Formation engagée", "Training committed to")),
        .init("deployments", say("Déploiements", "Deployments")), .init("planned", say("Prévu le", "Planned")),
        .init("delivered", say("Livré", "Delivered")),
      ],
      rows: projects.map(row))
  }

  private func row(_ one: ProjectView) -> [JSONValue] {
    let project = one.project
    let planned = one.rows.compactMap { $0.dates.planned?.description }
    let delivered = one.rows.map { words.delivered($0.progress) }.filter { !$0.isEmpty }
    return [
      .text(project.id.rawValue), .text(project.school.rawValue), .text(names.school(project.school)),
      .text(names.commune(project.school)), .text(project.equipment.rawValue),
      .text(names.equipment(project.equipment)), .optional(project.quantity), .text(project.status.rawValue),
      .text(one.stage.rawValue), .text(one.stage.text(in: Speech.language)),
      .texts(one.rows.first?.visits.map(\.description) ?? []), .optional(project.decidedOn?.description),
      .texts(one.rows.first?.training.map(\.rawValue) ?? []),
      .texts(one.rows.compactMap { $0.deployment?.rawValue }), .texts(planned), .texts(delivered),
    ]
  }
}
