internal import Foundation

/// What the first hundred bytes of a SQLite file say, read without opening it as one.
///
/// The format is SQLite's, <https://sqlite.org/fileformat2.html>, section 1.3.
public struct BaseHeader: Hashable, Sendable {
  /// Whether the header names Tandem.
  public let isBase: Bool
  /// The version of the shape of the tables.
  public let schemaVersion: Int
  /// Whether changes go to a write-ahead log.
  public let usesWriteAheadLog: Bool
  /// How long the file should be; nil where the header does not say so reliably.
  public let bytes: Int?

  /// Nil where the file is no SQLite file, or too short to be one.
  ///
  /// - Throws: An error of Foundation where the file cannot be read.
  public init?(_ path: String) throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    let head = Array(try handle.read(upToCount: 100) ?? Data())
    guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    func number(_ place: Int) -> Int { head[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let pageSize = Int(head[16]) << 8 | Int(head[17])
    isBase = number(68) == Schema.applicationID
    schemaVersion = number(60)
    usesWriteAheadLog = head[18] == 2 || head[19] == 2
    // The page count holds only where the counter of changes agrees with the one it was written for.
    bytes = number(24) == number(92) && number(28) > 0 ? number(28) * (pageSize == 1 ? 65_536 : pageSize) : nil
  }
}
