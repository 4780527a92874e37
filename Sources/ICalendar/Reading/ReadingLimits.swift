/// How large a file may be before any of it is parsed; foreign files are hostile until shown otherwise.
///
/// A file is measured while it is scanned, and refused at the first limit that it passes.
public struct ReadingLimits: Hashable, Sendable {
  /// The whole file, in bytes.
  public var bytes = 10_000_000
  /// VEVENT and VFREEBUSY together.
  public var components = 20_000
  /// Components within components; a calendar of events with alarms has 3.
  public var depth = 5
  /// One line, in bytes: as it is in the file, and joined where its property is kept.
  public var line = 65_536
  /// Lines and listed dates of one component, with those that are left out as invalid.
  public var properties = 5_000
  /// VTIMEZONE rules (STANDARD and DAYLIGHT) of the file.
  public var observances = 2_000
  /// Times that the clocks of all zones may change, by their rules from their DTSTART to 2040.
  public var changes = 100_000
  /// Steps that the expansion of all recurrence rules may take, about 3 µs each.
  public var steps = 300_000

  /// The limits of the product.
  public init() {}
}
