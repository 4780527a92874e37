import Exchange
import SchoolCalendar
import UseCases

/// What the comparison of a published calendar with the known one answers.
struct HolidayComparisonOutput {
  private let result: HolidayComparison
  private let isTaken: Bool

  init(_ result: HolidayComparison, isTaken: Bool) {
    self.result = result
    self.isTaken = isTaken
  }

  var output: CommandOutput {
    CommandOutput(json: json, lines: [title] + bounds, tables: [differences], closing: closing)
  }

  private var title: String {
    let known = result.comparison.known
    let place = "\(known.schoolYear), zone \(known.departement.zone.rawValue)"
    if result.comparison.isEmpty {
      return place
        + say(" : le fichier ne dit rien d’autre que le calendrier.", ": the file says what the calendar says.")
    }
    return place + say(" : le fichier diffère du calendrier.", ": the file differs from the calendar.")
  }

  private var bounds: [String] {
    result.comparison.changedBounds.map { part, known, feed in
      let before = known.map(\.description) ?? say("inconnu", "unknown")
      return "\(part.setting)\(say(" : ", ": "))\(before) → \(feed)"
    }
  }

  private var differences: DataTable {
    DataTable(
      say("Jours qui diffèrent", "Days that differ"),
      columns: [
        .init("first", say("Du", "From")), .init("last", say("Au (compris)", "To (included)")),
        .init("days", say("Jours", "Days")), .init("calendar"), .init("calendarText", say("Calendrier", "Calendar")),
        .init("file"), .init("fileText", say("Fichier", "File")), .init("name", say("Nom", "Name")),
      ],
      rows: result.comparison.differences.map { difference in
        [
          .text(difference.days.lowerBound.description), .text(difference.days.upperBound.description),
          .number(difference.count), .text(difference.known.rawValue), .text(word(difference.known)),
          .text(difference.feed.rawValue), .text(word(difference.feed)), .text(difference.name),
        ]
      })
  }

  private func word(_ status: CalendarComparison.Status) -> String {
    switch status {
    case .work: say("classe", "class")
    case .off: say("vacances", "off")
    case .unknown: say("(rien)", "(nothing)")
    }
  }

  private var closing: [String] {
    if isTaken { return [say("Repris dans les réglages de la base.", "Taken over into the base's settings.")] }
    if result.comparison.isEmpty { return [] }
    let lines = result.overrides.settingsLines
    if lines.isEmpty { return [] }
    return [
      say(
        "Pour le suivre : --take avec une base, ou dans reglages.yml :",
        "To follow it: --take with a base, or in reglages.yml:")
    ] + lines.map { "  " + $0 }
      + (result.missing.isEmpty
        ? []
        : [
          say("Il manquerait encore : ", "Still missing: ")
            + result.missing.map(\.setting).joined(separator: ", ") + "."
        ])
  }

  private var json: JSONValue {
    let known = result.comparison.known
    return .members([
      "schoolYear": .text(known.schoolYear.description), "zone": .text(known.departement.zone.rawValue),
      "same": .bool(result.comparison.isEmpty), "taken": .bool(isTaken),
      "bounds": .list(
        result.comparison.changedBounds.map { part, known, feed in
          .members([
            "setting": .text(part.setting), "calendar": .optional(known?.description), "file": .text(feed.description),
          ])
        }),
      "differences": differences.json, "settings": .texts(result.overrides.settingsLines),
      "missing": .texts(result.missing.map(\.setting)),
    ])
  }
}
