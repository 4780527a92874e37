import Foundation
import Store

/// Reads and writes single files, and says in the user's terms why not.
enum OutputFile {
  /// Writes a file under another name beside its own, then renames it: the old one stays whole until the new one is.
  ///
  /// What was written is on the disk when this returns.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if isFolder(path) { throw .unwritable(path, .isFolder) }
    do {
      try DurableFile.write(bytes, to: path)
    } catch {
      throw .unwritable(path, WriteFault(error))
    }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missingFile(path) }
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path, WriteFault(error))
    }
  }

  /// Whether there is a folder of this name.
  static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }
}
