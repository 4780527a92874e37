import Foundation
import SchoolCalendar
import Testing

@Suite struct TimeTests {
  @Test("every minute of the day is read back from its text")
  func roundTrip() {
    for minutes in 0...1440 {
      let time = TimeOfDay(minutes: minutes)
      #expect(TimeOfDay(time.description) == time)
      #expect(TimeOfDay(hour: time.hour, minute: time.minute) == time)
    }
  }

  @Test("a time of one hour digit is read, other spellings are not")
  func text() {
    #expect(TimeOfDay("9:00")?.minutes == 540)
    #expect(TimeOfDay("24:00") == .endOfDay)
    for text in ["", "9", "9h", "09h30", "24:01", "25:00", "12:60", "-1:00", "009:00", "9:0", "09:00:00"] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
    #expect(TimeOfDay(hour: .max, minute: 0) == nil)
    #expect(TimeOfDay(minutes: .max) == .endOfDay)
    #expect(TimeOfDay(minutes: .min) == .midnight)
  }

  @Test("a span ends after it starts")
  func span() throws {
    let morning = try #require(TimeSpan("08:30-11:30"))
    #expect(morning.minutes == 180)
    #expect(TimeSpan("11:30-08:30") == nil)
    #expect(TimeSpan("11:30-11:30") == nil)
    #expect(TimeSpan("08:30") == nil)
    #expect(TimeSpan("08:30-11:30-12:00") == nil)
    #expect(morning.description == "08:30-11:30")
  }

  @Test("spans that touch do not overlap")
  func overlap() throws {
    let morning = try #require(TimeSpan("08:30-11:30"))
    let noon = try #require(TimeSpan("11:30-13:30"))
    let long = try #require(TimeSpan("11:00-14:00"))
    #expect(!morning.overlaps(noon) && morning.overlapMinutes(noon) == 0)
    #expect(morning.overlaps(long) && morning.overlapMinutes(long) == 30)
    #expect(long.contains(noon) && !noon.contains(long) && long.contains(long))
    #expect([noon, morning, long].sorted() == [morning, long, noon])
  }

  @Test("24:00 and 00:00 of the next day are one moment")
  func midnight() throws {
    let day = try #require(Day("2027-12-31"))
    let moment = Moment(day, .endOfDay)
    #expect(moment == .startOfDay(day.advanced(by: 1)))
    #expect(moment.description == "2028-01-01T00:00")
    #expect(Moment("2027-12-31T24:00") == moment)
    #expect(Moment(.last, .endOfDay) > .startOfDay(.last))
  }

  @Test("a moment is read in its ISO form only")
  func moment() {
    #expect(Moment("2027-10-06T09:00")?.description == "2027-10-06T09:00")
    for text in ["2027-10-06", "2027-10-06 09:00", "2027-10-06T9:00", "2027-10-06T09:00Z", "T09:00", "2027-10-06T"] {
      #expect(Moment(text) == nil, "\(text)")
    }
  }

  @Test("minutes are added over midnight, forward and back")
  func adding() throws {
    let moment = try #require(Moment("2028-02-28T23:30"))
    #expect(moment.adding(minutes: 45).description == "2028-02-29T00:15")
    #expect(moment.adding(minutes: 30).description == "2028-02-29T00:00")
    #expect(moment.adding(minutes: -1411).description == "2028-02-27T23:59")
    #expect(moment.adding(minutes: 0) == moment)
    for minutes in [-5000, -1440, -1, 0, 1, 1439, 1440, 1441, 100_000] {
      #expect(moment.minutes(until: moment.adding(minutes: minutes)) == minutes)
    }
    #expect(moment.adding(minutes: .max) == Moment(.last, .endOfDay))
    #expect(moment.adding(minutes: .min) == .startOfDay(.first))
  }

  @Test("ranges of moments are half-open")
  func range() throws {
    let day = try #require(Day("2027-11-09"))
    let morning = MomentRange(day, try #require(TimeSpan("09:00-12:00")))
    let afternoon = MomentRange(day, try #require(TimeSpan("12:00-17:00")))
    let whole = try #require(MomentRange(days: day, through: day))
    #expect(!morning.overlaps(afternoon))
    #expect(whole.overlaps(morning) && whole.contains(afternoon) && whole.minutes == 1440)
    #expect(MomentRange(afternoon.start, morning.start) == nil)
    #expect(MomentRange(days: day, through: day.advanced(by: -1)) == nil)
    #expect(whole.span(on: day) == .wholeDay)
    #expect(whole.span(on: day.advanced(by: 1)) == nil)
    #expect(whole.span(on: day.advanced(by: -1)) == nil)
  }

  @Test("times, spans, moments and ranges are encoded as their texts")
  func coding() throws {
    try expectText(TimeOfDay(minutes: 540), "09:00")
    try expectText(try #require(TimeSpan("08:30-11:30")), "08:30-11:30")
    let moment = try #require(Moment("2027-10-06T09:00"))
    try expectText(moment, "2027-10-06T09:00")
    try expectText(try #require(MomentRange(moment, moment.adding(minutes: 60))), "2027-10-06T09:00/2027-10-06T10:00")
    try expectText(SchoolYear(startingIn: 2027), "2027-2028")
    try expectText(SchoolWeek.fourAndAHalfSaturday, "4.5j-samedi")
  }

  private func expectText<Value: Codable & Equatable>(_ value: Value, _ text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = try encoder.encode([value])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
    #expect(try JSONDecoder().decode([Value].self, from: data) == [value])
  }
}
