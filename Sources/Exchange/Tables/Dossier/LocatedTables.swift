import Planning
import SchoolCalendar

/// The rows of a dossier's tables as values, each with its row.
struct LocatedTables {
  var schools: [Located<School>]
  var centres: [Located<LeisureCentre>]
  var learners: [Located<Learner>]
  var trainers: [Located<Trainer>]
  var venues: [Located<Venue>]
  var modules: [Located<TrainingModule>]
  var equipment: [Located<EquipmentType>]
  var projects: [Located<Project>]
  var deployments: [Located<Deployment>]
  var installers: [Located<Installer>]
  var deliveries: [Located<Delivery>]
  var fixedSessions: [Located<FixedSession>]
  var contacts: [Located<Contact>]
  var incidents: [Located<Incident>]
  var visits: [Located<Visit>]
  var committees: [Located<CommitteeMeeting>]
  var closures: [Located<Closure>]
  var substitutes: [Located<SubstitutePool>]
  var attendance: [Located<AttendanceRecord>]
  var travelTimes: [Located<TravelTime>]
  var referentDecisions: [Located<ReferentDecision>]

  init(_ sheets: [DossierTable: Sheet], _ log: inout ReadingLog) {
    schools = Self.read(sheets, &log)
    centres = Self.read(sheets, &log)
    learners = Self.read(sheets, &log)
    trainers = Self.read(sheets, &log)
    venues = Self.read(sheets, &log)
    modules = Self.read(sheets, &log)
    equipment = Self.read(sheets, &log)
    projects = Self.read(sheets, &log)
    deployments = Self.read(sheets, &log)
    installers = Self.read(sheets, &log)
    deliveries = Self.read(sheets, &log)
    fixedSessions = Self.read(sheets, &log)
    contacts = Self.read(sheets, &log)
    incidents = Self.read(sheets, &log)
    visits = Self.read(sheets, &log)
    committees = Self.read(sheets, &log)
    closures = Self.read(sheets, &log)
    substitutes = Self.read(sheets, &log)
    attendance = Self.read(sheets, &log)
    travelTimes = Self.read(sheets, &log)
    referentDecisions = Self.read(sheets, &log)
  }

  private static func read<Value: TableRow>(
    _ sheets: [DossierTable: Sheet], _ log: inout ReadingLog
  ) -> [Located<Value>] {
    guard let sheet = sheets[Value.table] else { return [] }
    var reader = RowReader(sheet)
    var values: [Located<Value>] = []
    values.reserveCapacity(sheet.rows.count)
    for row in sheet.rows {
      reader.begin(row)
      if let value = Value(reading: &reader) { values.append(Located(value: value, row: row)) }
    }
    log.problems += reader.problems
    log.references += reader.references
    for (target, keys) in reader.declared { log.keys[target, default: []].formUnion(keys) }
    return values
  }

  /// Makes schools and venues of the places that rows name, now that these are known.
  mutating func resolvePlaces(_ log: ReadingLog) {
    let (venues, schools) = (log.keys[.table(.venues)] ?? [], log.keys[.table(.schools)] ?? [])
    func resolved(_ place: Place) -> Place {
      let text = place.text
      if text == Place.remote.text { return .remote }
      if venues.contains(text) { return .venue(ID(text)) }
      let uai = (try? UAI(text))?.text ?? text
      return schools.contains(uai) ? .school(ID(uai)) : .elsewhere(text)
    }
    for index in fixedSessions.indices { fixedSessions[index].value.place = resolved(fixedSessions[index].value.place) }
    for index in incidents.indices { incidents[index].value.place = resolved(incidents[index].value.place) }
  }

  func dossier(_ settings: Settings) -> Dossier {
    Dossier(
      settings: settings, schools: schools.map(\.value), centres: centres.map(\.value),
      learners: learners.map(\.value), trainers: trainers.map(\.value), venues: venues.map(\.value),
      modules: modules.map(\.value), equipment: equipment.map(\.value), projects: projects.map(\.value),
      deployments: deployments.map(\.value), installers: installers.map(\.value),
      fixedSessions: fixedSessions.map(\.value), contacts: contacts.map(\.value), incidents: incidents.map(\.value),
      visits: visits.map(\.value), committees: committees.map(\.value), closures: closures.map(\.value),
      substitutes: substitutes.map(\.value), attendance: attendance.map(\.value), travelTimes: travelTimes.map(\.value),
      deliveries: deliveries.map(\.value), referentDecisions: referentDecisions.map(\.value))
  }
}
