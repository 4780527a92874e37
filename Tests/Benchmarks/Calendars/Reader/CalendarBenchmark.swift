import Foundation
import ICalendar

/// Writes a calendar with many events, or reads one and tells how long it took; see `run` beside this folder.
///
///     calendarBenchmark write EVENTS FILE
///     calendarBenchmark read FILE
///     calendarBenchmark busy FILE
@main
enum CalendarBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("write", 4): try write(Int(arguments[2]) ?? 100_000, to: arguments[3])
    case ("read", 3):
      try time(arguments[2]) { try FeedReader.read($0, limits: limits).feed.events.count }
    case ("busy", 3):
      try time(arguments[2]) { bytes in
        let first = CivilDate(daysSince1970: 20_700)
        return try BusyTime.read(
          bytes: bytes, from: first, to: first.adding(days: 400), zone: "Europe/Paris", limits: limits
        ).count
      }
    default:
      FileHandle.standardError.write(Data("usage: write EVENTS FILE | read FILE | busy FILE\n".utf8))
      exit(64)
    }
  }

  /// The product's limits but for sizes, which are for files of strangers.
  private static var limits: ReadingLimits {
    var limits = ReadingLimits()
    (limits.bytes, limits.components) = (1_000_000_000, 10_000_000)
    return limits
  }

  private static func write(_ count: Int, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    try FeedWriter.write(RichFeed.feed(events: count)) { bytes in file.write(Data(bytes)) }
    try file.close()
  }

  /// Prints seconds, events, and the peak of memory in KiB.
  private static func time(_ path: String, _ read: ([UInt8]) throws -> Int) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var count = 0
    let duration = try ContinuousClock().measure { count = try read(bytes) }
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let peak = line?.split(whereSeparator: \.isWhitespace).dropFirst().first ?? "0"
    print("\(seconds) \(count) \(peak)")
  }
}
