import Exchange
import Foundation
import Planning
import Scheduling
import SchoolCalendar
import Store

/// Brings dossiers, the Ministry's files and plans into a base: all of it, or nothing where one of them has an error.
public struct DossierImport {
  /// What is asked.
  public struct Request: Sendable {
    /// A dossier (a folder or a workbook), single tables that bring some of its rows up to date, the Ministry's two files,
    /// plans, in any order.
    public var paths: [String]
    public var base: String
    /// The year that the Ministry's files or a plan are for; nil for the dossier's, or the base's latest.
    public var year: SchoolYear?
    public var isDryRun: Bool
    /// Whether rows that have gone are retired.
    public var prunes: Bool
    /// Whether schools without coordinates are put in the middle of their commune.
    public var placesAtCommune: Bool
    /// The folder in which tables and workbooks are given back with a column of remarks; nil for none.
    public var annotations: String?
    /// The language of the remarks.
    public var language: Language
    public var author: String

    public init(
      paths: [String], base: String, year: SchoolYear? = nil, isDryRun: Bool = false, prunes: Bool = false,
      placesAtCommune: Bool = false, annotations: String? = nil, language: Language = .french, author: String
    ) {
      self.paths = paths
      self.base = base
      self.year = year
      self.isDryRun = isDryRun
      self.prunes = prunes
      self.placesAtCommune = placesAtCommune
      self.annotations = annotations
      self.language = language
      self.author = author
    }
  }

  private let request: Request
  private let clock: WallClock

  public init(_ request: Request, clock: WallClock) {
    self.request = request
    self.clock = clock
  }

  /// Reads everything, and keeps it unless it is a dry run.
  ///
  /// - Throws: ``Failure`` with all problems of all files; `BaseError`; `PlanFileError`. The base is then as it was.
  public func run() throws -> ImportReport {
    guard !request.paths.isEmpty else { throw Failure.options(.needsArgument("DOSSIER")) }
    let sources = try ImportSources(request.paths)
    try checkAnnotations(sources)
    var problems = sources.problems
    let base = try existingBase()
    let read = try readDossier(sources, base, &problems)
    let settings = sources.dossier == nil ? try readSettings(sources, &problems) : nil
    let official = try OfficialImport(sources, departement: departement(read?.dossier, settings, base))
    problems += official.problems
    try stopAtErrors(problems, sources)
    var (state, report) = try self.state(base, sources, read: read?.dossier, settings: settings, official: official)
    if let read, let dossier = read.dossier {
      merge(dossier, into: &state, &report)
      report.add(sourcesOf: read)
    }
    official.merge(into: &state.after)
    report.directory = official.summary
    if !sources.parts.isEmpty || settings != nil {
      let path = settings == nil ? nil : sources.settings
      let reading = DossierReader(agendaReader: AgendaFile.reader).read(
        parts: sources.parts, settings: path, stored: state.after)
      problems += reading.problems
      if let part = reading.dossier {
        state.after = DossierMerge(base: state.after, part: part).dossier
        if reading.settingsFile != nil { state.after.settings = part.settings }
      }
      problems += try AttendanceGround.problems(of: reading, in: state.after, base, clock: clock)
      try stopAtErrors(problems, sources)
      report.add(sourcesOf: reading)
    }
    if request.placesAtCommune { CommuneCentres.place(&state.after, &problems, base: request.base) }
    CommuneCentres.dropAnswered(&problems, state.after)
    noteArrivals(&state)
    // A table that has not heard of a delivery does not undo it.
    state.after.settleDeliveries()
    report.problems = problems
    report.annotated = try annotate(problems, sources)
    report.difference = DossierDifference(from: state.before, to: state.after)
    for gone in state.gone {
      report.difference.changes.append(gone)
      report.kept.insert(gone)
      if let table = gone.table { report.difference.same[table, default: 1] -= 1 }
    }
    _ = try state.after.calendar()
    let plans = try PlanImport(sources.plans, index: DossierIndex(state.after))
    report.plans = sources.plans.map(\.path)
    if let base, !report.difference.isEmpty {
      report.standing = try PublishedStanding(
        base, state.after, today: clock.today(in: Departement.find(state.after.settings.departement)))
      if request.prunes, let standing = report.standing, !standing.missing.isEmpty {
        throw Failure.stillPlanned(standing.missing, DossierIndex(state.before))
      }
    }
    if !request.isDryRun {
      let isChanged = !report.difference.isEmpty || base == nil
      let batch = ImportBatch(
        dossier: isChanged ? state.after : nil, known: state.stored, plans: plans.drafts,
        note: request.paths.map { ($0 as NSString).lastPathComponent }.joined(separator: " "))
      let instant = clock.instant
      func take(_ base: Base) throws -> [Int] {
        try CalendarKeeping(base).following(at: instant) { try base.take(batch, by: request.author, at: instant) }
      }
      if let base {
        report.revisions = try take(base)
      } else {
        try Base.create(at: request.base) { report.revisions = try take($0) }
      }
    }
    return report
  }

  /// Notes a delivery for each deployment that the tables call delivered in the course of the year and the base did not, so
  /// that the year's plan still knows who asked for its sessions.
  ///
  /// It came on its date; without one, on the day of the import where that lies in the year.
  private func noteArrivals(_ state: inout State) {
    let year = state.after.settings.schoolYear
    let known = DossierIndex(state.before).deployments
    let index = DossierIndex(state.after)
    for place in state.after.deployments.indices {
      let one = state.after.deployments[place]
      let day = one.date ?? clock.today
      guard one.status == .delivered, let before = known[one.id], before.status != .delivered,
        index.deliveries[one.id] == nil, year.firstCivilDay <= day, day <= year.lastCivilDay
      else { continue }
      state.after.deployments[place].date = day
      state.after.deliveries.append(Delivery(deployment: one.id, day: day))
    }
  }

