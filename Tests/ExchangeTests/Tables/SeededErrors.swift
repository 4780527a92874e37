import Foundation
import Planning
import SchoolCalendar

@testable import Exchange

/// An error put into a table: where it must be found and as what.
struct SeededError: Hashable, CustomStringConvertible {
  var file: String
  var line: Int
  var column: String?
  var character: Int?
  /// The cause's name, without what it says.
  var cause: String

  init(file: String, line: Int, column: String?, character: Int?, cause: String) {
    (self.file, self.line, self.column, self.character, self.cause) = (file, line, column, character, cause)
  }

  init(_ problem: Problem) {
    let place = problem.place
    let name = "\(problem.cause)".prefix { $0.isLetter || $0.isNumber }
    self.init(
      file: place.file, line: place.line ?? 0, column: place.column, character: place.character, cause: String(name))
  }

  var description: String { "\(file):\(line):\(character ?? 0) \(column ?? "–") \(cause)" }
}

/// The tables of a clean dossier as cells, into which errors are put one by one.
struct ErrorSeeding {
  private(set) var expected: [SeededError] = []
  private var tables: [DossierTable: [[String]]] = [:]
  private var numbers: SeededNumbers
  private var spoilt: Set<String> = []

  init(_ files: [DossierTable: String], seed: Int) {
    numbers = SeededNumbers(seed)
    for (table, text) in files {
      tables[table] = text.split(separator: "\r\n").map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  /// The text of each table.
  var files: [String: String] {
    Dictionary(
      uniqueKeysWithValues: tables.map { table, rows in
        (table.fileName, rows.map { $0.joined(separator: ";") + "\r\n" }.joined())
      })
  }

  /// Puts one error into a row that has none; false where the cell drawn cannot have one.
  mutating func seedOne() -> Bool {
    let table = DossierTable.allCases[Int.random(in: 0..<DossierTable.allCases.count, using: &numbers)]
    guard let rows = tables[table], rows.count > 2 else { return false }
    let row = Int.random(in: 1..<rows.count, using: &numbers)
    guard !spoilt.contains("\(table) \(row)") else { return false }
    let columns = Schema[table].columns
    let index = Int.random(in: 0..<columns.count, using: &numbers)
    let spoiling = Spoiling(table: table, header: rows[0], cells: rows[row], first: rows[1], row: row)
    let choices = spoiling.choices(for: columns[index], at: index)
    guard !choices.isEmpty else { return false }
    let choice = choices[Int.random(in: 0..<choices.count, using: &numbers)]
    var cells = rows[row]
    cells[index] = choice.text
    if let rest = choice.rest { cells += rest }
    tables[table]?[row] = cells
    spoilt.insert("\(table) \(row)")
    let start = cells[..<index].map { $0.unicodeScalars.count + 1 }.reduce(1, +)
    var place: (column: String?, character: Int?) = (columns[index].name, start)
    if choice.rest != nil { place = (nil, cells[..<columns.count].map { $0.unicodeScalars.count + 1 }.reduce(1, +)) }
    if let offset = choice.offset { place = (nil, start + offset) }
    expected.append(
      SeededError(
        file: table.fileName, line: row + 1, column: place.column, character: place.character, cause: choice.cause))
    return true
  }
}

/// The ways in which one cell of a row can be wrong.
struct Spoiling {
  /// A wrong text, and what it must be found as.
  struct Choice {
    var text: String
    var cause: String
    /// More cells than the header has columns.
    var rest: [String]?
    /// Where in the cell a flaw of the bytes is found.
    var offset: Int?
  }

  var table: DossierTable
  var header: [String]
  var cells: [String]
  var first: [String]
  var row: Int

  func choices(for column: Column, at index: Int) -> [Choice] {
    var choices = special(column)
    if column.name == "circonscription", table == .substitutes {
      choices.append(.init(text: "Ailleurs", cause: "unknownCirconscription"))
    }
    switch column.content {
    case .text, .words: break
    case .id: return choices + keys(index)
    case .reference(let tables):
      let cause = tables.count > 1 ? "placeOutside" : "unknown"
      choices.append(.init(text: "ZZ99", cause: cause))
    case .references: choices.append(.init(text: "ZZ99", cause: "unknown"))
    case .circonscriptions: choices.append(.init(text: "Ailleurs", cause: "unknownCirconscription"))
    case .number(let limits):
      let isHalf = ["latitude", "longitude"].contains(column.name) && cells[index].isEmpty
      if isHalf { break }
      choices.append(.init(text: "nord", cause: "notANumber"))
      choices.append(.init(text: ValueText.number(limits.upperBound + 1), cause: "outOfRange"))
      if column.name == "latitude" { return choices + [.init(text: "", cause: "halfCoordinates")] }
      if column.name == "longitude" { return choices + [.init(text: "", cause: "halfCoordinates")] }
    case .whole(let limits):
      choices.append(.init(text: "1,5", cause: "notAWholeNumber"))
      choices.append(.init(text: String(limits.upperBound + 1), cause: "outOfRange"))
    case .yesNo: choices.append(.init(text: "peut-être", cause: "notYesNo"))
    case .day: choices.append(.init(text: "31/02/2028", cause: "notADay"))
    case .moment: choices.append(.init(text: "2027-11-09 25h", cause: "notAMoment"))
    case .time: choices.append(.init(text: "9h75", cause: "notATime"))
    case .minutes, .hours:
      choices.append(.init(text: "1h75", cause: "notADuration"))
      choices.append(.init(text: "9000h", cause: "outOfRange"))
    case .choice, .choices: choices.append(.init(text: "zzzz", cause: "notAChoice"))
    case .classHours:
      choices.append(.init(text: "matin", cause: "notClassHours"))
      choices.append(.init(text: "08:30-11:30 11:00-16:30", cause: "classHoursOverlap"))
    case .reach:
      choices.append(.init(text: "nulle:part", cause: "notAReach"))
      choices.append(.init(text: "ecole:ZZ99", cause: "unknown"))
    }
    if column.isRequired { choices.append(.init(text: "", cause: "missingValue")) }
    if index == header.count - 1 { choices.append(.init(text: cells[index], cause: "tooManyCells", rest: ["x"])) }
    return choices
  }

  /// Keys that nothing mentions; the others' errors would be found at every mention as well.
  private func keys(_ index: Int) -> [Choice] {
    if table == .schools {
      let letter = cells[index].hasSuffix("A") ? "B" : "A"
      return [.init(text: String(cells[index].dropLast()) + letter, cause: "wrongCheckLetter")]
    }
    guard [.incidents, .fixedSessions].contains(table) else { return [] }
    let blank = Choice(text: "", cause: "missingValue")
    return row > 1 ? [blank, .init(text: first[index], cause: "idTwice")] : [blank]
  }

  private func cell(_ column: String) -> String { header.firstIndex(of: column).map { cells[$0] } ?? "" }

  /// What is well written but cannot be meant, and what only some columns of text can have.
  private func special(_ column: Column) -> [Choice] {
    switch (table, column.name) {
    case (_, "nom"), (_, "titre"):
      // `"x"y`: the text after the quote is what is wrong.
      return [.init(text: "\"x\"y", cause: "textAfterQuote", offset: 3)]
    case (.learners, "jours_absents"): return [.init(text: "lund", cause: "notAWeekday")]
    case (.modules, "equipement"): return [.init(text: "zzzzzz", cause: "unknownFamily")]
    case (.modules, "effectif_min"): return [.init(text: "1999", cause: "leastOverMost")]
    case (.equipment, "delai_jours"): return [.init(text: "399", cause: "leadOverFreshness")]
    case (.deployments, "au_plus_tard"), (.substitutes, "fin"), (.closures, "fin"):
      return [.init(text: "2027-09-01", cause: "endsBeforeStart")]
    case (.incidents, "fin"): return [.init(text: "2027-09-01", cause: "endsBeforeStart")]
    case (.fixedSessions, "debut"): return [.init(text: "2029-10-06 09:00", cause: "sessionOutsideYear")]
    case (.fixedSessions, "lieu"): return [.init(text: "Ailleurs \(row)", cause: "placeOutside")]
    // Ways may lead to where sessions of others are held, so these are other places.
    case (.travelTimes, "de"), (.travelTimes, "vers"): return [.init(text: "Nulle part \(row)", cause: "placeOutside")]
    case (.attendance, "module") where cell("seance").isEmpty: return [.init(text: "", cause: "attendanceOfNothing")]
    case (.attendance, "date") where cell("seance").isEmpty: return [.init(text: "", cause: "attendanceOfNothing")]
    default: return []
    }
  }
}
