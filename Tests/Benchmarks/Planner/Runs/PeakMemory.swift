import Foundation

/// The most memory that a process has had.
enum PeakMemory {
  /// In KiB, as Linux tells it in `VmHWM`; nil on other systems.
  static func ofThisProcess() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
  }
}
