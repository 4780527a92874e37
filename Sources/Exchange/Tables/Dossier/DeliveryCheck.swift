import Planning

/// Finds deliveries that add up to more than was ordered.
struct DeliveryCheck {
  private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - rows: The deliveries of a table.
  ///   - known: The dossier with these deliveries and those that are known already.
  init(_ rows: [Located<Delivery>], _ sheet: Sheet, in known: Dossier) {
    let index = DossierIndex(known)
    var checked: Set<ID<Deployment>> = []
    // The last delivery is the one that is too much.
    for found in rows.reversed() where checked.insert(found.value.deployment).inserted {
      guard let deployment = index.deployments[found.value.deployment],
        let ordered = deployment.quantity ?? index.projects[deployment.project]?.quantity
      else { continue }
      let delivered = (index.deliveries[deployment.id] ?? []).reduce(0) { sum, one in
        let (total, overflow) = sum.addingReportingOverflow(one.quantity ?? 0)
        return overflow ? .max : total
      }
      guard delivered > ordered else { continue }
      problems.append(
        Problem(
          .warning, at: sheet.place(of: "quantite", in: found.row), value: sheet.text(of: "quantite", in: found.row),
          cause: .moreThanOrdered(ordered: ordered, delivered: delivered)))
    }
    problems.reverse()
  }
}
