import Exchange
import Foundation
import Planning
import SchoolCalendar
import Store

/// The lists of a plan that other systems send: convocations and mission orders.
///
/// Tables as those of a dossier are: French column names, ids beside names, the same bytes each time.
public struct SendingLists {
  private let index: DossierIndex
  /// The sessions that are listed, by start, then id.
  public let sessions: [Session]
  private let travel: Travel
  /// The revision whose sessions are listed.
  public let revision: Int

  /// Lists of the sessions of a revision.
  ///
  /// - Throws: ``Failure`` where there is no such revision or session.
  public init(_ open: OpenBase, revision: RevisionChoice, _ choice: SessionChoice) throws {
    let (summary, plan) = try open.revision(revision)
    index = open.index
    self.revision = summary.number
    sessions = try choice.sessions(of: plan)
    travel = Travel(open.index)
  }

  /// `convocations.csv`: one row a session and person, by start.
  public var convocations: ExportTable { convocations(sessions, file: "convocations.csv") }

  /// One table for each session, named after it.
  public var convocationsBySession: [ExportTable] {
    var names: Set<String> = []
    return sessions.filter { !$0.learners.isEmpty }.map { session in
      let safe = String(session.id.rawValue.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
      var name = "convocations-\(session.start.day)-\(safe).csv"
      var number = 2
      while !names.insert(name.lowercased()).inserted {
        name = "convocations-\(session.start.day)-\(safe)-\(number).csv"
        number += 1
      }
      return convocations([session], file: name)
    }
  }

  private func convocations(_ sessions: [Session], file: String) -> ExportTable {
    ExportTable(
      file: file,
      columns: [
        "seance", "personnel", "nom", "prenom", "courriel", "public", "ecole", "ecole_nom", "module", "titre", "date",
        "debut", "fin", "minutes", "mode", "lieu", "lieu_nom", "commune", "latitude", "longitude", "formateurs",
        "organisateur",
      ],
      rows: sessions.flatMap { session -> [[ExportTable.Cell]] in
        let place = index.place(named: session.place.text)
        let point = travel.coordinates(of: place)
        let module = index.modules[session.module]
        let fixed = index.fixedSessions[session.id]
        return session.learners.map { id in
          person(id, session)
            + [
              .text(session.module.rawValue), .text(module?.title ?? ""), .value(session.start.day.description),
              .value(session.start.time.description), .value(session.end.time.description),
              .value("\(session.minutes)"), .value((module?.mode ?? .onSite).rawValue), .text(place.text),
              .text(name(of: place)), .text(commune(of: place) ?? ""), .value(point.map { "\($0.latitude)" } ?? ""),
              .value(point.map { "\($0.longitude)" } ?? ""), .text(trainers(of: session)),
              .text(fixed?.organiser ?? ""),
            ]
        }
      })
  }

  private func person(_ id: ID<Learner>, _ session: Session) -> [ExportTable.Cell] {
    let person = index.learners[id]
    return [
      .text(session.id.rawValue), .text(id.rawValue), .text(person?.familyName ?? ""),
      .text(person?.givenName ?? ""), .text(person?.email ?? ""), .value(person?.audience.rawValue ?? ""),
      .text(person?.ownSchool?.rawValue ?? person?.centre?.rawValue ?? ""),
      .text(person.map { home(of: $0).name } ?? ""),
    ]
  }

  /// `missions.csv`: one row a session and person who leaves the own commune for it, by start.
  ///
  /// Ways are one way; kilometres are those of the settings' detour, blank where a place has no coordinates. A place of
  /// which no commune is known counts as another one.
  public var missions: ExportTable {
    ExportTable(
      file: "missions.csv",
      columns: [
        "seance", "personnel", "nom", "prenom", "courriel", "public", "ecole", "ecole_nom", "commune_depart",
        "destination", "destination_nom", "commune_destination", "trajet_minutes", "trajet_km", "date", "debut", "fin",
        "module", "titre", "formateurs", "organisateur",
      ],
      rows: sessions.flatMap { session -> [[ExportTable.Cell]] in
        let place = index.place(named: session.place.text)
        if place == .remote { return [] }
        let there = commune(of: place)
        return session.learners.compactMap { id -> [ExportTable.Cell]? in
          guard let learner = index.learners[id] else { return nil }
          let home = home(of: learner)
          if let there, let own = home.commune, FoldedName(there) == FoldedName(own) { return nil }
          if travel.site(place) == travel.site(travel.home(of: learner)) { return nil }
          return mission(session, learner, home, place, there)
        }
      })
  }

  private func mission(
    _ session: Session, _ learner: Learner, _ home: (name: String, commune: String?), _ place: Place, _ there: String?
  ) -> [ExportTable.Cell] {
    let from = travel.home(of: learner)
    let kilometres = travel.kilometres(from: from, to: place).map { ExportTable.Cell.value(Self.tenth($0)) }
    let minutes = travel.minutes(from: from, to: place)
    return person(learner.id, session)
      + [
        .text(home.commune ?? ""), .text(place.text), .text(name(of: place)), .text(there ?? ""),
        .value(minutes == 0 && kilometres == nil ? "" : "\(minutes)"), kilometres ?? .value(""),
        .value(session.start.day.description), .value(session.start.time.description),
        .value(session.end.time.description), .text(session.module.rawValue),
        .text(index.modules[session.module]?.title ?? ""), .text(trainers(of: session)),
        .text(index.fixedSessions[session.id]?.organiser ?? ""),
      ]
  }

  private func home(of learner: Learner) -> (name: String, commune: String?) {
    if let school = learner.ownSchool.flatMap({ index.schools[$0] }) { return (school.name, school.commune) }
    let centre = learner.centre.flatMap { index.centres[$0] }
    return (centre?.name ?? "", centre?.commune)
  }

  private func trainers(of session: Session) -> String {
    session.trainers.map { index.trainers[$0]?.name ?? $0.rawValue }.joined(separator: " | ")
  }

  private func name(of place: Place) -> String { PlaceNames(index).name(of: place) }

  private func commune(of place: Place) -> String? { PlaceNames(index).commune(of: place) }

  /// Kilometres with one decimal, `12.3`.
  static func tenth(_ kilometres: Double) -> String {
    let tenths = Int((kilometres * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Writes a table into a file.
  public static func write(_ table: ExportTable, to file: String) throws {
    try OutputFile.write(table.bytes, to: file)
  }

  /// Writes tables into a folder, made where it is missing.
  public static func write(_ tables: [ExportTable], toFolder folder: String) throws {
    try write(tables.map { (name: $0.file, bytes: $0.bytes) }, toFolder: folder)
  }

  /// Writes files into a folder, made where it is missing.
  public static func write(_ files: [(name: String, bytes: [UInt8])], toFolder folder: String) throws {
    try OutputFolder.write(folder) { draft in
      for file in files { try OutputFile.write(file.bytes, to: "\(draft)/\(file.name)") }
    }
  }
}
