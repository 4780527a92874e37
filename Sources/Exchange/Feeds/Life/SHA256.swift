internal import CSodium

/// The hash (FIPS 180-4) that tells files apart and that tokens are kept as.
public enum SHA256 {
  /// The hash as sixty-four lower-case hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    var hash = [UInt8](repeating: 0, count: 32)
    // Reads exactly the array's bytes, writes exactly 32.
    _ = unsafe crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    let digits = Array("0123456789abcdef".utf8)
    // Asked for with every request of a server: no small arrays.
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
