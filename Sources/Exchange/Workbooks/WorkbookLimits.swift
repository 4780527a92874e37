/// What a workbook may hold at most; beyond it nothing is read, since a file that small does not grow that large by itself.
public struct WorkbookLimits: Hashable, Sendable {
  /// Entries of the archive.
  public var entries = 1_000
  /// Bytes of one entry once it is unpacked, both as declared and as counted.
  public var entryBytes = 64 << 20
  /// Bytes of all entries once they are unpacked.
  public var totalBytes = 256 << 20
  /// Elements of XML inside one another.
  public var depth = 64
  /// Bytes of one tag, comment or other piece of XML that cannot be read in parts.
  public var tokenBytes = 1 << 20
  /// Cells of all sheets, with those that are only filled up.
  public var cells = 2_000_000
  /// Bytes of the text of one cell; spreadsheets keep 32,767 characters.
  public var cellBytes = 131_072
  /// Bytes of the text of all cells, each counted as often as it is shown.
  public var textBytes = 256 << 20
  /// Shared texts, formats and merged ranges, each.
  public var parts = 1_000_000

  public init() {}
}
