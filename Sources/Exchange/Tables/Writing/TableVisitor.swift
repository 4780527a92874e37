import Planning

/// Takes the tables of a dossier one after another, each with its own kind of row.
protocol TableVisitor {
  mutating func visit<Value: TableRow>(_ rows: [Value])
}

extension Dossier {
  /// Shows a visitor the tables to be written, in their usual order: the required ones, and those that have rows.
  func showTables(to visitor: inout some TableVisitor) {
    show(schools, to: &visitor)
    show(learners, to: &visitor)
    show(centres, to: &visitor)
    show(trainers, to: &visitor)
    show(venues, to: &visitor)
    show(modules, to: &visitor)
    show(equipment, to: &visitor)
    show(projects, to: &visitor)
    show(deployments, to: &visitor)
    show(installers, to: &visitor)
    show(deliveries, to: &visitor)
    show(fixedSessions, to: &visitor)
    show(contacts, to: &visitor)
    show(incidents, to: &visitor)
    show(visits, to: &visitor)
    show(committees, to: &visitor)
    show(closures, to: &visitor)
    show(substitutes, to: &visitor)
    show(attendance, to: &visitor)
    show(travelTimes, to: &visitor)
    show(referentDecisions, to: &visitor)
  }

  private func show<Value: TableRow>(_ rows: [Value], to visitor: inout some TableVisitor) {
    if Value.table.isRequired || !rows.isEmpty { visitor.visit(rows) }
  }
}
