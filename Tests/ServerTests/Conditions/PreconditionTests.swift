import HTTPTypes
import Testing

@testable import Server

@Suite("Conditional requests")
struct PreconditionTests {
  /// 2027-03-14T12:00:00Z, a Sunday.
  static let changed = 1_805_025_600
  static let tag = "abc"

  struct Case: Sendable, CustomTestStringConvertible {
    var headers: [(HTTPField.Name, String)]
    var expected: Precondition
    var testDescription: String { headers.map { "\($0): \($1)" }.joined(separator: ", ") }
  }

  static let cases: [Case] = [
    Case(headers: [], expected: .send),
    Case(headers: [(.ifNoneMatch, "\"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "W/\"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "*")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, " * ")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "\"x\", \"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "\"x\",W/\"abc\" ,\"y\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, ",, \"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "\"a,b\", \"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "\"x\""), (.ifNoneMatch, "\"abc\"")], expected: .notModified),
    Case(headers: [(.ifNoneMatch, "\"x\"")], expected: .send),
    Case(headers: [(.ifNoneMatch, "abc")], expected: .send),
    Case(headers: [(.ifNoneMatch, "\"abc")], expected: .send),
    Case(headers: [(.ifNoneMatch, "w/\"abc\"")], expected: .send),
    Case(headers: [(.ifNoneMatch, "\"ABC\"")], expected: .send),
    Case(headers: [(.ifNoneMatch, "\"*\"")], expected: .send),
    Case(headers: [(.ifNoneMatch, "")], expected: .send),
    Case(headers: [(.ifModifiedSince, "Sun, 14 Mar 2027 12:00:00 GMT")], expected: .notModified),
    Case(headers: [(.ifModifiedSince, "Sun, 14 Mar 2027 12:00:01 GMT")], expected: .notModified),
    Case(headers: [(.ifModifiedSince, "Sun, 14 Mar 2027 11:59:59 GMT")], expected: .send),
    Case(headers: [(.ifModifiedSince, "Sunday, 14-Mar-27 12:00:00 GMT")], expected: .notModified),
    Case(headers: [(.ifModifiedSince, "Sun Mar 14 12:00:00 2027")], expected: .notModified),
    Case(headers: [(.ifModifiedSince, "Sun Mar  7 12:00:00 2027")], expected: .send),
    Case(headers: [(.ifModifiedSince, "2027-03-14T12:00:00Z")], expected: .send),
    Case(headers: [(.ifModifiedSince, "Sun, 31 Feb 2027 12:00:00 GMT")], expected: .send),
    Case(headers: [(.ifModifiedSince, "Sun, 14 Mar 2027 12:00:00 +0100")], expected: .send),
    Case(
      headers: [(.ifNoneMatch, "\"x\""), (.ifModifiedSince, "Sun, 14 Mar 2027 12:00:00 GMT")], expected: .send),
    Case(
      headers: [(.ifNoneMatch, "\"abc\""), (.ifModifiedSince, "Sun, 14 Mar 2020 12:00:00 GMT")], expected: .notModified),
    Case(headers: [(.ifMatch, "\"abc\"")], expected: .send),
    Case(headers: [(.ifMatch, "W/\"abc\"")], expected: .failed),
    Case(headers: [(.ifMatch, "*")], expected: .send),
    Case(headers: [(.ifMatch, "\"x\"")], expected: .failed),
    Case(headers: [(.ifMatch, "\"abc\""), (.ifNoneMatch, "\"abc\"")], expected: .notModified),
    Case(headers: [(.ifUnmodifiedSince, "Sun, 14 Mar 2027 11:59:59 GMT")], expected: .failed),
    Case(headers: [(.ifUnmodifiedSince, "Sun, 14 Mar 2027 12:00:00 GMT")], expected: .send),
    Case(headers: [(.range, "bytes=0-9")], expected: .send),
  ]

  @Test("are decided in the order of RFC 9110", arguments: cases)
  func decided(_ one: Case) {
    var headers = HTTPFields()
    for (name, value) in one.headers { headers.append(HTTPField(name: name, value: value)) }
    #expect(Precondition(headers, etag: Self.tag, lastModified: Self.changed) == one.expected)
  }

  @Test(
    "instants are written and read alike",
    arguments: [
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
      (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
      (changed, "Sun, 14 Mar 2027 12:00:00 GMT", "2027-03-14T12:00:00Z"),
      (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT", "2000-02-28T23:59:59Z"),
    ])
  func dates(seconds: Int, text: String, iso: String) {
    #expect(HTTPDate.text(seconds) == text)
    #expect(HTTPDate.seconds(text) == seconds)
    #expect(HTTPDate.iso(seconds: seconds) == iso)
    #expect(HTTPDate.seconds(iso: iso) == seconds)
  }
}
