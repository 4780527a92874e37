import ICalendar
import Testing

/// Invented feeds for the tests of this target.
enum Samples {
  static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  static func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) throws -> CivilDateTime {
    try #require(CivilDateTime(date: date(year, month, day), hour: hour, minute: minute))
  }

  static func paris(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) throws -> Moment {
    .local(try time(year, month, day, hour, minute), zone: "Europe/Paris")
  }

  /// A session with every property that the writer knows.
  static func session() throws -> Event {
    var event = Event(
      uid: "b7f1c2d0-0001@tandem.invalid", stamp: try time(2026, 6, 30, 9), start: try paris(2026, 9, 16, 14),
      end: try paris(2026, 9, 16, 17), summary: "Prise en main de l’écran ; salle B, 2e étage")
    event.created = try time(2026, 6, 1, 8)
    event.lastModified = try time(2026, 6, 30, 9)
    event.sequence = 2
    event.description = "Apporter :\n- la tablette\n- le câble\nhttps://plan.example.fr/s/0001"
    event.location = "École des Tilleuls, 3 rue du Port, 35000 Rennes"
    event.position = GeoPoint(latitude: 48.117266, longitude: -1.6777926)
    event.url = "https://plan.example.fr/s/0001"
    event.categories = ["Formation, présentiel", "ENI"]
    event.status = .confirmed
    event.color = "steelblue"
    event.extras = [ExtraProperty(name: "X-TANDEM-MODULE", value: "eni;1")]
    return event
  }

  /// A subscription of a whole-day delivery, a session and a cancelled one.
  static func feed() throws -> Feed {
    var delivery = Event(
      uid: "b7f1c2d0-0002@tandem.invalid", stamp: try time(2026, 6, 30, 9), start: .date(try date(2026, 9, 2)),
      end: .date(try date(2026, 9, 3)), summary: "Livraison : 4 ENI")
    delivery.transparency = .transparent
    var cancelled = Event(
      uid: "b7f1c2d0-0003@tandem.invalid", stamp: try time(2026, 6, 30, 9), start: try paris(2026, 9, 9, 9),
      end: try paris(2026, 9, 9, 12), summary: "ANNULÉ – Robotique")
    cancelled.status = .cancelled
    cancelled.transparency = .transparent
    return Feed(
      name: "Formations, Rennes nord", description: "Plan 2026-2027", zone: "Europe/Paris", refreshMinutes: 60,
      color: "teal", events: [try session(), delivery, cancelled])
  }

  static func text(_ feed: Feed) throws -> String {
    String(decoding: try FeedWriter.bytes(of: feed), as: UTF8.self)
  }

  /// The joined lines of a written feed.
  static func lines(_ feed: Feed) throws -> [String] {
    try text(feed).replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }
}
