import Exchange
import ICalendar
import Planning
import SchoolCalendar
import Testing

@Suite("Feeds of a plan")
struct FeedBuilderTests {
  private let builder: FeedBuilder

  init() throws { builder = try Self.builder() }

  private static func builder(
    language: Language = .french, _ change: (inout Plan) -> Void = { _ in }
  ) throws -> FeedBuilder {
    var plan = try SampleYear.plan()
    change(&plan)
    let stamp = try #require(FeedStamp(iso: "2027-06-01T08:30:00.123Z"))
    return FeedBuilder(DossierIndex(try SampleYear.dossier(language: language)), plan: plan, stamp: stamp)
  }

  private func summaries(_ owner: FeedOwner) -> Set<String> { Set(builder.feed(of: owner).events.map(\.summary)) }

  private let firstSteps = "Écran interactif : premiers pas"
  private let safety = "Protéger les données"
  private let welcome = "L’accueil, le numérique, l’enfant"
  private let peers = "Formation entre pairs – École Jules-Ferry"
  private let arrival = "Arrivée : Écran interactif – École Jules-Ferry"

  @Test("Whoever has something in the plan has a feed, and nobody else")
  func owners() {
    let owners: Set<FeedOwner> = [
      .person("P1"), .person("P2"), .person("P3"), .person("P4"), .person("P5"), .person("P6"), .person("A1"),
      .school("0350122T"), .school("0350200C"), .trainer("F1"), .trainer("F2"), .commune("Bruz"),
      .commune("Saint-Éloi-l’Œuvre"), .circonscription("Bruz"), .circonscription("Redon"), .deployment("D12"),
      .mutualisation("35"),
    ]
    #expect(Set(builder.owners) == owners)
    #expect(builder.owners == builder.owners.sorted())
  }

  @Test("A person's feed has the own sessions and no others")
  func person() {
    #expect(summaries(.person("P1")) == [firstSteps, safety, peers])
    #expect(summaries(.person("P4")) == [firstSteps])
    #expect(summaries(.person("A1")) == [welcome])
    #expect(summaries(.trainer("F1")) == [firstSteps, welcome])
  }

  @Test("A school's feed has what its people do, what is held in it, and what arrives")
  func school() {
    #expect(summaries(.school("0350122T")) == [firstSteps, safety, welcome, peers, arrival])
    #expect(summaries(.school("0350200C")) == [firstSteps, safety])
    #expect(summaries(.circonscription("Redon")) == [firstSteps, safety])
    #expect(summaries(.commune("Bruz")) == [firstSteps, safety, welcome, peers, arrival])
  }

