import Foundation
import Store

/// A folder in which the backups of one base lie, named after it and the instant of each.
///
/// `tandem-20270314T150926Z.sqlite`, and `tandem-20270314T150926Z-2.sqlite` for another one of the same second.
public struct BackupShelf: Sendable {
  public let folder: String
  private let stem: String
  private let ending: String

  /// The shelf of a base.
  ///
  /// - Parameter folder: Nil for the usual one: the base's own name with `.backups`, beside it.
  public init(of base: String, folder: String? = nil) {
    self.folder = folder ?? "\(base).backups"
    let name = URL(fileURLWithPath: base)
    stem = name.deletingPathExtension().lastPathComponent
    ending = name.pathExtension.isEmpty ? "" : ".\(name.pathExtension)"
  }

  /// The names of the backups, the oldest first; what is named otherwise is none of them.
  ///
  /// Empty where there is no such folder.
  public var names: [String] {
    let found = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap { name in
      place(of: name).map { (name: name, place: $0) }
    }
    return found.sorted { $0.place < $1.place }.map(\.name)
  }

  /// The path of the newest backup.
  public var newest: String? { names.last.map(path) }

  /// The path of a backup.
  public func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A path for a backup made at an instant such as `2027-03-14T15:09:26Z`, which nothing has yet.
  func freePath(at instant: String) -> String {
    let digits = instant.filter { $0 != "-" && $0 != ":" }
    let taken = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    let names = ["\(stem)-\(digits)\(ending)"] + (2...999).map { "\(stem)-\(digits)-\($0)\(ending)" }
    return path(names.first { !taken.contains($0) } ?? names[0])
  }

  /// When a backup was made, as its name says; nil for the name of anything else.
  public func instant(of name: String) -> String? { place(of: name)?.instant }

  private struct Place: Comparable {
    var instant: String
    var number: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.instant, one.number) < (other.instant, other.number)
    }
  }

  private func place(of name: String) -> Place? {
    guard name.hasPrefix("\(stem)-"), name.hasSuffix(ending) else { return nil }
    let middle = name.dropFirst(stem.count + 1).dropLast(ending.count)
    guard let match = middle.wholeMatch(of: /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-(\d{1,3}))?/) else {
      return nil
    }
    let (_, year, month, day, hour, minute, second, number) = match.output
    return Place(
      instant: "\(year)-\(month)-\(day)T\(hour):\(minute):\(second)Z", number: number.flatMap { Int($0) } ?? 1)
  }
}
