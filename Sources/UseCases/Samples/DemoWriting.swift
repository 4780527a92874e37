import Demo
import Exchange
import Foundation
import Planning
import SchoolCalendar

/// Writes an invented dossier, around invented schools or the Ministry's.
public struct DemoWriting: Sendable {
  /// How much is invented; with real schools, how many of them are taken.
  public enum Size: String, CaseIterable, Sendable {
    case one, circonscription, city, departement
  }

  /// What is asked.
  public struct Request: Sendable {
    /// Nil: a circonscription, or every school of the directory.
    public var size: Size?
    /// The Ministry's directory.
    public var annuaire: String?
    /// The Ministry's numbers of classes.
    public var effectifs: String?
    public var departement: String?
    public var year: SchoolYear
    public var isScarce: Bool
    public var seed: UInt64
    public var folder: String

    public init(
      size: Size? = nil, annuaire: String? = nil, effectifs: String? = nil, departement: String? = nil,
      year: SchoolYear, isScarce: Bool = false, seed: UInt64 = 1, folder: String
    ) {
      self.size = size
      self.annuaire = annuaire
      self.effectifs = effectifs
      self.departement = departement
      self.year = year
      self.isScarce = isScarce
      self.seed = seed
      self.folder = folder
    }
  }

  /// What was written.
  public struct Report: Sendable {
    public var folder: String
    public var dossier: Dossier
    public var agendas: Int
    /// What is doubtful in the Ministry's files.
    public var problems: [Problem]
  }

  private let request: Request

  public init(_ request: Request) { self.request = request }

  /// Invents and writes a dossier.
  ///
  /// - Throws: ``Failure`` where the folder is not empty or a file cannot be read; `DossierWriter.Failure`.
  public func run() throws -> Report {
    if request.annuaire == nil, let effectifs = request.effectifs { throw Failure.classesWithoutSchools(effectifs) }
    if let code = request.departement, Departement.find(code) == nil { throw Failure.unknownDepartement(code) }
    try OutputFolder.demandEmpty(request.folder)
    let official = try officialData()
    let schools = try official.map { try chosen($0.schools) }
    let code = request.departement ?? schools.flatMap(OfficialMerge.departement) ?? "35"
    let demo = invent(
      DemoRequest(
        size: size, schools: schools, departement: code, schoolYear: request.year, isScarce: request.isScarce,
        seed: request.seed))
    try OutputFolder.write(request.folder) { draft in
      try DossierWriter().write(demo.dossier, agendas: demo.agendas.mapValues { Data($0.utf8) }, to: draft)
    }
    return Report(
      folder: request.folder, dossier: demo.dossier, agendas: demo.agendas.count, problems: official?.problems ?? [])
  }

  private var size: DemoSize {
    switch request.size ?? .circonscription {
    case .one: .oneClassCommune
    case .circonscription: .circonscription()
    case .city: .city()
    case .departement: .departement
    }
  }

  private func officialData() throws -> OfficialData? {
    guard let annuaire = request.annuaire else { return nil }
    let data = OfficialData.read(annuaire: try file(annuaire), effectifs: try request.effectifs.map(file))
    guard !data.problems.contains(where: { $0.severity == .error }) else { throw Failure.wrongData(data.problems) }
    return data
  }

  private func file(_ path: String) throws -> OfficialData.File {
    OfficialData.File(name: (path as NSString).lastPathComponent, bytes: try OutputFile.read(path))
  }

  /// The schools of the directory that the size asks for: the smallest, the first circonscriptions by name, or all.
  private func chosen(_ schools: [School]) throws -> [School] {
    guard !schools.isEmpty else { throw Failure.noSchools(request.annuaire ?? "") }
    func ofFirst(_ count: Int) -> [School] {
      let names = Set(schools.map(\.circonscription)).sorted().filter { !$0.rawValue.isEmpty }.prefix(count)
      return schools.filter { names.contains($0.circonscription) }
    }
    switch request.size {
    case .one: return schools.min { ($0.classes ?? .max, $0.id) < ($1.classes ?? .max, $1.id) }.map { [$0] } ?? []
    case .circonscription: return ofFirst(1)
    case .city: return ofFirst(2)
    case .departement, nil: return schools
    }
  }
}
