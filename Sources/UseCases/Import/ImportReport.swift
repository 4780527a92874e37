import Exchange
import Planning
import SchoolCalendar

/// What an import has changed, or would change.
public struct ImportReport: Sendable {
  /// Rows of one table.
  public struct TableCount: Hashable, Sendable {
    /// Nil for the settings.
    public var table: DossierTable?
    public var new = 0
    public var changed = 0
    /// Rows that the files no longer have and that are kept.
    public var gone = 0
    /// Rows that the files no longer have and that are not kept.
    public var retired = 0
    public var same = 0
    /// The files and sheets that had the table, such as `livraisons.xlsx#deploiements`; none for one that is only kept.
    public var sources: [String] = []
  }

  /// What the Ministry's directory had.
  public struct Directory: Hashable, Sendable {
    public var file: String
    /// Public schools that were taken.
    public var schools: Int
    public var leftOut: OfficialData.LeftOut
  }

  public var base: String
  public var year: SchoolYear
  /// Whether nothing was to be kept.
  public var isDryRun: Bool
  /// Whether there was no base before.
  public var madeBase: Bool
  public var difference: DossierDifference
  /// Of the differences, rows that have gone from the files but stay in the base.
  public var kept: Set<DossierChange>
  /// Warnings: nothing is kept while there is an error.
  public var problems: [Problem]
  /// The revisions that imported plans became, in the order of the files; empty in a dry run.
  public var revisions: [Int]
  /// The plans that were read.
  public var plans: [String]
  /// What the published plan breaks by the dossier as it is now; nil where none is published.
  public var standing: PublishedStanding?
  /// The directory among the files, where there is one.
  public var directory: Directory?
  /// The files and sheets of each table, those of the settings under nil.
  public var sources: [DossierTable?: [String]] = [:]
  /// The tables that were given back with remarks, by file name.
  public var annotated: [String] = []
  /// The year and département that were taken because nobody said which.
  public var assumed: (year: SchoolYear, departement: String)?

  /// The tables that have rows before or after, in the dossier's order; the settings first where they change.
  public var tables: [TableCount] {
    var counts: [DossierTable?: TableCount] = [:]
    for (table, same) in difference.same { counts[table, default: TableCount(table: table)].same = same }
    for change in difference.changes {
      var count = counts[change.table] ?? TableCount(table: change.table)
      switch change.kind {
      case .new: count.new += 1
      case .changed: count.changed += 1
      case .gone where kept.contains(change): count.gone += 1
      case .gone: count.retired += 1
      }
      counts[change.table] = count
    }
    for (table, names) in sources { counts[table]?.sources = names }
    let settings = counts[nil].map { [$0] } ?? []
    return settings + DossierTable.allCases.compactMap { counts[$0] }
  }

  /// Notes where the tables of a reading stood.
  mutating func add(sourcesOf reading: DossierReading) {
    for (table, file) in reading.files { sources[table, default: []].append(file) }
    if let file = reading.settingsFile { sources[nil, default: []].append(file) }
  }
}
