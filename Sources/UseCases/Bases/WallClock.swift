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

  /// The instant some days before now, as a base keeps instants.
  func instant(daysAgo days: Int) -> String { (now() - Double(days) * 86_400).formatted(.iso8601) }

  /// Whole seconds since 1970 began, in universal time.
  public var seconds: Int { Int(now().timeIntervalSince1970.rounded(.down)) }

  /// The civil day in mainland France, for what knows no département.
  public var today: Day { today(in: nil) }

  /// The civil day in a département.
  ///
  /// At 22:00 in universal time on 30 September 2027 it is 1 October in La Réunion, 30 September in La Guadeloupe.
  ///
  /// - Parameter departement: Nil for mainland France.
  public func today(in departement: Departement?) -> Day {
    let now = now()
    let zone = TimeZone(identifier: departement?.timeZoneIdentifier ?? "Europe/Paris")
    let seconds = now.timeIntervalSince1970 + Double(zone?.secondsFromGMT(for: now) ?? 0)
    return Day(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }

  /// The school year that is being prepared: the next one, as plans are made a year ahead.
  public var yearToPlan: SchoolYear { SchoolYear(of: today).next }
}
