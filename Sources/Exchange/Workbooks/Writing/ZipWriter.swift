internal import CZip

#if canImport(Glibc)
  import Glibc
#endif

/// Packs named parts into a zip archive, the same bytes each time.
enum ZipWriter {
  /// - Throws: ``WorkbookFault/notWritten`` where memory is short.
  static func bytes(of parts: [(name: String, bytes: [UInt8])]) throws(WorkbookFault) -> [UInt8] {
    // Reason for the handles: libzip keeps its state behind them; both are gone when this function returns.
    var source: OpaquePointer?
    guard let archive = unsafe tandem_zip_new(&source), let source = unsafe source else { throw .notWritten }
    var isComplete = true
    for part in parts {
      // libzip's copy of the bytes is made while the closure lasts.
      let status = unsafe part.bytes.withUnsafeBytes { raw in
        unsafe raw.baseAddress.map { unsafe tandem_zip_add(archive, part.name, $0, raw.count) } ?? -1
      }
      if status != 0 { isComplete = false }
    }
    var count = 0
    guard let packed = unsafe tandem_zip_finish(archive, source, &count) else { throw .notWritten }
    defer { unsafe free(packed) }
    guard isComplete else { throw .notWritten }
    return unsafe Array(UnsafeBufferPointer(start: packed, count: count))
  }
}
