import Planning
import SchoolCalendar

extension Delivery: TableRow {
  static var table: DossierTable { .deliveries }

  init?(reading row: inout RowReader) {
    let deployment: ID<Deployment>? = row.reference("deploiement", .deployments)
    let day = row.day("date")
    let quantity = row.whole("quantite")
    let note = row.text("objet")
    guard let deployment, let day else { return nil }
    self.init(deployment: deployment, day: day, quantity: quantity, note: note)
  }

  func write(to row: inout RowWriter) {
    row["deploiement"] = deployment.rawValue
    row["date"] = day.description
    row["quantite"] = quantity.map { String($0) }
    row["objet"] = note
  }
}
