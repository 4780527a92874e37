import Exchange
import Foundation
import ICalendar
import SchoolCalendar
import Testing

/// The days of a calendar of the repository, read from its bytes by the reader of foreign files.
struct WrittenDays {
  private let events: [(name: String, days: Range<Day>)]

  init(_ file: String) throws {
    let folder = try #require(HolidayCalendarsTests.folder)
    let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
    events = try FeedReader.read(bytes).feed.events.map { event in
      let end = try #require(event.end)
      let name = event.summary.components(separatedBy: " – ")[0]
      return (name, try Self.day(event.start)..<(try Self.day(end)))
    }
  }

  static func day(_ moment: ICalendar.Moment) throws -> Day {
    guard case .date(let date) = moment else { throw NotADay() }
    return try #require(Day(year: date.year, month: date.month, day: date.day))
  }

  private struct NotADay: Error {}

  private static let openings = ["Prérentrée des enseignants", "Rentrée des élèves", "Fin des cours"]

  /// The days without class.
  var off: Set<Day> { Set(events.filter { !Self.openings.contains($0.name) }.flatMap(\.days)) }

  /// The one day of that name that lies in a span.
  func day(_ name: String, in span: ClosedRange<Day>) -> Day? {
    events.first { $0.name == name && span.contains($0.days.lowerBound) }?.days.lowerBound
  }

  /// Days with the names of what is on them.
  var named: Set<String> {
    var found: Set<String> = []
    for event in events { for day in event.days { found.insert("\(day) \(event.name)") } }
    return found
  }
}

/// The columns of a shared table, by its header's names.
func sharedRows(of name: String) throws -> [[String: String]] {
  let file = try #require(sharedFile("data/school-year/" + name))
  var rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { line in
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
  let header = rows.removeFirst()
  return rows.map { Dictionary(zip(header, $0)) { first, _ in first } }
}

let hasSharedTables = sharedFile("data/school-year/school_calendar_fr.csv") != nil
