import Foundation
public import ICalendar
import SchoolCalendar

/// The official calendars as files to subscribe to: school holidays by zone and territory, public holidays by area.
///
/// Everything comes from the tables and rules of SchoolCalendar; no clock is read, so that the same tables give the same
/// bytes.
public enum HolidayCalendars {
  /// Every calendar with the name of its file: `Zone-A.ics` and the like first, then `jours-feries-metropole.ics` and
  /// the like.
  ///
  /// A zone of which no date is known, such as Polynésie française, has none.
  public static func all() -> [(fileName: String, feed: Feed)] {
    let zones = Zone.allCases.compactMap { zone in
      ZoneCalendar(zone).map { (fileName: $0.fileName, feed: $0.feed) }
    }
    let scopes = PublicHolidayScope.allCases.map { scope in
      let calendar = PublicHolidayCalendar(scope)
      return (fileName: calendar.fileName, feed: calendar.feed)
    }
    return zones + scopes
  }

  /// Writes every calendar into a folder, making it where it is missing.
  ///
  /// Files of the same names are replaced, each in one step, unless they are the same; other files are left alone.
  ///
  /// - Throws: ``FeedExportError`` for the first file that cannot be written.
  public static func write(to folder: String) throws(FeedExportError) -> FeedExportResult {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      let fault = SystemFault(error)
      throw FeedExportError(path: folder, cause: .folder(reason: fault.words, code: fault.code))
    }
    var result = FeedExportResult(files: [], events: 0, bytes: 0)
    for (name, feed) in all() {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let bytes: [UInt8]
      do {
        bytes = try FeedWriter.bytes(of: feed)
      } catch {
        throw FeedExportError(path: path, cause: .feed(error))
      }
      try write(Data(bytes), to: path)
      result.files.append(name)
      result.events += feed.events.count
      result.bytes += bytes.count
    }
    return result
  }

  private static func write(_ data: Data, to path: String) throws(FeedExportError) {
    let file = URL(fileURLWithPath: path)
    if (try? Data(contentsOf: file)) == data { return }
    do {
      try data.write(to: file, options: .atomic)
    } catch {
      let fault = SystemFault(error)
      throw FeedExportError(path: path, cause: .file(reason: fault.words, code: fault.code))
    }
  }
}
