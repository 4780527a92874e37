import ICalendar

/// A feed of invented sessions with every property that the writer knows, about 600 bytes each.
enum RichFeed {
  static func feed(events count: Int) -> Feed {
    let stamp = CivilDateTime(secondsSince1970: 1_782_810_000)
    return Feed(
      name: "Formations, Rennes nord", description: "Plan 2026-2027", zone: "Europe/Paris", refreshMinutes: 60,
      color: "teal", events: (0..<count).map { event($0, stamp) })
  }

  private static func event(_ number: Int, _ stamp: CivilDateTime) -> Event {
    // From 1 September 2026 over 300 days, from 9:00 on, each three hours long.
    let start = CivilDateTime(secondsSince1970: (20_697 + number % 300) * 86_400 + 9 * 3600 + number % 16 * 1800)
    var event = Event(
      uid: "b7f1c2d0-\(1_000_000 + number)@tandem.invalid", stamp: stamp, start: .local(start, zone: "Europe/Paris"),
      end: .local(start.adding(seconds: 10_800), zone: "Europe/Paris"),
      summary: "Prise en main de l’écran ; salle B, \(number % 7)e étage")
    event.created = stamp.adding(seconds: -2_500_000)
    event.lastModified = stamp
    event.sequence = number % 4
    event.description =
      "Apporter :\n- la tablette\n- le câble\nAvec : École des Tilleuls, École du Port\n"
      + "https://plan.example.fr/s/\(number)"
    event.location = "École des Tilleuls, \(number % 90) rue du Port, 35000 Rennes"
    event.position = GeoPoint(latitude: 48.117266, longitude: -1.677793)
    event.url = "https://plan.example.fr/s/\(number)"
    event.categories = ["Formation, présentiel", "ENI"]
    event.status = .confirmed
    event.color = "steelblue"
    event.extras = [ExtraProperty(name: "X-TANDEM-MODULE", value: "eni;\(number % 5)")]
    return event
  }
}
