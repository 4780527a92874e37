public import Planning
public import SchoolCalendar
import Store

/// An incident that has been recorded, with the deliveries it touches.
public struct RecordedIncident: Sendable {
  public var incident: Incident
  /// The deployments with a session or an arrival that it touches; empty where the base has no plan.
  public var touched: [DeploymentCoverage]
}

extension FieldRecording {
  /// Records that equipment is out of use.
  ///
  /// - Parameters:
  ///   - place: A UAI or the id of a venue.
  ///   - family: A family of equipment, or a word for what else is out of use, such as `reseau`.
  ///   - id: Nil for the next free one of the form `INC001`.
  /// - Throws: ``Failure`` for a place that the dossier does not have, an id that is taken, or times that cannot be.
  public func incident(
    at place: String, family: String, from start: Moment, to end: Moment? = nil, subject: String? = nil,
    id: ID<Incident>? = nil
  ) throws -> RecordedIncident {
    let found = [place, place.uppercased()].lazy.map { index.place(named: $0) }
      .first { if case .elsewhere = $0 { false } else { true } }
    guard let found else {
      let names = index.dossier.schools.map(\.id.rawValue) + index.dossier.venues.map(\.id.rawValue)
      throw Failure.unknown(.place, place, near: NearNames.find(place, among: names))
    }
    try demandInYearOrBefore(start.day)
    let key = id ?? freeID
    if index.dossier.incidents.contains(where: { $0.id == key }) { throw Failure.record(.incidentExists(key)) }
    if let end, end <= start { throw Failure.record(.endBeforeStart(key, start: start)) }
    let incident = Incident(id: key, place: found, family: family, start: start, end: end, subject: subject)
    try amend(
      DossierAmendment(incidents: [.init(from: nil, to: incident)]), as: .recordIncident,
      note: "\(key) \(place) \(family)")
    return RecordedIncident(incident: incident, touched: try touched(by: incident))
  }

  /// Records that an incident is over.
  ///
  /// - Throws: ``Failure`` for an unknown id, one that has ended, or an end before the start.
  public func endIncident(_ id: ID<Incident>, at end: Moment) throws -> RecordedIncident {
    guard let known = index.dossier.incidents.last(where: { $0.id == id }) else {
      let ids = index.dossier.incidents.map(\.id.rawValue)
      throw Failure.unknown(.incident, id.rawValue, near: NearNames.find(id.rawValue, among: ids))
    }
    if let ended = known.end { throw Failure.record(.incidentEnded(id, ended)) }
    guard end > known.start else { throw Failure.record(.endBeforeStart(id, start: known.start)) }
    try demandInYearOrBefore(end.day)
    let touchedBefore = try touched(by: known)
    var after = known
    after.end = end
    try amend(
      DossierAmendment(incidents: [.init(from: known, to: after)]), as: .recordIncident, note: "\(id) → \(end)")
    return RecordedIncident(incident: after, touched: touchedBefore)
  }

  private var freeID: ID<Incident> {
    let taken = Set(index.dossier.incidents.map(\.id.rawValue))
    var number = taken.count + 1
    while true {
      let digits = String(number)
      let id = "INC" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      if !taken.contains(id) { return ID(id) }
      number += 1
    }
  }

  private func touched(by incident: Incident) throws -> [DeploymentCoverage] {
    let plan = try FollowUpView.plan(open, .followed)
    var dossier = index.dossier
    dossier.incidents = dossier.incidents.filter { $0.id != incident.id } + [incident]
    return Coverage(DossierIndex(dossier), plan: plan).deployments.filter { one in
      one.incidents.contains { $0.incident == incident.id }
    }
  }
}
