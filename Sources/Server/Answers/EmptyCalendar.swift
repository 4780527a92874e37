import Exchange
import HTTPTypes
import Hummingbird

/// What stands at an address for which nothing was ever published: a calendar without events, so that a program can
/// subscribe to it already.
enum EmptyCalendar {
  /// A zone stands in it because a calendar must have something in it (RFC 5545 §3.6).
  static let text = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tandem//Tandem//FR", "CALSCALE:GREGORIAN", "NAME:Tandem",
    "X-WR-CALNAME:Tandem", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "BEGIN:VTIMEZONE",
    "TZID:Europe/Paris", "BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "TZNAME:CET", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE", "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  private static let etag = SHA256.hex(of: Array(text.utf8))

  /// Without an instant: what is published later is newer than any.
  static func answer(to request: Request) -> Response {
    var headers: HTTPFields = [.eTag: "\"\(etag)\"", .cacheControl: "private, no-cache"]
    if let known = request.headers[.ifNoneMatch], EntityTags(known).haveWeakly(etag) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentType] = FeedRoute.type
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
