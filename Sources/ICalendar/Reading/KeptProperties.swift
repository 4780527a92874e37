/// Which properties of which components a reading keeps; all else is skipped unread.
struct KeptProperties {
  let calendar: PropertySet
  let event: PropertySet
  let busy: PropertySet
  /// Whether `X-` properties of events are kept.
  let extras: Bool
  /// Whether rules will be expanded, so that a costly one must refuse the file.
  let expandsRules: Bool

  /// Of VTIMEZONE, and of its STANDARD and DAYLIGHT.
  static let zone = PropertySet([.zone])
  static let observance = PropertySet([.start, .offsetBefore, .offsetAfter, .rule, .addition])

  /// What decides when somebody is busy: no titles, no places, no people.
  static let times = KeptProperties(
    calendar: PropertySet(), event: PropertySet(timing), busy: PropertySet([.uid, .busy]), extras: false,
    expandsRules: true)

  /// Everything that ``Feed`` has a place for.
  static let all = KeptProperties(
    calendar: PropertySet([
      .producer, .name, .description, .color, .refresh, .appleName, .appleDescription, .appleZone, .publishedTTL,
    ]),
    event: PropertySet(timing).union([
      .stamp, .created, .lastModified, .summary, .description, .location, .position, .url, .categories, .color,
    ]),
    busy: PropertySet([.uid, .stamp, .busy]), extras: true, expandsRules: false)

  private static let timing: [PropertyName] = [
    .uid, .start, .end, .duration, .rule, .addition, .exception, .recurrenceID, .sequence, .status, .transparency,
  ]
}
