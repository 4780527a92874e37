import Planning

@testable import Exchange

/// What holds for a dossier that was read.
enum Dossiers {
  static func demandSame(_ one: DossierReading, _ other: DossierReading) {
    Finding.demand(
      one.problems == other.problems && one.dossier == other.dossier && one.tables == other.tables,
      "the dossier is read otherwise the second time")
  }

  /// Written as tables and read again it is the same, with no problem that stands in the way.
  static func demandSameWhenWritten(_ dossier: Dossier, _ ground: Ground) {
    let folder = ground.emptied("again")
    do {
      try DossierWriter().write(dossier, agendas: ground.agendas, to: folder)
    } catch {
      Finding.report("the dossier cannot be written: \(error)")
    }
    demandSame(DossierReader().read(folder: folder), dossier)
  }

  /// Says what differs, table by table.
  static func demandSame(_ reading: DossierReading, _ dossier: Dossier) {
    guard let read = reading.dossier else {
      let text = reading.problems.filter { $0.severity == .error }.map(ProblemText(.english).text)
      Finding.report("the dossier written again has errors: \(text.joined(separator: "\n"))")
    }
    guard read != dossier else { return }
    for (one, other) in zip(Mirror(reflecting: dossier).children, Mirror(reflecting: read).children) {
      let (before, after) = (String(describing: one.value), String(describing: other.value))
      if before != after { Finding.say("\(one.label ?? ""): \(before)\nnow: \(after)") }
    }
    Finding.report("the dossier written again reads otherwise")
  }
}
