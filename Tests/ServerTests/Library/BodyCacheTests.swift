import Hummingbird
import Testing

@testable import Server

@Suite("Calendars at hand")
struct BodyCacheTests {
  private func body(_ key: String, size: Int, etag: String = "a") -> BodyCache.Body {
    let state = FeedState(owner: Catalogue.Owner(kind: "ecole", key: key), etag: etag, lastModified: 0)
    return BodyCache.Body(state: state, buffer: ByteBuffer(repeating: 65, count: size))
  }

  private func has(_ cache: BodyCache, _ key: String) -> Bool {
    cache.body(of: Catalogue.Owner(kind: "ecole", key: key)) != nil
  }

  @Test("never take more bytes than they may, whatever comes")
  func limit() {
    let cache = BodyCache(limit: 10_000)
    var generator = SystemRandomNumberGenerator()
    for step in 0..<5_000 {
      let key = "\(Int.random(in: 0..<200, using: &generator))"
      cache.keep(body(key, size: Int.random(in: 0...2_000, using: &generator), etag: "\(step)"))
      _ = has(cache, "\(Int.random(in: 0..<200, using: &generator))")
      #expect(cache.bytes <= 10_000)
    }
  }

  @Test("one that is too large is not kept, nor the one it would replace")
  func large() {
    let cache = BodyCache(limit: 100)
    cache.keep(body("a", size: 50))
    cache.keep(body("a", size: 101))
    #expect(!has(cache, "a"))
    #expect(cache.bytes == 0)
    cache.keep(body("a", size: 100))
    #expect(has(cache, "a"))
  }

  @Test("one that is asked for stays longer than one that is not")
  func secondChance() {
    let cache = BodyCache(limit: 30)
    for key in ["a", "b", "c"] { cache.keep(body(key, size: 10)) }
    cache.keep(body("d", size: 10))
    // The hand has been round once: only what is asked for from now on is spared.
    _ = has(cache, "b")
    cache.keep(body("e", size: 10))
    #expect(has(cache, "b"))
    #expect(cache.bytes == 30)
  }
}
