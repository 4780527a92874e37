import Exchange
import Foundation
import Store

/// A folder that a command writes as a whole.
///
/// The files are made in a new folder beside it. Where there was none, that takes the name; else each file replaces its
/// namesake in one step, so that nobody ever meets half a file.
public struct OutputFolder {
  /// The folder that is to be.
  let target: String
  /// Where the files are made.
  let draft: String

  /// Writes a folder.
  ///
  /// - Parameters:
  ///   - listing: The file that lists the others; it is replaced last.
  ///   - write: Fills the folder it is given, and returns what is handed back.
  /// - Throws: ``Failure`` where the system refuses, or what `write` throws; then nothing has changed.
  static func write<Value>(_ path: String, listing: String? = nil, _ write: (String) throws -> Value) throws -> Value {
    let target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let files = FileManager.default
    if files.fileExists(atPath: target), !OutputFile.isFolder(target) { throw Failure.unwritable(path, .notAFolder) }
    let folder = OutputFolder(target: target, draft: "\(target).new-\(UUID().uuidString.prefix(8))")
    defer { try? files.removeItem(atPath: folder.draft) }
    do {
      try files.createDirectory(atPath: folder.draft, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(path, WriteFault(error))
    }
    let value: Value
    do {
      value = try write(folder.draft)
    } catch let failure as DossierWriter.Failure where !failure.isUnsafeName {
      throw folder.renamed(failure, \.path)
    } catch let failure as FeedExportError {
      throw folder.renamed(failure, \.path)
    } catch Failure.unwritable(let file, let fault) {
      throw Failure.unwritable(folder.named(file), fault)
    }
    try folder.settle(last: listing)
    return value
  }

  /// The failure with the name that the file was to have.
  private func renamed<Fault>(_ failure: Fault, _ path: WritableKeyPath<Fault, String>) -> Fault {
    var failure = failure
    failure[keyPath: path] = named(failure[keyPath: path])
    return failure
  }

  private func named(_ path: String) -> String {
    guard let range = path.range(of: URL(fileURLWithPath: draft).lastPathComponent) else { return path }
    return path.replacingCharacters(in: range, with: URL(fileURLWithPath: target).lastPathComponent)
  }

  /// Gives the files their names.
  private func settle(last listing: String?) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: target) else {
      do {
        try DurableFile.settleFolder(draft)
        try files.moveItem(atPath: draft, toPath: target)
        try DurableFile.settleFolder(of: target)
      } catch {
        throw Failure.unwritable(target, WriteFault(error))
      }
      return
    }
    let names = ((try? files.contentsOfDirectory(atPath: draft)) ?? []).sorted()
    do {
      for name in names.filter({ $0 != listing }) + names.filter({ $0 == listing }) { try settle(name) }
      try DurableFile.settleFolder(of: "\(target)/.")
    } catch {
      throw Failure.unwritable(target, WriteFault(error))
    }
  }

  /// Gives a file its name, unless its namesake is the same.
  private func settle(_ name: String) throws {
    let (new, old) = ("\(draft)/\(name)", "\(target)/\(name)")
    if FileManager.default.contentsEqual(atPath: new, andPath: old) { return }
    try DiskFile(new, .reading).settle()
    try DurableFile.replace(old, with: new, waits: false)
  }

  /// Refuses a folder that has anything in it but hidden files.
  static func demandEmpty(_ path: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    guard let names = try? files.contentsOfDirectory(atPath: path) else {
      throw Failure.unwritable(path, .notAFolder)
    }
    guard names.allSatisfy({ $0.hasPrefix(".") }) else { throw Failure.folderInUse(path) }
  }
}
