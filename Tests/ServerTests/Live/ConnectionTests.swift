import Exchange
import Foundation
import Testing

@testable import Server

@Suite("Over real connections")
struct ConnectionTests {
  private func get(_ path: String, _ more: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(more)\r\n"
  }

  @Test("a calendar comes whole, HEAD and 304 come without a body")
  func whole() async throws {
    try await LiveServer.with { port, shelf, _ in
      shelf.publish(calendar(), for: "P1")
      let token = shelf.makeLink(to: "P1")
      try await Task.sleep(for: .milliseconds(600))
      let client = try RawClient(port: port)
      client.send(get("/feeds/\(token.text).ics"))
      let answer = try #require(await client.read())
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n" + calendar()))
      #expect(answer.contains("\r\nDate: ") || answer.contains("\r\ndate: "))
      #expect(!answer.lowercased().contains("\r\nserver:"))
      let tag = try #require(answer.firstMatch(of: /(?i)etag: ("[0-9a-f]{64}")/)).1
      let second = try RawClient(port: port)
      second.send(get("/feeds/\(token.text).ics", "If-None-Match: W/\(tag)\r\n"))
      let unchanged = try #require(await second.read())
      #expect(unchanged.hasPrefix("HTTP/1.1 304 Not Modified\r\n") && unchanged.hasSuffix("\r\n\r\n"))
      #expect(!unchanged.lowercased().contains("content-length"))
      let third = try RawClient(port: port)
      third.send(get("/feeds/\(token.text).ics").replacing("GET", with: "HEAD"))
      let head = try #require(await third.read())
      #expect(head.hasSuffix("\r\n\r\n") && head.lowercased().contains("content-length: \(calendar().utf8.count)"))
    }
  }

