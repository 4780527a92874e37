import SchoolCalendar

/// What a reader of settings has found wrong so far.
struct SettingsLog {
  let file: String
  var problems: [Problem] = []
  /// Where each setting stands, by its path.
  var places: [String: Problem.Place] = [:]

  init(file: String) { self.file = file }

  /// Notes an error in a setting.
  mutating func note(
    _ place: SettingsTree.Place?, _ path: String, _ cause: Problem.Cause, value: String? = nil
  ) {
    add(.error, place, path, cause, value)
  }

  /// Notes something doubtful in a setting.
  mutating func warn(
    _ place: SettingsTree.Place?, _ path: String, _ cause: Problem.Cause, value: String? = nil
  ) {
    add(.warning, place, path, cause, value)
  }

  private mutating func add(
    _ severity: Problem.Severity, _ place: SettingsTree.Place?, _ path: String, _ cause: Problem.Cause,
    _ value: String?
  ) {
    let place = Problem.Place(
      file: file, line: place?.line ?? 1, column: path.isEmpty ? nil : path, character: place?.character)
    problems.append(Problem(severity, at: place, value: value, cause: cause))
  }
}

/// One map of the settings, whose keys are asked for one by one; those that nobody asks for are unknown.
struct SettingsMap {
  let path: String
  let place: SettingsTree.Place
  private let entries: [SettingsTree.Entry]
  private var asked: [String] = []

  /// The map at a path, or nil and a note where something else stands there.
  init?(_ tree: SettingsTree, path: String, _ log: inout SettingsLog) {
    self.path = path
    place = tree.place
    switch tree {
    case .map(let entries, _): self.entries = entries
    case .value("", _): entries = []
    case .value(let text, let place):
      log.note(place, path, .wrongShape(.map), value: text)
      return nil
    case .list(_, let place):
      log.note(place, path, .wrongShape(.map))
      return nil
    }
  }

  func pathOf(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// What a key is set to; a blank value is as good as none.
  mutating func tree(_ key: String, _ log: inout SettingsLog) -> SettingsTree? {
    asked.append(key)
    let folded = FoldedName(key)
    let found = entries.filter { FoldedName($0.key) == folded }
    if found.count > 1 { log.note(found[1].place, pathOf(key), .settingTwice) }
    guard let entry = found.first else { return nil }
    if case .value("", _) = entry.tree { return nil }
    let at = entry.tree.place
    log.places[pathOf(key)] = .init(file: log.file, line: at.line, column: pathOf(key), character: at.character)
    return entry.tree
  }

  mutating func map(_ key: String, _ log: inout SettingsLog) -> SettingsMap? {
    tree(key, &log).flatMap { SettingsMap($0, path: pathOf(key), &log) }
  }

  /// The items of a list; a single item may stand without one.
  mutating func list(_ key: String, _ log: inout SettingsLog) -> [SettingsTree]? {
    guard let tree = tree(key, &log) else { return nil }
    if case .list(let items, _) = tree { return items }
    log.note(tree.place, pathOf(key), .wrongShape(.list))
    return nil
  }

  /// The text of a single value and its place.
  mutating func text(_ key: String, _ log: inout SettingsLog) -> (text: String, place: SettingsTree.Place)? {
    guard let tree = tree(key, &log) else { return nil }
    if case .value(let text, let place) = tree { return (text, place) }
    log.note(tree.place, pathOf(key), .wrongShape(.value))
    return nil
  }

  /// A value read by a function, or nil and a note where it cannot be.
  mutating func value<Value>(
    _ key: String, _ cause: Problem.Cause, _ log: inout SettingsLog, _ read: (String) -> Value?
  ) -> Value? {
    guard let (text, place) = text(key, &log) else { return nil }
    guard let value = read(text) else {
      log.note(place, pathOf(key), cause, value: text)
      return nil
    }
    return value
  }

  /// A value that must be there.
  mutating func required<Value>(
    _ key: String, _ cause: Problem.Cause, _ log: inout SettingsLog, _ read: (String) -> Value?
  ) -> Value? {
    let before = log.problems.count
    if let value = value(key, cause, &log, read) { return value }
    if log.problems.count == before { log.note(place, pathOf(key), .missingSetting) }
    return nil
  }

  /// A whole number within limits.
  mutating func whole(_ key: String, in limits: ClosedRange<Int>, _ log: inout SettingsLog) -> Int? {
    let range = Problem.Cause.outOfRange(String(limits.lowerBound), String(limits.upperBound))
    guard let number = value(key, .notAWholeNumber, &log, WrittenValue.whole) else { return nil }
    return limits.contains(number) ? number : value(key, range, &log) { _ in nil }
  }

  /// A number within limits.
  mutating func number(_ key: String, in limits: ClosedRange<Double>, _ log: inout SettingsLog) -> Double? {
    let range = Problem.Cause.outOfRange(ValueText.number(limits.lowerBound), ValueText.number(limits.upperBound))
    guard let number = value(key, .notANumber, &log, WrittenValue.number) else { return nil }
    return limits.contains(number) ? number : value(key, range, &log) { _ in nil }
  }

  /// Minutes within limits.
  mutating func minutes(
    _ key: String, bareHours: Bool, in limits: ClosedRange<Int>, _ log: inout SettingsLog
  ) -> Int? {
    let range = Problem.Cause.outOfRange(ValueText.duration(limits.lowerBound), ValueText.duration(limits.upperBound))
    guard let minutes = value(key, .notADuration, &log, { WrittenValue.minutes($0, bareHours: bareHours) }) else {
      return nil
    }
    return limits.contains(minutes) ? minutes : value(key, range, &log) { _ in nil }
  }

  /// The keys as they are written, for maps whose keys are free.
  var keys: [(key: String, place: SettingsTree.Place)] { entries.map { ($0.key, $0.place) } }

  /// Warns of each key that nothing has asked for.
  func warnOfUnknownKeys(_ log: inout SettingsLog) {
    let known = Set(asked.map { FoldedName($0) })
    for entry in entries where !known.contains(FoldedName(entry.key)) {
      let meant = FoldedName.nearest(to: entry.key, among: asked)
      log.warn(entry.place, pathOf(entry.key), .unknownSetting(meant: meant), value: entry.key)
    }
  }
}
