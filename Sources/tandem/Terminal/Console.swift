import Foundation
import UseCases

/// Standard output for data, standard error for progress and messages.
enum Console {
  /// Writes data.
  ///
  /// Commands write their answer last: what they change is done by then.
  ///
  /// - Throws: `Failure.unprintable` where the disk of the other end is full or fails; an ``Answer`` where nobody reads.
  static func print(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      // Who reads only the first lines of a pipe wants no words about the rest.
      if StandardStreams.isBrokenPipe(error) { throw Answer(status: 74) }
      throw Failure.unprintable(WriteFault(error))
    }
  }

  /// Writes a message on a line of its own; what cannot be said is dropped.
  static func tell(_ line: String) { write(line + "\n") }

  /// Writes what went wrong.
  static func complain(_ text: String) { write("tandem: " + text + "\n") }

  /// Writes to standard error as it is.
  static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Whether somebody looks at standard error, so that a line may be refreshed in place.
  static var isErrorTerminal: Bool { isatty(2) == 1 && !isDumb }

  /// Whether standard output may be coloured: a terminal, and nobody has set NO_COLOR.
  static var mayColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(1) == 1 && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
  }

  private static var isDumb: Bool { ProcessInfo.processInfo.environment["TERM"] == "dumb" }
}
