import Planning

/// A commune's hours as tables: a group of one or two persons shows its state, not its figures.
struct CommuneHoursTables {
  private let hours: CommuneHours
  private let names: Names

  init(_ hours: CommuneHours, index: DossierIndex) {
    self.hours = hours
    names = Names(index)
  }

  /// One row a school and staff.
  var groups: DataTable {
    DataTable(
      columns: [
        .init("school"), .init("schoolName", say("École", "School")), .init("staff", say("Public", "Audience")),
        .init("complete"), .init("state", say("État", "State")),
      ] + Self.columns,
      rows: hours.groups.map { group in
        [
          .optional(group.school?.rawValue),
          .text(group.school.map { names.school($0) } ?? say("Centres de loisirs", "Leisure centres")),
          .text(group.staff.rawValue), .bool(group.isComplete),
          .text(group.isComplete ? say("complet", "complete") : say("il manque des heures", "hours are missing")),
        ] + Self.cells(group.total)
      })
  }

  /// One row a staff.
  var totals: DataTable {
    DataTable(
      say("Commune", "Commune"), columns: [.init("staff", say("Public", "Audience"))] + Self.columns,
      rows: HoursStaff.allCases.compactMap { staff in
        hours.totals[staff].map { [.text(staff.rawValue)] + Self.cells($0) }
      })
  }

  private static var columns: [DataTable.Column] {
    [.init("people", say("Personnes", "People")), .init("peopleShort", say("En manque", "Short"))] + HoursTables.columns
  }

  private static func cells(_ total: HoursTotal?) -> [JSONValue] {
    guard let total else { return Array(repeating: .null, count: columns.count) }
    return [.number(total.people), .number(total.peopleShort)] + HoursTables.cells(total)
  }
}
