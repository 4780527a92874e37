import Planning
import SchoolCalendar

extension RowReader {
  mutating func day(_ column: String) -> Day? { value(column, .notADay, WrittenValue.day) }

  /// - Parameter endOfDay: whether a day without a time stands for its end.
  mutating func moment(_ column: String, endOfDay: Bool = false) -> Moment? {
    value(column, .notAMoment) { WrittenValue.moment($0, endOfDay: endOfDay) }
  }

  mutating func time(_ column: String) -> TimeOfDay? { value(column, .notATime, WrittenValue.time) }

  mutating func yesNo(_ column: String) -> Bool? { value(column, .notYesNo, WrittenValue.yesNo) }

  /// The INSEE code of a commune; a lost zero is given back.
  mutating func communeCode(_ column: String) -> String? {
    guard let text = text(column) else { return nil }
    guard let restored = LostZeros.communeCode(text) else { return text }
    warn(column, .lostZeros(restored: restored))
    return restored
  }

  /// A number within the limits that the schema sets.
  mutating func number(_ column: String) -> Double? {
    guard let number = value(column, .notANumber, WrittenValue.number) else { return nil }
    guard case .number(let limits) = sheet.column(column)?.column.content, !limits.contains(number) else {
      return number
    }
    note(column, .outOfRange(ValueText.number(limits.lowerBound), ValueText.number(limits.upperBound)))
    return nil
  }

  /// A whole number within the limits that the schema sets.
  mutating func whole(_ column: String) -> Int? {
    guard let number = value(column, .notAWholeNumber, WrittenValue.whole) else { return nil }
    guard case .whole(let limits) = sheet.column(column)?.column.content, !limits.contains(number) else {
      return number
    }
    note(column, .outOfRange(String(limits.lowerBound), String(limits.upperBound)))
    return nil
  }

  /// Minutes from a duration; what a bare number means is the schema's.
  mutating func minutes(_ column: String, in limits: ClosedRange<Int>) -> Int? {
    let bareHours = sheet.column(column)?.column.content == .hours
    guard let minutes = value(column, .notADuration, { WrittenValue.minutes($0, bareHours: bareHours) }) else {
      return nil
    }
    guard limits.contains(minutes) else {
      note(column, .outOfRange(ValueText.duration(limits.lowerBound), ValueText.duration(limits.upperBound)))
      return nil
    }
    return minutes
  }

  /// One of a few words, however they are written.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ column: String) -> Choice? {
    guard let text = text(column) else { return nil }
    return choice(text, column)
  }

  /// Several of a few words.
  mutating func choices<Choice: CaseIterable & RawRepresentable<String>>(_ column: String) -> [Choice] {
    var found: [Choice] = []
    for item in WrittenValue.items(text(column) ?? "") {
      if let one: Choice = choice(item, column) { found.append(one) }
    }
    return found
  }

  private mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ column: String
  ) -> Choice? {
    let folded = FoldedName(text.replacing(",", with: "."))
    if let found = Choice.allCases.first(where: { FoldedName($0.rawValue) == folded }) { return found }
    let words = Choice.allCases.map(\.rawValue)
    note(column, .notAChoice(words, meant: FoldedName.nearest(to: text, among: words)), value: text)
    return nil
  }

  mutating func weekdays(_ column: String) -> Set<Weekday> {
    var days: Set<Weekday> = []
    for item in WrittenValue.items(text(column) ?? "") {
      if let day = WrittenValue.weekday(item) { days.insert(day) } else { note(column, .notAWeekday, value: item) }
    }
    return days
  }

  /// Class hours of a day, in their order; they may not overlap.
  mutating func classHours(_ column: String) -> [TimeSpan]? {
    guard let spans = value(column, .notClassHours, WrittenValue.spans) else { return nil }
    if zip(spans, spans.dropFirst()).contains(where: { $0.end > $1.start }) { note(column, .classHoursOverlap) }
    return spans
  }

  /// `latitude` and `longitude`, which come together or not at all.
  ///
  /// - Parameter cause: What to say where both are blank.
  mutating func coordinates(orWarn cause: Problem.Cause = .noCoordinates) -> Coordinates? {
    let isWanted = sheet.column("latitude")?.column.isRequired == true && sheet.column("latitude")?.index != nil
    switch (written("latitude"), written("longitude")) {
    case (nil, nil):
      if isWanted { warn("latitude", cause) }
      return nil
    case (nil, _): note("latitude", .halfCoordinates)
    case (_, nil): note("longitude", .halfCoordinates)
    default:
      if let latitude = number("latitude"), let longitude = number("longitude") {
        return Coordinates(latitude: latitude, longitude: longitude)
      }
    }
    return nil
  }

  /// What a contact or closure is about: `tout`, or a kind, a colon and a key.
  mutating func reach(_ column: String) -> Reach? {
    guard let text = text(column), case .reach(let kinds) = sheet.column(column)?.column.content else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let folded = FoldedName(String(parts[0]))
    let key = parts.count == 2 ? parts[1].trimmingSpaces() : ""
    guard let kind = kinds.first(where: { FoldedName($0) == folded }), key.isEmpty == (kind == "tout") else {
      note(column, .notAReach(kinds))
      return nil
    }
    switch kind {
    case "tout": return .everything
    case "ecole": return .school(ID(refer(to: key, [.table(.schools)], column)))
    case "circonscription": return .circonscription(ID(refer(to: key, [.circonscription], column)))
    case "commune": return .commune(refer(to: key, [.commune], column, .warning))
    case "lieu": return .venue(ID(refer(to: key, [.place], column)))
    case "formateur": return .trainer(ID(refer(to: key, [.table(.trainers)], column)))
    default: return .learner(ID(refer(to: key, [.table(.learners)], column)))
    }
  }

  /// Notes the end of a period that is before its start; a last day counts whole, so it may not be the day before.
  mutating func order(_ start: (column: String, moment: Moment), _ end: (column: String, moment: Moment)) {
    let isBareDay = WrittenValue.moment(written(end.column) ?? "", endOfDay: false) != end.moment
    order(
      start.column, end.column,
      isRight: isBareDay ? start.moment < end.moment : start.moment <= end.moment)
  }

  /// Notes an end that is before its start.
  mutating func order(_ start: String, _ end: String, isRight: Bool) {
    if !isRight { note(end, .endsBeforeStart(column: start, start: written(start) ?? "")) }
  }
}
