import Exchange
import Foundation
import Synchronization

/// How calendars of trainers and venues are read: in a child process with limits where the program has one.
public enum AgendaFile {
  private static let program = Mutex<String?>(nil)

  /// Says that this executable answers `read-agenda`, so that it may start itself to read foreign files.
  ///
  /// A program that embeds this library does without: files are then read in its own process.
  public static func useChildProcess() {
    let own = "/proc/self/exe"
    let path = FileManager.default.fileExists(atPath: own) ? own : Bundle.main.executablePath
    program.withLock { $0 = path }
  }

  /// A reader for the files of one import; its child process ends with it.
  static var reader: AgendaReader {
    guard let path = program.withLock({ $0 }) else { return AgendaFiles.busyTimes }
    let child = AgendaChild(program: path)
    return { bytes, first, last, zone in try child.read(bytes, from: first, to: last, zone: zone) }
  }
}