  @Test("the short way and the way through the routes give the same answers, in the order of the requests")
  func shortcut() async throws {
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for logsRequests in [false, true] {
        group.addTask {
          try await LiveServer.with(logsRequests: logsRequests) { port, shelf, _ in
            shelf.publish(calendar(), for: "P1")
            shelf.publish(calendar("Robots"), for: "P2", at: evening)
            let tokens = [shelf.makeLink(to: "P1"), shelf.makeLink(to: "P2"), shelf.makeLink(to: "P3")]
            try await Task.sleep(for: .milliseconds(1000))
            let client = try RawClient(port: port)
            let tag = SHA256.hex(of: Array(calendar().utf8))
            var all = ""
            for round in 0..<3 {
              for (number, token) in tokens.enumerated() {
                for (method, more) in [
                  ("GET", ""), ("HEAD", ""), ("GET", "If-None-Match: \"\(tag)\"\r\n"), ("GET", "If-Match: \"x\"\r\n"),
                  ("GET", "Content-Length: 3\r\n"), ("HEAD", "If-None-Match: *\r\n"), ("POST", "Content-Length: 0\r\n"),
                ] {
                  let body = more.contains("Length: 3") ? "abc" : ""
                  all += "\(method) /feeds/\(token.text).ics HTTP/1.1\r\nHost: a\r\n\(more)\r\n\(body)"
                  if (round + number) % 2 == 0 { all += "GET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n" }
                }
              }
            }
            client.send(all + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let text = try #require(await client.read())
            return [text.replacing(/Date: [^\r]+/, with: "Date")]
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(answers.count == 2)
    #expect(answers[0] == answers[1])
    #expect(answers[0].matches(of: /HTTP\/1.1 200 OK/).count > 30)
    #expect(answers[0].matches(of: /HTTP\/1.1 304 Not Modified/).count >= 12)
    #expect(answers[0].matches(of: /HTTP\/1.1 412/).count >= 6)
  }

  @Test("a published change is there soon after")
  func change() async throws {
    try await LiveServer.with { port, shelf, _ in
      shelf.publish(calendar(), for: "P1")
      let token = shelf.makeLink(to: "P1")
      try await Task.sleep(for: .milliseconds(1000))
      shelf.publish(calendar("Robots"), for: "P1", at: evening)
      // A second is enough; other tests may keep this process from looking sooner.
      for _ in 0..<60 {
        try await Task.sleep(for: .milliseconds(1000))
        let client = try RawClient(port: port)
        client.send(get("/feeds/\(token.text).ics"))
        if (await client.read() ?? "").hasSuffix(calendar("Robots")) { return }
      }
      Issue.record("the change was not served")
    }
  }

  /// Short times for clients, so that a test need not wait for the real ones; answers may take long, since other tests
  /// keep the machine busy.
  private var short: ServerLimits {
    var limits = ServerLimits()
    (limits.headTime, limits.bodyTime, limits.answerTime) = (.seconds(1), .seconds(1), .seconds(200))
    return limits
  }

  enum Slow: CaseIterable {
    case silent, trickledHead, halfHead, trickledBody, missingBody, idleAfterAnswer
  }

  @Test("a client that takes too long is closed, however it does so", arguments: Slow.allCases)
  func slow(_ slow: Slow) async throws {
    try await LiveServer.with(short) { port, _, _ in
      let client = try RawClient(port: port)
      let post = "POST /s/abc/renew HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
      switch slow {
      case .silent: break
      case .halfHead: client.send("GET / HTTP/1.1\r\nHost:")
      case .missingBody: client.send(post)
      case .idleAfterAnswer: client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      case .trickledHead, .trickledBody:
        client.send(slow == .trickledBody ? post : "GET / HTTP/1.1\r\nX-A: ")
        for _ in 0..<25 {
          guard client.send("a") else { break }
          try await Task.sleep(for: .milliseconds(100))
        }
      }
      #expect(await client.isClosed(within: 100))
      // Others are answered as before.
      let other = try RawClient(port: port)
      other.send(get("/robots.txt"))
      #expect((await other.read() ?? "").hasPrefix("HTTP/1.1 200"))
    }
  }

  enum TooMuch: CaseIterable {
    case longHeader, manyHeaders, longPath, largeBody, nonsense

    var request: String {
      let many = (0..<200).map { "X-\($0): a\r\n" }.joined()
      return switch self {
      case .longHeader: "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: \(String(repeating: "a", count: 40_000))\r\n\r\n"
      case .manyHeaders: "GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n"
      case .longPath: "GET /\(String(repeating: "a", count: 60_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n"
      case .largeBody:
        "POST /s/abc/renew HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"
          + String(repeating: "a", count: 60_000)
      case .nonsense: "hello\r\n\r\n"
      }
    }
  }

  @Test("too much of anything is refused", arguments: TooMuch.allCases)
  func tooMuch(_ tooMuch: TooMuch) async throws {
    try await LiveServer.with(short) { port, _, _ in
      let client = try RawClient(port: port)
      client.send(tooMuch.request)
      let answer = await client.read() ?? ""
      #expect(!answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))")
      let other = try RawClient(port: port)
      other.send(get("/robots.txt"))
      #expect((await other.read() ?? "").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("at the end, answers are given and everybody else is closed within the time left")
  func end() async throws {
    var limits = ServerLimits()
    limits.farewell = .seconds(1)
    let clients = try await LiveServer.with(limits) { port, _, _ in
      let clients = try (0..<8).map { _ in try RawClient(port: port) }
      for (number, client) in clients.enumerated() {
        switch number % 4 {
        case 0: client.send("POST /s/abc/renew HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
        case 1: client.send("GET / HTTP/1.1\r\nX-A: ")
        case 2: client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        default: break
        }
      }
      try await Task.sleep(for: .milliseconds(300))
      return clients
    }
    for client in clients { #expect(await client.isClosed(within: 1)) }
  }

  @Test("more connections than may be wait, and are let in once others leave")
  func most() async throws {
    var limits = ServerLimits()
    limits.connections = 16
    try await LiveServer.with(limits) { port, _, _ in
      do {
        var held: [RawClient] = []
        for _ in 0..<40 { held.append(try RawClient(port: port)) }
        try await Task.sleep(for: .milliseconds(300))
        held.removeAll()
      }
      let late = try RawClient(port: port)
      late.send(get("/robots.txt"))
      #expect((await late.read() ?? "").hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("a port that is taken is told with what to do about it")
  func taken() async throws {
    try await LiveServer.with { port, _, log in
      let settings = ServerSettings(port: port)
      let second = FeedServer(MemoryShelf(), settings: settings, clock: .system, logger: log.logger)
      let fault = await #expect(throws: ServerFault.self) { try await second.run() }
      #expect(fault?.code == .portInUse)
      #expect(fault?.exitStatus == 75)
      #expect(fault?.text(in: .english).contains("--port") == true)
    }
  }
}
