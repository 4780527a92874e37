import Foundation
import Synchronization

/// Measures what one reading costs in processor time, which other work of the machine does not change.
enum Clock {
  /// Seconds that one reading may take.
  static let most = 1.0
  private static let slowest = Mutex<Double>(0.001)

  /// Runs a reading; one that takes longer than ``most`` is a finding, and a new slowest one is told.
  static func timed<Value>(_ what: String, _ body: () -> Value) -> Value {
    let start = now()
    let value = body()
    let seconds = now() - start
    let isSlowest = slowest.withLock { slowest in
      // Not a line for each of many that are hardly slower.
      guard seconds > slowest * 1.1 else { return false }
      slowest = seconds
      return true
    }
    if isSlowest { Finding.say("slowest: \(Int(seconds * 1000)) ms \(what)") }
    Finding.demand(seconds <= most, "\(what) took \(seconds) s")
    return value
  }

  private static func now() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
