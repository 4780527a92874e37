import Planning
import SchoolCalendar

/// A demo while it is being made; each part is added by a function of its own, with dice of its own.
struct Invention {
  let request: DemoRequest
  let year: DemoYear
  var dossier: Dossier
  var agendas: [String: String] = [:]

  init(_ request: DemoRequest) {
    self.request = request
    let departement = Departement.find(request.departement) == nil ? "35" : request.departement
    year = DemoYear(request.schoolYear, departement: departement)
    dossier = Dossier(settings: demoSettings(for: year, departement: departement))
  }

  var isScarce: Bool { request.isScarce }

  /// Whether a single school is all there is: then groups of one must do.
  var isOneSchool: Bool { dossier.schools.count == 1 }

  /// Fresh dice for a part, so that a change in one part leaves the others as they were.
  func dice(_ topic: String) -> Dice { Dice(seed: request.seed, topic: topic) }

  /// The circonscriptions in the order of their first schools, each with its schools.
  var circonscriptions: [(id: ID<Circonscription>, schools: [School])] {
    grouped(dossier.schools, by: \.circonscription).map { (id: $0.key, schools: $0.members) }
  }

  /// The communes in the order of their first schools, each with its schools.
  var communes: [(name: String, schools: [School])] {
    grouped(dossier.schools, by: \.commune).map { (name: $0.key, schools: $0.members) }
  }
}

/// The settings of every demo: the usual windows and goals, and a calendar where none is published.
private func demoSettings(for year: DemoYear, departement: String) -> Settings {
  func windows(_ days: [Weekday], _ span: String, week: SchoolWeek? = nil, inClass: Bool = false) -> [Window] {
    guard let span = TimeSpan(span) else { return [] }
    return days.map { Window(weekday: $0, span: span, week: week, isClassTime: inClass) }
  }
  let full: [Weekday] = [.monday, .tuesday, .thursday, .friday]
  let teachers =
    windows([.wednesday], "09:00-12:00", week: .fourDays) + windows([.wednesday], "13:30-16:30")
    + windows([.monday, .tuesday, .thursday], "16:45-18:45") + windows(full, "09:00-12:00", inClass: true)
  let agents =
    windows(full, "09:00-11:00") + windows(full, "14:00-16:00") + windows([.wednesday], "09:00-12:00")
  return Settings(
    schoolYear: year.schoolYear, departement: departement,
    goals: Goals(officialMinutes: 360, agentMinutes: 180, peerSessionsPerSchool: 3),
    windows: Windows(teachers: teachers, agents: agents), firstDay: year.isOfficial ? nil : year.firstDay,
    lastDay: year.isOfficial ? nil : year.lastDay, localHolidays: year.isOfficial ? [] : year.holidays)
}

/// Members that share a key, the keys in the order of their first members.
func grouped<Member, Key: Hashable>(_ list: [Member], by key: (Member) -> Key) -> [(key: Key, members: [Member])] {
  var places: [Key: Int] = [:]
  var groups: [(key: Key, members: [Member])] = []
  for member in list {
    let own = key(member)
    if let place = places[own] {
      groups[place].members.append(member)
    } else {
      places[own] = groups.count
      groups.append((own, [member]))
    }
  }
  return groups
}

/// An identifier's number with leading zeros: 7 as "007" for a width of three.
func numbered(_ prefix: String, _ number: Int, width: Int) -> String {
  let digits = String(number)
  return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
