import Foundation

/// The list of calendars that an export leaves beside them.
enum FeedList {
  static let name = "index.csv"

  /// The calendars that the list of a folder names, none where it has no list.
  static func files(in folder: String) -> Set<String> {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return [] }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Set(lines.compactMap { $0.split(separator: ";").first.map(String.init) }.filter(isFeed))
  }

  /// Removes a calendar; false where that is not possible.
  static func remove(_ file: String, from folder: String) -> Bool {
    (try? FileManager.default.removeItem(atPath: "\(folder)/\(file)")) != nil
  }

  private static func isFeed(_ name: String) -> Bool {
    name.hasSuffix(".ics") && !name.contains("/") && !name.hasPrefix(".")
  }
}
