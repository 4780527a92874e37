import Exchange
import Foundation
import Testing
import UseCases

@Suite("Calendars that mean harm", .serialized)
struct HostileAgendaTests {
  /// A debug build is many times slower than the program that people have, so the seconds are the product's.
  private func check(_ agenda: HostileAgenda) throws {
    switch AgendaTrial.read(agenda.bytes(), try AgendaTrial.child(seconds: AgendaLimits().processorSeconds)) {
    case .success(let reading):
      #expect(agenda.fault == nil)
      #expect(reading.busy.map(\.description) == agenda.busy)
      #expect(reading.remarks.map(\.kind) == agenda.remarks)
    case .failure(let fault):
      #expect(fault.kind == agenda.fault)
    }
  }

  @Test("what is too large is refused by name", arguments: HostileAgenda.sizes)
  func sizes(agenda: HostileAgenda) throws { try check(agenda) }

  @Test("what is no calendar is refused by name, what is broken in it left out", arguments: HostileAgenda.shapes)
  func shapes(agenda: HostileAgenda) throws { try check(agenda) }

  @Test("rules give the right ranges or are refused by name", arguments: HostileAgenda.rules)
  func rules(agenda: HostileAgenda) throws { try check(agenda) }

  @Test("clocks, zones and kinds of times are read right", arguments: HostileAgenda.clocks)
  func clocks(agenda: HostileAgenda) throws { try check(agenda) }

  @Test(
    "no public file of test calendars crashes, hangs, or takes more than 1 s of the processor or 256 MB",
    .enabled(if: SharedCalendars.folder != nil, "the shared data are not here"))
  func publicFiles() throws {
    let files = SharedCalendars.files
    #expect(files.count > 300)
    let child = try AgendaTrial.child(seconds: 1, megabytes: 256)
    var read = 0
    for file in files {
      switch AgendaTrial.read([UInt8](try Data(contentsOf: file)), child) {
      case .success: read += 1
      case .failure(let fault):
        switch fault.kind {
        case .notACalendar, .tooLarge, .damaged, .repetition: break
        case .tooSlow, .stopped, .noReader, .other: Issue.record("\(file.lastPathComponent): \(fault)")
        }
      }
    }
    #expect(read * 10 >= files.count * 7)
  }
}

/// The public calendars, where they are: below TANDEM_SHARED, or a folder `shared` beside a parent folder.
enum SharedCalendars {
  static let folder: URL? = {
    var places: [URL] = []
    if let path = ProcessInfo.processInfo.environment["TANDEM_SHARED"] { places = [URL(fileURLWithPath: path)] }
    var here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while here.path != "/" {
      places.append(here.appendingPathComponent("shared"))
      here.deleteLastPathComponent()
    }
    return places.map { $0.appendingPathComponent("data/ical") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  /// Every file, whatever its name, in order.
  static var files: [URL] {
    guard let folder, let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
      return []
    }
    return found.compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }
}
