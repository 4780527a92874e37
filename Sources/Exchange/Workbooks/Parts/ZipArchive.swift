internal import CZip

/// The entries of a zip archive in memory, none of which is unpacked before its declared size is found acceptable.
@safe struct ZipArchive: ~Copyable {
  /// Reason for the handle: libzip keeps its state behind it.
  ///
  /// It belongs to this value alone and never leaves it.
  private let handle: OpaquePointer
  private let limits: WorkbookLimits
  /// By name in lower case, since parts of a workbook are named without regard to case.
  private var indexes: [String: (index: UInt64, size: Int)] = [:]
  /// Bytes unpacked so far.
  private var unpacked = 0

  /// Opens an archive and looks through its directory.
  ///
  /// - Throws: A fault where it is no archive, or one that no spreadsheet would have written.
  static func open(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) -> ZipArchive {
    // libzip copies the bytes while the closure lasts.
    let opened = unsafe bytes.withUnsafeBytes { raw in unsafe tandem_zip_open(raw.baseAddress, raw.count) }
    guard let opened = unsafe opened else { throw .damaged }
    var archive = unsafe ZipArchive(opened, limits)
    try archive.readDirectory()
    return archive
  }

  private init(_ handle: OpaquePointer, _ limits: WorkbookLimits) {
    unsafe self.handle = handle
    self.limits = limits
  }

  deinit { unsafe zip_discard(handle) }

  private mutating func readDirectory() throws(WorkbookFault) {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count >= 0 else { throw .damaged }
    guard count <= limits.entries else { throw .tooLarge(.entries(limits.entries)) }
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      guard let text = unsafe zip_get_name(handle, index, 0) else { throw .damaged }
      let name = unsafe String(cString: text)
      let entry = unsafe tandem_zip_entry(handle, index)
      if entry.is_encrypted != 0 { throw .encrypted }
      guard entry.is_plain != 0 else { throw .absurdEntry(name) }
      guard entry.size <= UInt64(limits.entryBytes) else {
        throw .tooLarge(.entryBytes(name: name, limits.entryBytes))
      }
      total += entry.size
      guard total <= UInt64(limits.totalBytes) else { throw .tooLarge(.totalBytes(limits.totalBytes)) }
      let known = indexes.updateValue((index, Int(entry.size)), forKey: name.lowercased())
      if known != nil { throw .absurdEntry(name) }
    }
  }

  /// Whether there is an entry of this name, upper and lower case being the same.
  func has(_ name: String) -> Bool { indexes[name.lowercased()] != nil }

  /// Unpacks an entry and hands its bytes on in pieces of at most 64 KB.
  ///
  /// - Throws: A fault where it is not there, is damaged or is larger than it says, or what `body` throws.
  mutating func read(_ name: String, _ body: ([UInt8]) throws(WorkbookFault) -> Void) throws(WorkbookFault) {
    guard let entry = indexes[name.lowercased()] else { throw .missingPart(name) }
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else { throw .damaged }
    defer { _ = unsafe zip_fclose(file) }
    var size = 0
    while true {
      var piece = [UInt8](repeating: 0, count: 65_536)
      // The room is as large as libzip is told; what it has filled is what it says.
      let count = unsafe piece.withUnsafeMutableBytes { raw in
        guard let start = raw.baseAddress else { return -1 }
        return unsafe Int(zip_fread(file, start, UInt64(raw.count)))
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { break }
      piece.removeLast(piece.count - count)
      size += count
      unpacked += count
      // The directory may have lied.
      guard size <= entry.size else { throw .absurdEntry(name) }
      guard unpacked <= limits.totalBytes else { throw .tooLarge(.totalBytes(limits.totalBytes)) }
      try body(piece)
    }
    guard size == entry.size else { throw .damaged }
  }
}
