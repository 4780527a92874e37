import Testing

@testable import Server

@Suite("robots.txt")
struct RobotsRouteTests {
  @Test("lets feeds be fetched, and nothing else")
  func feeds() async throws {
    let answer = try await Desk().ask("/robots.txt")
    #expect(answer.status == 200)
    #expect(answer.body == "User-agent: *\nAllow: /feeds/\nDisallow: /\n")
    #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
  }
}