  @Test("A deployment's feed counts down: what prepares it, then the day itself")
  func deployment() throws {
    #expect(summaries(.deployment("D12")) == [firstSteps, peers, arrival])
    let day = try #require(builder.feed(of: .deployment("D12")).events.first { $0.start.isDate })
    #expect(day.start == .date(try #require(CivilDate(year: 2027, month: 11, day: 17))))
    #expect(day.end == .date(try #require(CivilDate(year: 2027, month: 11, day: 18))))
    #expect(day.transparency == .transparent)
    #expect(
      day.description == """
        Équipement : Écran interactif
        Quantité : 4
        École : École Jules-Ferry, Bruz
        Préparé par : Écran interactif : premiers pas, mercredi 6 octobre 2027
        """)
  }

  @Test("One session is one event with one UID in all feeds, and only one's own takes up time")
  func sharedEvents() throws {
    let own = try #require(builder.feed(of: .person("P1")).events.first { $0.summary == firstSteps })
    var seen = try #require(builder.feed(of: .school("0350200C")).events.first { $0.summary == firstSteps })
    #expect(own.transparency == .opaque)
    #expect(seen.transparency == .transparent)
    seen.transparency = .opaque
    #expect(own == seen)
    #expect(
      own.uid
        == FeedEntry(.session(try SampleYear.plan().sessions[0]), stamp: try stamp()).uid(
          departement: "35", schoolYear: "2027-2028"))
  }

  private func stamp() throws -> FeedStamp { try #require(FeedStamp(iso: "2000-01-01T00:00:00Z")) }

  @Test("An event tells module, duration, place, who leads by post, what it prepares, and the seats taken")
  func description() throws {
    let event = try #require(builder.feed(of: .trainer("F1")).events.first { $0.summary == firstSteps })
    #expect(event.location == "Salle informatique, École Jules-Ferry, Bruz")
    #expect(event.position == GeoPoint(latitude: 48.0246, longitude: -1.7459))
    #expect(event.categories == ["Formation", "Déploiement"])
    #expect(
      event.description == """
        Module : Écran interactif : premiers pas
        Durée : 3 h
        Lieu : Salle informatique, École Jules-Ferry, Bruz
        Assuré par : ERUN
        Prépare : Écran interactif, École Jules-Ferry, mercredi 17 novembre 2027 (J − 42)
        Places prises (École Jules-Ferry) : 4
        """)
  }

  @Test("The seats in all are told where no school with fewer than three teachers takes part")
  func seats() throws {
    let builder = try Self.builder { $0.sessions[0].learners = ["P1", "P2", "P3", "P4"] }
    let event = try #require(builder.feed(of: .trainer("F1")).events.first { $0.summary == firstSteps })
    #expect(event.description.contains("Places prises : 4 sur 12\nPlaces prises (École Jules-Ferry) : 4"))
    let small = try #require(builder.feed(of: .person("P6")).events.first)
    #expect(!small.description.contains("Places prises : "))
  }

  @Test("In English the descriptions are English, the calendar's name stays French")
  func english() throws {
    let feed = try Self.builder(language: .english).feed(of: .person("P1"))
    #expect(feed.name == "Mes formations 2027-2028")
    let event = try #require(feed.events.first { $0.summary == firstSteps })
    #expect(
      event.description.contains(
        "Prepares: Écran interactif, École Jules-Ferry, Wednesday 17 November 2027 (42 days before)"))
  }

  @Test("A draft's events are tentative, a published plan's confirmed")
  func status() throws {
    #expect(builder.feed(of: .person("P1")).events.allSatisfy { $0.status == .confirmed })
    let draft = try Self.builder { $0.status = .draft }
    #expect(draft.feed(of: .person("P1")).events.allSatisfy { $0.status == .tentative })
  }

  @Test("A cancelled session stays as a tombstone that takes up no time and prepares nothing")
  func cancelled() throws {
    let plan = try SampleYear.plan()
    var entries = FeedEntry.entries(of: plan, stamp: try stamp())
    let place = try #require(entries.firstIndex { $0.subject == .session(plan.sessions[0]) })
    entries[place].status = .cancelled
    entries[place].stamp.sequence = 1
    let builder = FeedBuilder(
      DossierIndex(try SampleYear.dossier()), schoolYear: plan.schoolYear, referents: plan.referents, entries: entries)
    let event = try #require(builder.feed(of: .person("P4")).events.first)
    #expect(event.summary == "ANNULÉ – " + firstSteps)
    #expect(event.status == .cancelled)
    #expect(event.sequence == 1)
    #expect(event.transparency == .transparent)
    let day = try #require(builder.feed(of: .deployment("D12")).events.first { $0.start.isDate })
    #expect(day.description.hasSuffix("Préparé par : aucune formation au plan"))
  }

  @Test("Every feed passes the linter, names nobody, and has the same bytes whatever the order of the plan")
  func bytes() throws {
    let shuffled = try Self.builder { plan in
      plan.sessions.reverse()
      plan.deployments.reverse()
    }
    for owner in builder.owners {
      let bytes = try FeedWriter.bytes(of: builder.feed(of: owner))
      #expect(FeedLinter.findings(in: bytes) == [])
      #expect(try FeedWriter.bytes(of: shuffled.feed(of: owner)) == bytes)
      let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      for name in SampleYear.names { #expect(!text.contains(name)) }
      for word in ["ATTENDEE", "ORGANIZER", "VALARM", "METHOD"] { #expect(!text.contains(word)) }
      #expect(text.contains("DTSTAMP:20270601T083000Z\r\nLAST-MODIFIED:20270601T083000Z\r\nSEQUENCE:0\r\n"))
      #expect(text.contains("\r\nX-WR-CALNAME:"))
    }
  }

  @Test("A session that ends before it begins, as a wrong plan may have it, still makes a feed")
  func wrongSession() throws {
    let builder = try Self.builder { $0.sessions[0].end = $0.sessions[0].start }
    #expect(FeedLinter.findings(in: try FeedWriter.bytes(of: builder.feed(of: .person("P4")))) == [])
  }

  @Test(
    "A stamp is read from the text in which a base stores it",
    arguments: [
      ("2027-06-01T08:30:00Z", true), ("2027-06-01T08:30:00.123456Z", true), ("2027-06-01T08:30:00", false),
      ("2027-06-01T08:30:00+02:00", false), ("2027-06-31T08:30:00Z", false), ("2027-06-01 08:30:00Z", false),
      ("2027-06-01T08:30:61Z", false), ("", false), ("2027-06-01T08:30:0Z.Z", false),
    ])
  func stamp(_ text: String, _ isRight: Bool) {
    #expect((FeedStamp(iso: text) != nil) == isRight)
  }
}
