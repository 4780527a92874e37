internal import Foundation

/// The last line of a backup: the SHA-256 of all that stands before it.
///
/// SQLite takes the number of pages from the file's header and does not look beyond them, so that a sealed backup opens
/// like any base; and as the line is the file's end, whatever is cut off or changed shows.
enum BackupSeal {
  private static let opening = Array("\ntandem-backup sha256 ".utf8)
  private static let digits = 64

  /// The bytes of the line, its ends included.
  static let length = opening.count + digits + 1

  /// How a file ends.
  enum State: Equatable {
    /// Everything is as it was when the backup was made.
    case sound
    /// There is no seal: a base that was copied otherwise.
    case none
    /// Something has been changed since, or cut off.
    case broken
  }

  /// Adds the line to a file and waits for the disk.
  static func add(to path: String) throws {
    let (digest, _) = try sum(of: path, length: .max)
    let file = try DiskFile(path, .adding)
    try file.add(opening + Array(digest.utf8) + [UInt8(ascii: "\n")])
    try file.settle()
  }

  /// Copies a file without its seal.
  ///
  /// The sum is that of the bytes that were copied, so that what is checked is what is used.
  static func copy(_ path: String, to draft: String, permissions: UInt16) throws -> State {
    let (size, line) = try ending(of: path)
    let target = try DiskFile(draft, .making(permissions: permissions))
    let length = line == nil ? size : size - Self.length
    let (digest, copied) = try sum(of: path, length: length) { (bytes) throws(POSIXError) in try target.add(bytes) }
    try target.settle()
    guard copied == length else { return .broken }
    if let line { return line == digest ? .sound : .broken }
    return try isWhole(path, size: size) ? .none : .broken
  }

  /// Reads a file through and compares.
  static func state(of path: String) throws -> State {
    let (size, line) = try ending(of: path)
    guard let line else { return try isWhole(path, size: size) ? .none : .broken }
    return try sum(of: path, length: size - length).digest == line ? .sound : .broken
  }

  /// The size of a file, and the sum that its last line names.
  private static func ending(of path: String) throws -> (size: Int, line: String?) {
    let size = try (FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
    guard size > length else { return (size, nil) }
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(size - length))
    let bytes = Array(try handle.readToEnd() ?? Data())
    guard bytes.count == length, bytes.starts(with: opening), bytes.last == UInt8(ascii: "\n") else {
      return (size, nil)
    }
    return (size, String(decoding: bytes.dropFirst(opening.count).dropLast(), as: UTF8.self))
  }

  /// Whether a file without a seal has as many bytes as its header says it has pages.
  ///
  /// What is no SQLite file at all is for the database to refuse.
  private static func isWhole(_ path: String, size: Int) throws -> Bool {
    guard let header = try BaseHeader(path) else { return true }
    return header.bytes == nil || header.bytes == size
  }

  private static func sum(
    of path: String, length: Int, _ each: ([UInt8]) throws(POSIXError) -> Void = { _ in }
  ) throws(POSIXError) -> (digest: String, length: Int) {
    let file = try DiskFile(path, .reading)
    var digest = Digest()
    var done = 0
    while done < length {
      let bytes = try file.bytes(upTo: min(1 << 20, length - done))
      if bytes.isEmpty { break }
      digest.add(bytes)
      try each(bytes)
      done += bytes.count
    }
    return (digest.finish(), done)
  }
}
