import Planning

/// Hours as tables, in minutes for programs and in hours for people.
struct HoursTables {
  private let entries: [HoursEntry]
  private let ledger: HoursLedger
  private let index: DossierIndex
  private let names: Names

  init(_ ledger: HoursLedger, index: DossierIndex, school: ID<School>?) {
    self.ledger = ledger
    self.index = index
    names = Names(index)
    entries = ledger.entries.filter { school == nil || $0.school == school }
  }

  /// One row a person.
  var people: DataTable {
    DataTable(
      columns: [
        .init("learner", say("Personne", "Person")), .init("name", say("Nom", "Name")),
        .init("audience", say("Public", "Audience")), .init("staff"), .init("school", say("École", "School")),
        .init("circonscription"),
      ] + Self.columns,
      rows: entries.map { entry in
        [
          .text(entry.learner.rawValue), .text(names.person(entry.learner)), .text(entry.audience.rawValue),
          .text(entry.staff.rawValue), .optional(entry.school?.rawValue),
          .optional(entry.circonscription?.rawValue),
        ]
          + Self.cells(
            due: entry.due, entry.minutes, missing: entry.missing, over: entry.over, stillDue: entry.stillDue)
      })
  }

  /// One row a school and audience.
  var schools: DataTable {
    let groups = sums { entry in entry.school.map { [$0.rawValue, entry.audience.rawValue] } }
    return totals(
      [
        .init("school", say("UAI", "UAI")), .init("audience", say("Public", "Audience")),
        .init("schoolName", say("École", "School")), .init("commune", say("Commune", "Commune")),
      ], groups
    ) { key in [.text(names.school(ID(key[0]))), .text(names.commune(ID(key[0])))] }
  }

  /// One row a circonscription and audience.
  var circonscriptions: DataTable {
    let groups = sums { entry in entry.circonscription.map { [$0.rawValue, entry.audience.rawValue] } }
    return totals(
      [
        .init("circonscription", say("Circonscription", "Circonscription")),
        .init("audience", say("Public", "Audience")),
      ], groups
    ) { _ in [] }
  }

  /// Teachers, périscolaire, extrascolaire and other agents.
  var audiences: DataTable {
    totals([.init("staff", say("Public", "Audience"))], sums { [$0.staff.rawValue] }) { _ in [] }
  }

  /// Sums by key, in the order of the keys.
  private func sums(by key: (HoursEntry) -> [String]?) -> [(key: [String], total: HoursTotal)] {
    var totals: [[String]: HoursTotal] = [:]
    for entry in entries {
      if let key = key(entry) { totals[key, default: HoursTotal()].add(entry) }
    }
    return totals.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { (key: $0.key, total: $0.value) }
  }

  private func totals(
    _ columns: [DataTable.Column], _ groups: [(key: [String], total: HoursTotal)],
    more: ([String]) -> [JSONValue]
  ) -> DataTable {
    DataTable(
      columns: columns + [
        .init("people", say("Personnes", "People")), .init("peopleShort", say("En manque", "Short")),
      ] + Self.columns,
      rows: groups.map { group in
        group.key.map { JSONValue.text($0) } + more(group.key)
          + [.number(group.total.people), .number(group.total.peopleShort)]
          + Self.cells(
            due: group.total.due, group.total.minutes, missing: group.total.missing, over: group.total.over,
            stillDue: group.total.stillDue)
      })
  }

  private static var columns: [DataTable.Column] {
    [
      .init("dueMinutes"), .init("plannedMinutes"), .init("missingMinutes"), .init("overMinutes"),
      .init("unofficialMinutes"), .init("attendedMinutes"), .init("absentMinutes"), .init("unrecordedMinutes"),
      .init("toComeMinutes"), .init("stillDueMinutes"), .init("peerLedMinutes"), .init("peerAttendedMinutes"),
      .init("due", say("Dues", "Due")), .init("planned", say("Prévues", "Planned")),
      .init("missing", say("Manquantes", "Missing")), .init("peer", say("Entre pairs", "Peer")),
    ]
  }

  private static func cells(
    due: Int, _ minutes: HoursMinutes, missing: Int, over: Int, stillDue: Int
  ) -> [JSONValue] {
    [
      .number(due), .number(minutes.planned), .number(missing), .number(over), .number(minutes.unofficial),
      .number(minutes.attended), .number(minutes.absent), .number(minutes.unrecorded), .number(minutes.toCome),
      .number(stillDue), .number(minutes.peerLed), .number(minutes.peerAttended), .text(Names.hours(due)),
      .text(Names.hours(minutes.planned)), .text(Names.hours(missing)),
      .text(Names.hours(minutes.peerLed + minutes.peerAttended)),
    ]
  }
}
