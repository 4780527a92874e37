internal import CLibical
import Synchronization

/// The one owner of libical's process-wide state.
///
/// libical fills its table of zones on first use and extends each zone's list of changes when asked about a later
/// year; both race between threads. Every entry into this target passes through ``start``, and whatever asks a zone
/// for its offset holds the lock.
enum Libical {
  /// Does the work once in the life of the process, whichever thread comes first.
  static let start: Void = { tandem_initialise() }()

  private static let zones = Mutex<Void>(())

  /// Runs `body` alone among all users of time zones.
  static func withZones<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    _ = start
    var result: Result<Value, Failure>?
    zones.withLock { _ in result = Result(catching: body) }
    switch result {
    case .some(let result): return try result.get()
    case .none: return try body()
    }
  }
}

extension CivilDateTime {
  /// The C form of a date-time.
  var civil: tandem_civil {
    tandem_civil(
      year: Int32(date.year), month: Int32(date.month), day: Int32(date.day), hour: Int32(hour),
      minute: Int32(minute), second: Int32(second), is_date: 0)
  }

  /// Back from C; `nil` for the null time and for what is not a time.
  init?(_ civil: tandem_civil) {
    guard let date = CivilDate(year: Int(civil.year), month: Int(civil.month), day: Int(civil.day)) else { return nil }
    if civil.is_date != 0 { self.init(midnightOf: date); return }
    self.init(date: date, hour: Int(civil.hour), minute: Int(civil.minute), second: Int(civil.second))
  }
}

/// Copies a C string that libical allocated and frees it; `nil` when libical returned none.
func taking(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
  guard let pointer = unsafe pointer else { return nil }
  defer { unsafe free(pointer) }
  return unsafe String(cString: pointer)
}
