import Foundation
import SchoolCalendar

/// Where instants come from: the machine's clock, or a fixed instant where the same run must give the same bytes.
public struct WallClock: Sendable {
  private let now: @Sendable () -> Date

  /// The machine's clock.
  public static let system = WallClock { Date() }

  /// A clock that stands still at an instant such as `2027-03-14T15:09:26Z`; nil for any other spelling.
  public static func fixed(_ instant: String) -> WallClock? {
    guard let date = try? Date(instant, strategy: .iso8601) else { return nil }
    return WallClock { date }
  }

  private init(_ now: @escaping @Sendable () -> Date) { self.now = now }

  /// Now, as a base keeps instants: ISO 8601 in universal time, whole seconds.
  public var instant: String { now().formatted(.iso8601) }

  /// The civil day in universal time.
  public var today: Day { Day(daysSince1970: Int((now().timeIntervalSince1970 / 86_400).rounded(.down))) }

  /// The school year that is being prepared: the next one, as plans are made a year ahead.
  public var yearToPlan: SchoolYear { SchoolYear(of: today).next }
}
