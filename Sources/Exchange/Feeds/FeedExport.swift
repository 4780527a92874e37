import Foundation
public import ICalendar
import Planning

/// What an export of feeds has written.
public struct FeedExportResult: Hashable, Sendable {
  /// The feeds' files by name, without the lists.
  public var files: [String]
  /// Events in all files together: one event stands in several.
  public var events: Int
  /// Bytes of the feeds.
  public var bytes: Int
}

/// Why feeds could not be written; the first cause met, when some files may have been written already.
public struct FeedExportError: Error, Sendable {
  /// What went wrong.
  public enum Cause: Sendable {
    /// The folder is missing and cannot be made.
    case folder(reason: String, code: Int32?)
    /// A file cannot be written.
    case file(reason: String, code: Int32?)
    /// A feed has a value that no calendar can hold.
    case feed(WritingError)
  }

  /// The folder or file.
  public var path: String
  public var cause: Cause
}

extension FeedBuilder {
  /// The names of the feeds' files; they stay the same as long as the owners' ids and names do.
  public var fileNames: [FeedOwner: String] { FeedFileName.names(of: owners) }

  /// Writes every feed, `index.csv` and `index.html` into a folder, making it where it is missing.
  ///
  /// Files of the same names are replaced, each in one step, unless they are the same; other files are left alone.
  ///
  /// - Throws: ``FeedExportError`` for the first file that cannot be written.
  public func write(to folder: String) throws(FeedExportError) -> FeedExportResult {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let fault = SystemFault(error)
      throw FeedExportError(path: folder, cause: .folder(reason: fault.words, code: fault.code))
    }
    let names = fileNames
    var result = FeedExportResult(files: [], events: 0, bytes: 0)
    var rows: [FeedListing.Row] = []
    for owner in owners {
      guard let file = names[owner] else { continue }
      let bytes: [UInt8]
      do {
        bytes = try FeedWriter.bytes(of: feed(of: owner))
      } catch {
        throw FeedExportError(path: path(file, in: folder), cause: .feed(error))
      }
      try Self.write(bytes, to: path(file, in: folder))
      result.files.append(file)
      result.events += eventCount(of: owner)
      result.bytes += bytes.count
      rows.append(FeedListing.Row(file: file, owner: owner, what: listedName(of: owner), events: eventCount(of: owner)))
    }
    let listing = FeedListing(rows: rows, language: language, schoolYear: year)
    try Self.write(listing.table.bytes, to: path(listing.table.file, in: folder))
    try Self.write(Array(listing.page.utf8), to: path("index.html", in: folder))
    return result
  }

  private func path(_ file: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }

  /// Leaves a file that has these bytes already as it is; a changed one stays whole until the new one is.
  private static func write(_ bytes: [UInt8], to path: String) throws(FeedExportError) {
    let (data, file) = (Data(bytes), URL(fileURLWithPath: path))
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, (try? Data(contentsOf: file)) == data { return }
    do {
      // Writing in one step waits for the disk each time; nobody reads a file that was not there.
      try data.write(to: file, options: isThere ? .atomic : [])
    } catch {
      let fault = SystemFault(error)
      throw FeedExportError(path: path, cause: .file(reason: fault.words, code: fault.code))
    }
  }
}
