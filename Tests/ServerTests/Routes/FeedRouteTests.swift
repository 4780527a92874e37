import Exchange
import HTTPTypes
import Testing
import UseCases

@testable import Server

@Suite("A calendar at its address")
struct FeedRouteTests {
  let desk: Desk
  let token: LinkToken
  let path: String

  init() async throws {
    desk = try Desk()
    desk.shelf.publish(calendar(), for: "P1")
    token = desk.shelf.makeLink(to: "P1")
    path = "/feeds/\(token.text).ics"
    try await desk.librarian.refresh()
  }

  @Test("comes whole, with what calendar programs need to know, and with nothing that bothers them")
  func whole() async throws {
    let answer = try await desk.ask(path)
    let etag = SHA256.hex(of: Array(calendar().utf8))
    #expect(answer.status == 200)
    #expect(answer.body == calendar())
    #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(answer.headers[.eTag] == "\"\(etag)\"")
    #expect(answer.headers[.lastModified] == "Sun, 14 Mar 2027 12:00:00 GMT")
    #expect(answer.headers[.cacheControl] == "private, no-cache")
    #expect(answer.headers[.contentLength] == "\(calendar().utf8.count)")
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    for name in [HTTPField.Name.contentDisposition, .contentEncoding, .location, .setCookie, .vary] {
      #expect(answer.headers[name] == nil, "\(name)")
    }
  }

  @Test("HEAD gives GET's headers and no body", arguments: [nil, "*", "\"other\""])
  func head(known: String?) async throws {
    var headers: HTTPFields = [:]
    headers[.ifNoneMatch] = known
    let (get, head) = (try await desk.ask(path, headers: headers), try await desk.ask(path, .head, headers: headers))
    #expect(head.status == get.status)
    #expect(head.headers == get.headers)
    #expect(head.body == "")
  }

  @Test("is not read for a client who has it already")
  func notRead() async throws {
    let etag = try #require(try await desk.ask(path, .head).headers[.eTag])
    let read = desk.shelf.now.bodiesRead
    let answer = try await desk.ask(path, headers: [.ifNoneMatch: etag])
    #expect(answer.status == 304)
    #expect(answer.body == "")
    #expect(answer.headers[.eTag] == etag)
    #expect(answer.headers[.contentLength] == nil && answer.headers[.contentType] == nil)
    #expect(desk.shelf.now.bodiesRead == read)
  }

  @Test("is another one once something else is published, and Last-Modified does not go back")
  func changed() async throws {
    let before = try await desk.ask(path)
    desk.shelf.publish(calendar("Robots"), for: "P1", at: evening)
    try await desk.librarian.refresh()
    let after = try await desk.ask(path, headers: [.ifNoneMatch: before.headers[.eTag] ?? ""])
    #expect(after.status == 200)
    #expect(after.body == calendar("Robots"))
    #expect(after.headers[.lastModified] == "Sun, 14 Mar 2027 18:30:00 GMT")
    // A base that was restored from a backup has older instants.
    desk.shelf.publish(calendar("Tablettes"), for: "P1", at: noon)
    try await desk.librarian.refresh()
    let restored = try await desk.ask(path)
    #expect(restored.body == calendar("Tablettes"))
    #expect(restored.headers[.lastModified] == "Sun, 14 Mar 2027 18:30:00 GMT")
  }

  @Test("a body that was replaced a moment ago comes with its own entity tag")
  func replacedMeanwhile() async throws {
    desk.shelf.publish(calendar("Robots"), for: "P1", at: evening)
    let answer = try await desk.ask(path)
    #expect(answer.body == calendar("Robots"))
    #expect(answer.headers[.eTag] == "\"\(SHA256.hex(of: Array(calendar("Robots").utf8)))\"")
  }

  @Test("the last good one is served while the base cannot be read, with its own entity tag")
  func lastGood() async throws {
    let before = try await desk.ask(path)
    desk.shelf.publish(calendar("Robots"), for: "P1", at: evening)
    try await desk.librarian.refresh()
    desk.shelf.change { $0.isCut = true }
    await desk.librarian.keepUp()
    let answer = try await desk.ask(path)
    #expect(answer == before)
    desk.shelf.change { $0.isCut = false }
    await desk.librarian.keepUp()
    #expect(try await desk.ask(path).body == calendar("Robots"))
    #expect(desk.log.all.count { $0.contains("can be read again") } == 1)
  }

  @Test("one that was never read is not answered with nothing: programs keep what they have")
  func unavailable() async throws {
    desk.shelf.change { $0.isCut = true }
    let answer = try await desk.ask(path)
    #expect(answer.status == 503)
    #expect(answer.headers[.retryAfter] == "300")
    // What is known without reading it is still answered.
    let etag = SHA256.hex(of: Array(calendar().utf8))
    #expect(try await desk.ask(path, headers: [.ifNoneMatch: "\"\(etag)\""]).status == 304)
  }

  @Test("one that has gone from the base is served on")
  func gone() async throws {
    _ = try await desk.ask(path)
    desk.shelf.change { $0.feeds = [:] }
    try await desk.librarian.refresh()
    #expect(try await desk.ask(path).body == calendar())
  }

  @Test("a body that is not what its entity tag says is not served")
  func damaged() async throws {
    let before = try await desk.ask(path)
    desk.shelf.change { contents in
      let owner = Catalogue.Owner(kind: "personne", key: "P1")
      contents.feeds[owner]?.feed.etag = SHA256.hex(of: [1])
      contents.feeds[owner]?.body = Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8)
    }
    try await desk.librarian.refresh()
    #expect(try await desk.ask(path) == before)
  }

  @Test("before anything is published it is a calendar without events")
  func nothingYet() async throws {
    let early = desk.shelf.makeLink(to: "P2")
    try await desk.librarian.refresh()
    let answer = try await desk.ask("/feeds/\(early.text).ics")
    #expect(answer.status == 200)
    #expect(answer.body.hasPrefix("BEGIN:VCALENDAR\r\n") && !answer.body.contains("VEVENT"))
    #expect(answer.headers[.lastModified] == nil)
    let etag = try #require(answer.headers[.eTag])
    #expect(try await desk.ask("/feeds/\(early.text).ics", headers: [.ifNoneMatch: etag]).status == 304)
    desk.shelf.publish(calendar(), for: "P2")
    try await desk.librarian.refresh()
    #expect(try await desk.ask("/feeds/\(early.text).ics", headers: [.ifNoneMatch: etag]).body == calendar())
  }

  @Test("when it was last fetched is written later, once, and again where that failed")
  func fetched() async throws {
    _ = try await desk.ask(path)
    _ = try await desk.ask(path, .head)
    #expect(desk.shelf.now.fetches == [:])
    desk.shelf.change { $0.isCut = true }
    await desk.librarian.writeNotes()
    desk.shelf.change { $0.isCut = false }
    await desk.librarian.writeNotes()
    #expect(desk.shelf.now.fetches == [1: "2027-03-15T08:00:00Z"])
    desk.shelf.change { $0.fetches = [:] }
    await desk.librarian.writeNotes()
    #expect(desk.shelf.now.fetches == [:])
  }
}
