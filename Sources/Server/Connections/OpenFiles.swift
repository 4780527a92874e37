import Foundation

/// How many connections the system lets a program have.
enum OpenFiles {
  /// Asks for as many files as may be had, a connection being one of them, and says how many that are.
  static func raiseLimit() -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
    if limit.rlim_cur < limit.rlim_max {
      var higher = limit
      higher.rlim_cur = min(limit.rlim_max, 65_536)
      if higher.rlim_cur > limit.rlim_cur, unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &higher) == 0 {
        limit = higher
      }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
