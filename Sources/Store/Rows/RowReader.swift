internal import GRDB
internal import Planning
internal import SchoolCalendar

/// The values of one row, taken in the order of its columns.
///
/// A value that cannot be read is a sign of a damaged base, since the schema would have refused it.
struct RowReader {
  private let row: Row
  private var next: Int

  /// Reads from a column on, the first being 0.
  init(_ row: Row, from column: Int = 0) {
    self.row = row
    next = column
  }

  private mutating func value() -> DatabaseValue {
    defer { next += 1 }
    return next < row.count ? row[next] : .null
  }

  /// The column last read does not hold what it must.
  func damage() -> BaseError {
    let column = next > 0 && next <= row.count ? Array(row.columnNames)[next - 1] : "?"
    return BaseError(.damaged, row: column)
  }

  mutating func optionalText() throws -> String? {
    switch value().storage {
    case .null: return nil
    case .string(let text): return text
    default: throw damage()
    }
  }

  mutating func text() throws -> String {
    guard let text = try optionalText() else { throw damage() }
    return text
  }

  mutating func optionalInteger() throws -> Int? {
    switch value().storage {
    case .null: return nil
    case .int64(let number): return Int(number)
    default: throw damage()
    }
  }

  mutating func integer() throws -> Int {
    guard let number = try optionalInteger() else { throw damage() }
    return number
  }

  mutating func optionalReal() throws -> Double? {
    switch value().storage {
    case .null: return nil
    case .double(let number): return number
    default: throw damage()
    }
  }

  mutating func real() throws -> Double {
    guard let number = try optionalReal() else { throw damage() }
    return number
  }

  mutating func flag() throws -> Bool { try integer() != 0 }

  mutating func id<Entity>() throws -> ID<Entity> { ID(try text()) }

  mutating func optionalID<Entity>() throws -> ID<Entity>? { try optionalText().map { ID($0) } }

  mutating func optionalChoice<Choice: RawRepresentable>() throws -> Choice? where Choice.RawValue == String {
    guard let text = try optionalText() else { return nil }
    guard let choice = Choice(rawValue: text) else { throw damage() }
    return choice
  }

  mutating func choice<Choice: RawRepresentable>() throws -> Choice where Choice.RawValue == String {
    guard let choice: Choice = try optionalChoice() else { throw damage() }
    return choice
  }

  /// Goes past a column that is only there to search by.
  mutating func skip() { next += 1 }

  mutating func list() throws -> [String] {
    guard let list = TextList.read(try text()) else { throw damage() }
    return list
  }

  mutating func coordinates() throws -> Coordinates? {
    let latitude = try optionalReal()
    let longitude = try optionalReal()
    guard let latitude, let longitude else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  mutating func optionalDay() throws -> Day? { try optionalValue(Day.init(_:)) }

  mutating func day() throws -> Day { try present(optionalDay()) }

  mutating func optionalTime() throws -> TimeOfDay? { try optionalValue { TimeOfDay($0) } }

  mutating func optionalMoment() throws -> Moment? { try optionalValue { Moment($0) } }

  mutating func moment() throws -> Moment { try present(optionalMoment()) }

  mutating func momentRange() throws -> MomentRange {
    try present(MomentRange(moment(), moment()))
  }

  mutating func place() throws -> Place {
    let kind = try text()
    let name = try text()
    switch kind {
    case "school": return .school(ID(name))
    case "venue": return .venue(ID(name))
    case "remote": return .remote
    case "elsewhere": return .elsewhere(name)
    default: throw damage()
    }
  }

  func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw damage() }
    return value
  }

  private mutating func optionalValue<Value>(_ make: (String) -> Value?) throws -> Value? {
    guard let text = try optionalText() else { return nil }
    return try present(make(text))
  }
}
