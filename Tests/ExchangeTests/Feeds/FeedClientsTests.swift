import Exchange
import Foundation
import Planning
import Testing

@Suite("Feeds in other programs", .serialized)
struct FeedClientsTests {
  private func export(to folder: URL) throws -> [String] {
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00Z"))
    let builder = FeedBuilder(DossierIndex(try SampleYear.dossier()), plan: try SampleYear.plan(), stamp: stamp)
    return try builder.write(to: folder.path).files
  }

  private static let hasPython = OutsideProgram.pythonHas("icalendar")
  private static let hasClients =
    OutsideProgram.path(of: "khal") != nil && OutsideProgram.path(of: "vdirsyncer") != nil
    && OutsideProgram.path(of: "python3") != nil

  @Test(
    "Python's icalendar reads every component of every feed without error",
    .enabled(if: hasPython, "Python with the package icalendar is not installed"))
  func icalendar() throws {
    let script = """
      import icalendar, pathlib, sys
      for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
          calendar = icalendar.Calendar.from_ical(path.read_bytes())
          events = calendar.walk("VEVENT")
          errors = [e for c in calendar.walk() for e in c.errors]
          assert not errors, (path.name, errors)
          assert events and all(e.end > e.start for e in events), path.name
          assert len({e["UID"] for e in events}) == len(events), path.name
          print(path.name, len(events))
      """
    try OutsideProgram.withFolder { folder in
      let feeds = folder.appendingPathComponent("feeds")
      let files = try export(to: feeds)
      let outcome = try OutsideProgram.run("python3", ["-c", script, feeds.path], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count == files.count)
      #expect(outcome.output.contains("personne-P1.ics 3\n"))
    }
  }

  @Test(
    "khal lists what vdirsyncer has fetched from a server",
    .enabled(if: hasClients, "khal, vdirsyncer or python3 is not installed"))
  func khal() throws {
    try OutsideProgram.withFolder { folder in
      let feeds = folder.appendingPathComponent("feeds")
      _ = try export(to: feeds)
      // vdirsyncer would ask whether to make it.
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("calendar"), withIntermediateDirectories: true)
      let server = try OutsideProgram.Started(
        "python3", ["-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", feeds.path], in: folder)
      defer { server.stop() }
      let port = try #require(Self.port(of: server), "the server did not start: \(server.errors)")
      let settings = folder.appendingPathComponent("vdirsyncer.conf")
      try vdirsyncer(port: port, in: folder).write(to: settings, atomically: true, encoding: .utf8)
      for command in ["discover", "sync"] {
        let outcome = try OutsideProgram.run("vdirsyncer", ["-c", settings.path, command, "feed"], in: folder)
        try #require(outcome.status == 0, "vdirsyncer \(command): \(outcome.output)\(outcome.errors)")
      }
      let khal = folder.appendingPathComponent("khal.conf")
      try khalSettings(in: folder).write(to: khal, atomically: true, encoding: .utf8)
      let outcome = try OutsideProgram.run(
        "khal",
        [
          "-c", khal.path, "list", "--format", "{start-date} {start-time} {end-time} {title}", "--day-format", "",
          "2027-09-01", "2028-08-31",
        ], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(
        lines.filter { !$0.isEmpty } == [
          "2027-10-06 09:00 12:00 Écran interactif : premiers pas",
          "2027-11-12 12:00 13:00 Formation entre pairs – École Jules-Ferry",
          "2027-11-17   Arrivée : Écran interactif – École Jules-Ferry",
          "2027-11-29 16:45 18:15 Protéger les données",
          "2028-03-07 09:00 11:00 L’accueil, le numérique, l’enfant",
        ])
    }
  }

  /// The port that Python's server says it has taken.
  private static func port(of server: OutsideProgram.Started) -> Int? {
    for _ in 0..<500 where server.process.isRunning {
      if let port = server.output.firstMatch(of: /port (\d+)/)?.output.1 { return Int(port) }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return nil
  }

  private func vdirsyncer(port: Int, in folder: URL) -> String {
    """
    [general]
    status_path = "\(folder.path)/status/"
    [pair feed]
    a = "feed_http"
    b = "feed_local"
    collections = null
    conflict_resolution = "a wins"
    [storage feed_http]
    type = "http"
    url = "http://127.0.0.1:\(port)/commune-bruz.ics"
    [storage feed_local]
    type = "filesystem"
    path = "\(folder.path)/calendar/"
    fileext = ".ics"

    """
  }

  private func khalSettings(in folder: URL) -> String {
    """
    [calendars]
    [[feed]]
    path = \(folder.path)/calendar/
    [locale]
    timeformat = %H:%M
    dateformat = %Y-%m-%d
    longdateformat = %Y-%m-%d
    datetimeformat = %Y-%m-%d %H:%M
    longdatetimeformat = %Y-%m-%d %H:%M
    local_timezone = Europe/Paris
    default_timezone = Europe/Paris
    [sqlite]
    path = \(folder.path)/khal.db
    [default]
    default_calendar = feed

    """
  }
}
