import Planning

/// Hours as tables, in minutes for programs and in hours for people.
struct HoursTables {
  private let entries: [HoursEntry]
  private let ledger: HoursLedger
  private let index: DossierIndex
  private let names: Names

  /// - Parameter onlyShort: Whether only people count who will lack hours at the year's end.
  init(_ ledger: HoursLedger, index: DossierIndex, school: ID<School>? = nil, onlyShort: Bool = false) {
    self.ledger = ledger
    self.index = index
    names = Names(index)
    entries = ledger.entries.filter {
      (school == nil || $0.school == school) && (!onlyShort || $0.missingAtYearEnd > 0)
    }
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
          + Self.cells(HoursTotal(of: entry))
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
          + Self.cells(group.total)
      })
  }

  /// The columns of minutes, which persons and groups share.
  static var columns: [DataTable.Column] {
    [
      .init("dueMinutes"), .init("plannedMinutes"), .init("missingMinutes"), .init("overMinutes"),
      .init("unofficialMinutes"), .init("heldMinutes"), .init("attendedMinutes"), .init("absentMinutes"),
      .init("unrecordedMinutes"), .init("toComeMinutes"), .init("stillDueMinutes"), .init("elsewhereMinutes"),
      .init("missingNowMinutes"), .init("missingAtYearEndMinutes"), .init("peerLedMinutes"),
      .init("peerLedHeldMinutes"), .init("peerAttendedMinutes"), .init("peerAttendedHeldMinutes"),
      .init("due", say("Dues", "Due")), .init("planned", say("Prévues", "Planned")),
      .init("attended", say("Suivies", "Attended")), .init("elsewhere", say("Ailleurs", "Elsewhere")),
      .init("missing", say("Non prévues", "Not planned")), .init("missingNow", say("Manque ce jour", "Missing now")),
      .init("missingAtYearEnd", say("Manque en fin d’année", "Missing at year’s end")),
      .init("peer", say("Entre pairs", "Peer")), .init("peerHeld", say("dont tenues", "of them held")),
    ]
  }

  /// The cells of ``columns``.
  static func cells(_ total: HoursTotal) -> [JSONValue] {
    let minutes = total.minutes
    let numbers = [
      total.due, minutes.planned, total.missing, total.over, minutes.unofficial, minutes.held, minutes.attended,
      minutes.absent, minutes.unrecorded, minutes.toCome, total.stillDue, minutes.elsewhere, total.missingNow,
      total.missingAtYearEnd, minutes.peerLed, minutes.peerLedHeld, minutes.peerAttended, minutes.peerAttendedHeld,
    ]
    let hours = [
      total.due, minutes.planned, minutes.attended, minutes.elsewhere, total.missing, total.missingNow,
      total.missingAtYearEnd, minutes.peerLed + minutes.peerAttended, minutes.peerLedHeld + minutes.peerAttendedHeld,
    ]
    return numbers.map { .number($0) } + hours.map { .text(Names.hours($0)) }
  }
}

extension HoursTotal {
  /// The sum over one person.
  init(of entry: HoursEntry) {
    self.init()
    add(entry)
  }
}
