public import Foundation

/// Files that are whole or not there, and stay so when the power fails.
///
/// Each function returns only once the disk has what it says.
public enum DurableFile {
  /// Writes a file under another name beside its own, then renames it: the old one stays whole until the new one is.
  ///
  /// A link is followed; a file that is replaced keeps its permissions. What is no file, such as `/dev/null`, is
  /// written to as it is.
  ///
  /// - Throws: `POSIXError` with what the system says; then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(POSIXError) {
    let path = followed(path)
    let kind = FileKind(path)
    if kind == .other {
      try DiskFile(path, .passing).add(bytes)
      return
    }
    let draft = draftName(for: path)
    do throws(POSIXError) {
      try make(draft, bytes, permissions: kind.permissions)
      try replace(path, with: draft)
    } catch {
      remove(draft)
      throw error
    }
  }

  /// A name beside a file's own under which it may be made.
  public static func draftName(for path: String) -> String { "\(path).new-\(UUID().uuidString.prefix(8))" }

  /// Gives a finished file the name of another, which is no more.
  ///
  /// - Parameter waits: Whether the folder is waited for; who replaces many files waits for it once.
  public static func replace(_ path: String, with draft: String, waits: Bool = true) throws(POSIXError) {
    _ = try DiskFile.again { unsafe rename(draft, path) }
    if waits { try settleFolder(of: path) }
  }

  /// Gives a finished file a name that nothing has yet.
  ///
  /// - Throws: `POSIXError` with `EEXIST` where something has taken the name in the meantime.
  public static func give(_ path: String, to draft: String) throws(POSIXError) {
    do throws(POSIXError) {
      _ = try DiskFile.again { unsafe link(draft, path) }
    } catch {
      // Some file systems have no links.
      guard [.EPERM, .EOPNOTSUPP, .ENOSYS, .EMLINK].contains(error.code), FileKind(path) == .missing else {
        throw error
      }
      _ = try DiskFile.again { unsafe rename(draft, path) }
    }
    // Where it was renamed there is nothing left to remove.
    remove(draft)
    try settleFolder(of: path)
  }

  /// Waits until the names in a file's folder are on the disk.
  public static func settleFolder(of path: String) throws(POSIXError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do throws(POSIXError) {
      try DiskFile(folder, .reading).settle()
    } catch {
      // Some file systems cannot wait for a folder.
      guard [.EINVAL, .EACCES].contains(error.code) else { throw error }
    }
  }

  /// Waits until a folder with everything in it is on the disk.
  public static func settleFolder(_ path: String) throws(POSIXError) {
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
      try DiskFile("\(path)/\(name)", .reading).settle()
    }
    try settleFolder(of: "\(path)/.")
    try settleFolder(of: path)
  }

  /// Removes a file that may be there; what cannot be removed stays.
  static func remove(_ path: String) { _ = unsafe unlink(path) }

  private static func make(_ path: String, _ bytes: [UInt8], permissions: UInt16?) throws(POSIXError) {
    let file = try DiskFile(path, .making(permissions: permissions ?? 0o666))
    if let permissions { try file.allow(permissions) }
    try file.add(bytes)
    try file.settle()
  }

  private static func followed(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// What stands under a name.
enum FileKind: Equatable {
  case missing, folder, other
  case file(permissions: UInt16)

  init(_ path: String) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    switch attributes?[.type] as? FileAttributeType {
    case nil: self = .missing
    case .typeRegular?:
      self = .file(permissions: (attributes?[.posixPermissions] as? NSNumber)?.uint16Value ?? 0o644)
    case .typeDirectory?: self = .folder
    default: self = .other
    }
  }

  var permissions: UInt16? {
    if case .file(let permissions) = self { permissions } else { nil }
  }
}
