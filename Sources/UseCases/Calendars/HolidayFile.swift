import Exchange
import ICalendar

/// Reads a published calendar of school holidays: the one place where such a foreign file is opened.
enum HolidayFile {
  /// Reads a file.
  ///
  /// - Throws: ``Failure`` where it is not there or nothing of it can be used.
  static func read(_ path: String) throws(Failure) -> HolidayFeed {
    let bytes = try OutputFile.read(path)
    do {
      return try HolidayFeed.read(bytes)
    } catch {
      throw .unreadableCalendar(path, error)
    }
  }
}
