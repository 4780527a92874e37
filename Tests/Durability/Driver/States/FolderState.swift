import Foundation
import GRDB

/// What lies in a folder, as far as it means anything: bases and backups by their rows, other files by their bytes.
///
/// Files under the names of drafts mean nothing, and what SQLite keeps beside a base belongs to it.
struct FolderState: Equatable {
  /// By path from the folder.
  var files: [String: Int] = [:]
  /// Files under the names of drafts.
  var drafts: [String] = []
  /// What is wrong with bases.
  var faults: [String] = []

  /// Reads a folder; bases are opened, which undoes what was interrupted.
  init(_ folder: URL, but ignored: [String] = []) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let bases = names.filter { BaseState.isBase(folder.appendingPathComponent($0).path) }
    for name in names.sorted() where !ignored.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) {
      let path = folder.appendingPathComponent(name).path
      if name.split(separator: "/").contains(where: Self.isDraft) {
        drafts.append(name)
      } else if bases.contains(name) {
        do {
          let state = try BaseState(path)
          files[name] = state.digest
          faults += state.faults.map { "\(name): \($0)" }
        } catch {
          faults.append("\(name): \(error)")
        }
      } else if !bases.contains(where: { name.hasPrefix($0 + "-") }),
        let bytes = FileManager.default.contents(atPath: path)
      {
        files[name] = bytes.hashValue
      }
    }
  }

  private static func isDraft(_ name: Substring) -> Bool {
    name.contains(/\.new(-[0-9A-F]{8})?(-journal)?$/) || name.hasPrefix(".dat.nosync")
  }

  /// Where this lies between a state before and one after; nil where it is neither.
  ///
  /// Once a base has changed everything has: what a command writes besides is there before.
  func place(before: FolderState, after: FolderState) -> Place? {
    guard faults.isEmpty else { return nil }
    if files == after.files, files != before.files { return .after }
    let changed = Set(before.files.keys).union(after.files.keys).union(files.keys).filter {
      files[$0] != before.files[$0]
    }
    if changed.isEmpty { return before.files == after.files ? .after : .before }
    guard changed.allSatisfy({ files[$0] == after.files[$0] }) else { return nil }
    let isBaseChanged = changed.contains { ($0 == "b.sqlite" || $0 == "old.sqlite") }
    return isBaseChanged ? nil : .between
  }

  enum Place {
    case before
    /// Some of what is written besides the base is there, each file whole.
    case between
    case after
  }
}
