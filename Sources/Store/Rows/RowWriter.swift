internal import GRDB
internal import Planning
internal import SchoolCalendar

/// The values of one row, put in the order of its columns.
struct RowWriter {
  private(set) var values: [(any DatabaseValueConvertible)?] = []

  /// A text byte for byte.
  ///
  /// SQLite would cut it at a NUL, so such a text is refused.
  mutating func put(text: String?) throws {
    if let text, text.utf8.contains(0) { throw BaseError(.refusedValue, detail: "NUL") }
    values.append(text)
  }

  /// An id, or whatever names one, composed.
  mutating func put(key: String?) throws { try put(text: key.map(KeyText.composed)) }

  mutating func put<Entity>(_ id: ID<Entity>?) throws { try put(key: id?.rawValue) }

  /// The key by which a name is searched.
  mutating func put(folded name: String) throws { try put(text: KeyText.folded(name)) }

  mutating func put(_ number: Int?) { values.append(number) }

  mutating func put(_ number: Double?) { values.append(number) }

  mutating func put(_ flag: Bool) { values.append(flag ? 1 : 0) }

  /// A value that is stored as the text that describes it: a day, a time, a moment.
  mutating func put(_ value: (some CustomStringConvertible)?) { values.append(value?.description) }

  mutating func put<Choice: RawRepresentable>(choice: Choice?) where Choice.RawValue == String {
    values.append(choice?.rawValue)
  }

  mutating func put(list: [String]) throws {
    for word in list where word.utf8.contains(0) { throw BaseError(.refusedValue, detail: "NUL") }
    values.append(try TextList.write(list))
  }

  /// The values of a row that was put together before.
  mutating func put(all other: RowWriter) { values += other.values }

  mutating func put(_ point: Coordinates?) {
    put(point?.latitude)
    put(point?.longitude)
  }

  mutating func put(_ range: MomentRange) {
    put(range.start)
    put(range.end)
  }

  mutating func put(_ place: Place) throws {
    try put(text: place.kind)
    try put(key: place.text)
  }
}

extension Place {
  /// The word by which the base tells kinds of places apart.
  var kind: String {
    switch self {
    case .school: "school"
    case .venue: "venue"
    case .remote: "remote"
    case .elsewhere: "elsewhere"
    }
  }
}
