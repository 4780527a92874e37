import Exchange
import Foundation
import SchoolCalendar
import UseCases

/// Calendars read by the built program as a child process, from 1 August 2027 to 31 August 2028 in Paris.
enum AgendaTrial {
  /// A process that may use one second of the processor for each file, and 256 MB.
  static func child(seconds: Int = 1, megabytes: Int = 256) throws -> AgendaChild {
    var limits = AgendaLimits()
    (limits.processorSeconds, limits.megabytes) = (seconds, megabytes)
    return AgendaChild(program: try Trial.program.path, limits: limits)
  }

  /// The ranges, or why there are none.
  static func read(_ bytes: [UInt8], _ child: AgendaChild, zone: String = "Europe/Paris") -> Result<
    AgendaReading, AgendaFault
  > {
    let first = Day(daysSince1970: 21_031)
    return Result { () throws(AgendaFault) in
      try child.read(bytes, from: first, to: first.advanced(by: 396), zone: zone)
    }
  }

  /// A calendar with these lines.
  static func calendar(_ lines: String) -> [UInt8] {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + lines + "\nEND:VCALENDAR\n"
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  static func event(_ lines: String) -> String { "BEGIN:VEVENT\nUID:a\n" + lines + "\nEND:VEVENT" }

  /// How many descriptors this process has open.
  static var descriptors: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
  }
}

/// A program that stands in for the reader and misbehaves.
struct FalseReader {
  let child: AgendaChild

  /// - Parameter script: what a shell does instead of reading; it is given further arguments, which it ignores.
  init(_ script: String, seconds: Int = 5) {
    var limits = AgendaLimits()
    (limits.seconds, limits.answerBytes) = (seconds, 100_000)
    child = AgendaChild(program: "/bin/sh", arguments: ["-c", script], limits: limits)
  }
}
