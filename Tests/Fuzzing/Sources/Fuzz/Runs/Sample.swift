import Foundation

/// Which inputs are put to the tests that cost most: a second reading, and writing what was read and reading it again.
enum Sample {
  /// One input of so many.
  static let one = 8
  private static let takesAll = ProcessInfo.processInfo.environment["TANDEM_FUZZ_ALL"] != nil

  /// Told by the bytes themselves, so that an input which is read again is treated as it was; all are taken where
  /// `TANDEM_FUZZ_ALL` is set, as for reading a finding again.
  static func takes(_ bytes: [UInt8]) -> Bool {
    if takesAll { return true }
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return (hash >> 16).isMultiple(of: UInt32(one))
  }
}
