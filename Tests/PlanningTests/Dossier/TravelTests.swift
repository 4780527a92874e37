import Planning
import SchoolCalendar
import Testing

@Suite("Minutes of travel") struct TravelTests {
  /// So many kilometres north on one meridian; a degree of the sphere is 111.19 km.
  private static func north(_ kilometres: Double) -> Coordinates {
    Coordinates(latitude: 48 + kilometres / 111.19492664455873, longitude: -1.5)
  }

  private let dossier: Dossier = {
    var dossier = Dossier(settings: Settings(schoolYear: SchoolYear(startingIn: 2027), departement: "35"))
    dossier.schools = [
      Town.school("E1", at: north(0)), Town.school("E2", at: north(10)), Town.school("E3"),
      Town.school("E4", at: north(0)),
    ]
    dossier.venues = [
      Venue(id: "V1", name: "Salle", school: "E1", capacity: 20),
      Venue(id: "V2", name: "Atelier", school: "E2", coordinates: north(20), capacity: 20),
      Venue(id: "V3", name: "Grenier", capacity: 20),
    ]
    dossier.centres = [
      LeisureCentre(
        id: "C1", name: "Centre", kind: .alsh, commune: "Bruz", circonscription: "Bruz", coordinates: north(10))
    ]
    return dossier
  }()

  private func minutes(_ a: Place, _ b: Place, in dossier: Dossier? = nil) -> Int {
    Travel(DossierIndex(dossier ?? self.dossier)).minutes(from: a, to: b)
  }

  @Test("Five minutes and 1.56 a kilometre in a straight line, rounded up, alike both ways")
  func distance() {
    #expect(minutes(.school("E1"), .school("E2")) == 21)  // 5 + 15.6
    #expect(minutes(.school("E2"), .school("E1")) == 21)
    let travel = Travel(DossierIndex(dossier))
    #expect(travel.minutes(from: Self.north(0), to: Self.north(1)) == 7)  // 5 + 1.56
    #expect(travel.minutes(from: Self.north(0), to: Self.north(25)) == 44)  // 5 + 39, not 45 for a rounding error
    #expect(travel.minutes(from: Self.north(0), to: Self.north(25.01)) == 45)
  }

  @Test("The rule of the settings is followed")
  func rule() {
    var fast = dossier
    fast.settings.travel = TravelRule(fixedMinutes: 2.5, detour: 1, speed: 60)
    #expect(minutes(.school("E1"), .school("E2"), in: fast) == 13)  // 2.5 + 10
  }

  @Test("One place with itself, a school with a venue in it, and a remote session cost no way")
  func samePlace() {
    #expect(minutes(.school("E1"), .school("E1")) == 0)
    #expect(minutes(.school("E1"), .venue("V1")) == 0)
    #expect(minutes(.venue("V2"), .school("E2")) == 0)
    #expect(minutes(.remote, .school("E2")) == 0)
    #expect(minutes(.school("E2"), .remote) == 0)
  }

  @Test("Two places on one point are still five minutes apart")
  func samePoint() { #expect(minutes(.school("E1"), .school("E4")) == 5) }

  @Test("A venue's own coordinates win over its school's, which stand in otherwise")
  func venueCoordinates() {
    #expect(minutes(.school("E1"), .venue("V2")) == 37)  // 20 km: 5 + 31.2
    #expect(minutes(.venue("V1"), .school("E2")) == 21)
  }

  @Test("A place without coordinates, or outside the dossier, costs no way")
  func noCoordinates() {
    for place in [Place.school("E3"), .venue("V3"), .elsewhere("Rennes"), .venue("unknown")] {
      #expect(minutes(.school("E1"), place) == 0)
      #expect(minutes(place, .school("E1")) == 0)
    }
  }

  @Test("A measured time wins both ways, for the pair of ids as written and no other")
  func measured() {
    var dossier = dossier
    dossier.travelTimes = [
      TravelTime(from: "E1", to: "E2", minutes: 33), TravelTime(from: "E3", to: "E1", minutes: 12),
      TravelTime(from: "E1", to: "V1", minutes: 9),
    ]
    #expect(minutes(.school("E1"), .school("E2"), in: dossier) == 33)
    #expect(minutes(.school("E2"), .school("E1"), in: dossier) == 33)
    #expect(minutes(.school("E1"), .school("E3"), in: dossier) == 12)
    #expect(minutes(.venue("V1"), .school("E2"), in: dossier) == 21)
    #expect(minutes(.school("E1"), .venue("V1"), in: dossier) == 0)
  }

  @Test("A person starts from the own school, an agent without one from the leisure centre")
  func home() {
    let travel = Travel(DossierIndex(dossier))
    #expect(travel.home(of: Town.person("P1", of: ["E2", "E1"])) == .school("E2"))
    let agent = Learner(id: "A1", centre: "C1", role: .animateur)
    #expect(travel.home(of: agent) == .elsewhere("C1"))
    #expect(travel.minutes(from: travel.home(of: agent), to: .school("E1")) == 21)
    let nowhere = travel.home(of: Learner(id: "A2", role: .animateur))
    #expect(travel.minutes(from: nowhere, to: .school("E1")) == 0)
  }
}
