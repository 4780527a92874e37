import Planning

/// The rows of a dossier that is known already, as the cells that stand for them.
enum StoredRows {
  /// The cells of each row by its id; none for a table whose rows have no id, since these cannot be told from new ones.
  static func cells(of table: DossierTable, in dossier: Dossier) -> [String: RowWriter] {
    switch table {
    case .schools: cells(dossier.schools)
    case .learners: cells(dossier.learners)
    case .centres: cells(dossier.centres)
    case .trainers: cells(dossier.trainers)
    case .venues: cells(dossier.venues)
    case .modules: cells(dossier.modules)
    case .equipment: cells(dossier.equipment)
    case .projects: cells(dossier.projects)
    case .deployments: cells(dossier.deployments)
    case .installers: cells(dossier.installers)
    case .fixedSessions: cells(dossier.fixedSessions)
    case .incidents: cells(dossier.incidents)
    case .contacts, .visits, .committees, .closures, .substitutes, .attendance, .travelTimes, .deliveries, .referents:
      [:]
    }
  }

  private static func cells<Value: TableRow>(_ values: [Value]) -> [String: RowWriter] {
    let column = RowKeys.keyColumns(of: Value.table)[0]
    var cells: [String: RowWriter] = [:]
    for value in values {
      var row = RowWriter()
      value.write(to: &row)
      if let key = row[column] { cells[key] = row }
    }
    return cells
  }
}
