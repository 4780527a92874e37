internal import CSodium

/// The SHA-256 of bytes that come in pieces.
struct Digest {
  private var state = crypto_hash_sha256_state()

  init() { _ = unsafe crypto_hash_sha256_init(&state) }

  mutating func add(_ bytes: [UInt8]) {
    _ = unsafe crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// The digest as 64 hexadecimal digits; nothing can be added afterwards.
  consuming func finish() -> String {
    var sum = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    var state = state
    _ = unsafe crypto_hash_sha256_final(&state, &sum)
    let digits = Array("0123456789abcdef")
    return String(sum.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
