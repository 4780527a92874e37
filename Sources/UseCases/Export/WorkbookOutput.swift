import Exchange

/// Writes workbooks, and says in the user's terms why not.
enum WorkbookOutput {
  /// Writes what a writer makes under another name beside the file's own, then renames it.
  static func write(
    to file: String, _ make: (WorkbookWriter) throws(WorkbookFault) -> [UInt8]
  ) throws(Failure) {
    let bytes: [UInt8]
    do {
      bytes = try make(WorkbookWriter())
    } catch {
      throw .unwritableWorkbook(file, error)
    }
    try OutputFile.write(bytes, to: file)
  }
}