  /// The dossier before and after, and what becomes of rows that have gone.
  private struct State {
    var before: Dossier
    var after: Dossier
    /// What the base has.
    var stored: Dossier?
    /// Rows that the files no longer have; they are kept unless pruned, so the comparison does not show them.
    var gone: [DossierChange] = []
  }

  private func readDossier(
    _ sources: ImportSources, _ base: Base?, _ problems: inout [Problem]
  ) throws -> DossierReading? {
    guard let dossier = sources.dossier else { return nil }
    var fault: (any Error)?
    func stored(_ year: SchoolYear) -> Dossier? {
      do { return try base?.dossier(year) } catch { fault = error }
      return nil
    }
    let reader = DossierReader(agendaReader: AgendaFile.reader)
    let reading =
      switch dossier {
      case .folder(let path): reader.read(folder: path, settings: sources.settings, stored: stored)
      case .workbook(let path):
        reader.read(
          workbook: path, settings: sources.settings,
          usual: try (request.year ?? base?.currentYear).flatMap { try base?.dossier($0)?.settings }, stored: stored)
      }
    if let fault { throw fault }
    problems += reading.problems
    if let dossier = reading.dossier, try base?.plan(.published, year: dossier.settings.schoolYear) != nil {
      problems += try AttendanceGround.problems(of: reading, in: dossier, base, clock: clock)
    }
    return reading
  }

  /// The settings that were given by themselves; what is wrong with them is found again with the tables.
  private func readSettings(_ sources: ImportSources, _ problems: inout [Problem]) throws -> Settings? {
    guard let path = sources.settings else { return nil }
    let reader = SettingsReader(try OutputFile.read(path), file: (path as NSString).lastPathComponent)
    problems += reader.problems.filter { $0.severity == .error }
    return reader.settings
  }

  /// Ends the import where a problem is an error, the remarks being written first.
  private func stopAtErrors(_ problems: [Problem], _ sources: ImportSources) throws {
    guard problems.contains(where: { $0.severity == .error }) else { return }
    _ = try annotate(problems, sources)
    throw Failure.wrongData(problems)
  }

  /// The tables with remarks must not take the place of those that are read.
  private func checkAnnotations(_ sources: ImportSources) throws {
    guard let folder = request.annotations else { return }
    func plain(_ url: URL) -> String { url.standardizedFileURL.resolvingSymlinksInPath().path }
    let target = plain(URL(fileURLWithPath: folder))
    let read =
      sources.parts.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      + [sources.dossier].compactMap { $0?.folder }
    if read.map(plain).contains(target) { throw Failure.folderInUse(folder) }
  }

  private func annotate(_ problems: [Problem], _ sources: ImportSources) throws -> [String] {
    guard let folder = request.annotations else { return [] }
    return try DossierAnnotation(request.language).write(sources.tables, problems: problems, to: folder)
  }

  /// The département of the dossier that is read, or of the base's year.
  private func departement(_ read: Dossier?, _ settings: Settings?, _ base: Base?) throws -> String? {
    if let settings = read?.settings ?? settings { return settings.departement }
    guard let base, let year = try request.year ?? base.currentYear else { return nil }
    return try base.dossier(year)?.settings.departement
  }

  private func existingBase() throws -> Base? {
    guard FileManager.default.fileExists(atPath: request.base) else { return nil }
    return try OpenBase.open(request.base, forWriting: !request.isDryRun)
  }

  private func state(
    _ base: Base?, _ sources: ImportSources, read: Dossier?, settings: Settings?, official: OfficialImport
  ) throws -> (State, ImportReport) {
    var report = ImportReport(
      base: request.base, year: request.year ?? clock.yearToPlan, isDryRun: request.isDryRun, madeBase: base == nil,
      difference: DossierDifference(from: Self.blank, to: Self.blank), kept: [], problems: [], revisions: [], plans: [],
      assumed: nil)
    if let year = try read?.settings.schoolYear ?? request.year ?? settings?.schoolYear ?? base?.currentYear {
      report.year = year
      if let stored = try base?.dossier(year) { return (State(before: stored, after: stored, stored: stored), report) }
      if let read {
        let empty = Dossier(settings: read.settings)
        return (State(before: empty, after: read), report)
      }
      if let settings, settings.schoolYear == year {
        return (State(before: Dossier(settings: settings), after: Dossier(settings: settings)), report)
      }
    }
    if official.data == nil, !sources.incomplete.isEmpty { throw Failure.wrongData(sources.incomplete) }
    guard let code = official.departement else {
      if base == nil { throw BaseError(.missing, path: request.base) }
      throw request.year.map { Failure.unknownYear($0, path: request.base) } ?? Failure.emptyBase(path: request.base)
    }
    report.assumed = (report.year, code)
    let settings = try BaseMaking.usualSettings(departement: code, year: report.year)
    return (State(before: Dossier(settings: settings), after: Dossier(settings: settings)), report)
  }

  /// A stand-in until the comparison is made.
  private static var blank: Dossier {
    Dossier(settings: Settings(schoolYear: SchoolYear(startingIn: 2000), departement: ""))
  }

  private func merge(_ read: Dossier, into state: inout State, _ report: inout ImportReport) {
    let merge = DossierMerge(base: state.before, read: read)
    let kept = merge.kept
    guard request.prunes else {
      state.after = merge.dossier
      state.gone = kept
      return
    }
    let remaining = Set(read.learners.map(\.id))
    state.after = read
    state.after.attendance = merge.dossier.attendance.filter { remaining.contains($0.learner) }
  }
}
