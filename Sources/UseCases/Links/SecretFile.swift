import Foundation

/// A file that only its owner may read, for addresses that nobody else should see.
public enum SecretFile {
  /// Writes a file that is not there yet, with the rights 600 from its first moment on.
  ///
  /// - Throws: ``Failure`` where there is a file of this name, or it cannot be written to the end; what was begun is removed.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { throw .fileInUse(path) }
      throw .unwritable(path, WriteFault(POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)))
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.synchronize()
      try handle.close()
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw .unwritable(path, WriteFault(error))
    }
  }

  /// Whether a file of this name could be written.
  ///
  /// - Throws: ``Failure`` where there is one already, or its folder is missing: to be asked before an address is made
  ///   that could then be written nowhere.
  public static func demandFree(_ path: String) throws(Failure) {
    if FileManager.default.fileExists(atPath: path) { throw .fileInUse(path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else { throw .unwritable(path, .folderMissing) }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw .unwritable(path, .noRight) }
  }
}
