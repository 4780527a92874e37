import Planning
import SchoolCalendar

/// The closures of a dossier by what they close.
struct ClosureBook: Sendable {
  private let ranges: [Reach: [MomentRange]]

  init(_ closures: [Closure]) {
    ranges = Dictionary(grouping: closures, by: \.reach).mapValues { $0.map(\.range) }
  }

  /// Whether a closure of everything or of one of these touches the time between two moments.
  func touch(from start: Moment, to end: Moment, _ reaches: [Reach]) -> Bool {
    ([.everything] + reaches).contains { reach in
      (ranges[reach] ?? []).contains { start < $0.end && $0.start < end }
    }
  }
}
