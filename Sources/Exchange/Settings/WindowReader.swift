import Planning
import SchoolCalendar

extension SettingsReader {
  /// `creneaux`: the windows of each audience, in the order in which they are written.
  static func windows(_ root: inout SettingsMap, _ log: inout SettingsLog) -> Windows? {
    guard var map = root.map("creneaux", &log) else { return nil }
    let windows = Windows(
      teachers: windows("enseignants", &map, &log), agents: windows("agents", &map, &log),
      peers: windows("pairs", &map, &log))
    map.warnOfUnknownKeys(&log)
    return windows
  }

  private static func windows(_ audience: String, _ map: inout SettingsMap, _ log: inout SettingsLog) -> [Window] {
    var found: [Window] = []
    for (index, item) in (map.list(audience, &log) ?? []).enumerated() {
      guard var entry = SettingsMap(item, path: "\(map.pathOf(audience))[\(index + 1)]", &log) else { continue }
      found += windows(of: &entry, audience, &log)
    }
    return found
  }

  /// The windows of one entry: one for each weekday it names.
  private static func windows(of entry: inout SettingsMap, _ audience: String, _ log: inout SettingsLog) -> [Window] {
    let days = weekdays(&entry, &log)
    let start = entry.required("de", .notATime, &log, clock)
    let end = entry.required("a", .notATime, &log, clock)
    let weeks = Problem.Cause.notAChoice(SchoolWeek.allCases.map(\.rawValue), meant: nil)
    let week = entry.value("semaine", weeks, &log) { text in
      let folded = FoldedName(text.replacing(",", with: "."))
      return SchoolWeek.allCases.first { FoldedName($0.rawValue) == folded }
    }
    let isClassTime = entry.value("temps_classe", .notYesNo, &log, WrittenValue.yesNo) ?? false
    entry.warnOfUnknownKeys(&log)
    if isClassTime, audience != "enseignants" {
      log.warn(entry.place, entry.pathOf("temps_classe"), .classTimeOfAgents)
    }
    guard let start, let end else { return [] }
    guard let span = TimeSpan(start, end) else {
      let place = log.places[entry.pathOf("a")]
      log.note(
        .init(line: place?.line ?? entry.place.line, character: place?.character ?? entry.place.character),
        entry.pathOf("a"), .endsBeforeStart(column: "de", start: start.description), value: end.description)
      return []
    }
    return days.map { Window(weekday: $0, span: span, week: week, isClassTime: isClassTime) }
  }

  /// `jour: mercredi` or `jours: [lundi, mardi]`; where both stand, `jour` counts.
  private static func weekdays(_ entry: inout SettingsMap, _ log: inout SettingsLog) -> [Weekday] {
    let one = entry.tree("jour", &log)
    let many = entry.tree("jours", &log)
    guard let tree = one ?? many else {
      log.note(entry.place, entry.pathOf("jour"), .missingSetting)
      return []
    }
    let path = entry.pathOf(one == nil ? "jours" : "jour")
    var names: [(String, SettingsTree.Place)] = []
    switch tree {
    case .value(let text, let place): names = WrittenValue.items(text).map { ($0, place) }
    case .list(let items, _):
      for item in items {
        if case .value(let text, let place) = item {
          names.append((text, place))
        } else {
          log.note(item.place, path, .wrongShape(.value))
        }
      }
    case .map(_, let place): log.note(place, path, .wrongShape(.list))
    }
    var days: [Weekday] = []
    for (name, place) in names {
      guard let day = WrittenValue.weekday(name) else {
        log.note(place, path, .notAWeekday, value: name)
        continue
      }
      if day == .sunday { log.note(place, path, .windowOnSunday, value: name) }
      days.append(day)
    }
    return days
  }

  /// A time; a bare number of sixty or more counts minutes after midnight, which is what YAML 1.1 makes of `16:45`.
  private static func clock(_ text: String) -> TimeOfDay? {
    if let time = WrittenValue.time(text) { return time }
    guard let minutes = WrittenValue.whole(text), (60...1440).contains(minutes) else { return nil }
    return TimeOfDay(minutes: minutes)
  }
}
