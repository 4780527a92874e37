import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Closed time") struct ClosedTimeTests {
  @Test("A session inside one window of its learners is kept")
  func kept() throws {
    try verifyThat(.closedTime).given(
      .smallSchool, .module("H", minutes: 120), .agent("A1", of: "E1"),
      .session("S1", "2027-10-06T09:00", for: "P1 P2"), .session("S2", of: "H", "2027-10-04T14:00", for: "A1")
    ).findsNothing()
  }

  @Test("A session lasts as long as its module and starts on a quarter-hour")
  func shape() throws {
    try verifyThat(.closedTime).given(
      .smallSchool, .session("S1", "2027-10-06T09:00", to: "2027-10-06T11:00", for: "P1")
    )
    .finds(1, .wrongDuration)
    try verifyThat(.closedTime).given(
      .smallSchool, .module("H", minutes: 60), .session("S1", of: "H", "2027-10-06T09:10", for: "P1")
    ).finds(1, .notOnQuarterHour)
  }

  @Test(
    "Days before the pupils' return, in holidays, after the last day, public holidays and Sundays are closed",
    arguments: ["2027-09-01", "2027-10-27", "2028-07-12", "2027-11-11", "2027-10-10"])
  func closedDays(day: String) throws {
    let day = try #require(Day(day))
    try verifyThat(.closedTime).given(
      .smallSchool, .settings { $0.windows.agents = [Window(weekday: day.weekday, span: "09:00-12:00")] },
      .agent("A1", of: "E1"), .session("S1", Moment(day, TimeOfDay(minutes: 540)), for: "A1")
    ).finds(1, .closedDay)
  }

  @Test("Outside every window, or across two, each person is a breach")
  func outside() throws {
    try verifyThat(.closedTime).given(.smallSchool, .session("S1", "2027-10-06T13:45", for: "P1 P2"))
      .finds(2, .outsideWindows)
    try verifyThat(.closedTime).given(
      .smallSchool, .settings { $0.windows.teachers.append(Window(weekday: .wednesday, span: "12:00-13:30")) },
      .session("S1", "2027-10-06T10:30", for: "P1")
    ).finds(1, .outsideWindows)
  }

  @Test("A window of the four-day week is closed to a school with four and a half days, which also has class then")
  func halfDayWeek() throws {
    try verifyThat(.closedTime).given(
      .school("E2", week: .fourAndAHalfWednesday), .teacher("P3", of: "E2"), .trainer("F1"), .module("M"),
      .session("S1", "2027-10-06T09:00", at: "E2", for: "P3")
    ).finds(2, .hasClass, .outsideWindows)
    try verifyThat(.closedTime).given(
      .school("E2", week: .fourAndAHalfWednesday), .teacher("P3", of: "E2"), .trainer("F1"), .module("M"),
      .session("S1", "2027-10-06T13:30", at: "E2", for: "P3")
    ).findsNothing()
  }

  @Test("On Saturdays class binds only where the school's week has it")
  func saturday() throws {
    let saturday = Given.settings { $0.windows.teachers = [Window(weekday: .saturday, span: "09:00-16:00")] }
    try verifyThat(.closedTime).given(
      saturday, .school("E1", week: .fourAndAHalfSaturday), .school("E2"), .teacher("P1", of: "E1"),
      .teacher("P2", of: "E2"), .trainer("F1"), .module("M"),
      .session("S1", "2027-10-09T09:00", for: "P1 P2"), .session("S2", "2027-10-09T13:00", for: "P1 P2")
    ).finds(1, .hasClass, on: "S1")
  }

  @Test("In class time a window must allow it; a fixed session is not bound")
  func classTime() throws {
    try verifyThat(.closedTime).given(.smallSchool, .session("S1", "2027-10-05T09:00", for: "P1")).findsNothing()
    try verifyThat(.closedTime).given(
      .smallSchool, .settings { $0.windows.teachers = [Window(weekday: .tuesday, span: "09:00-12:00")] },
      .session("S1", "2027-10-05T09:00", for: "P1")
    ).finds(1, .hasClass)
    try verifyThat(.closedTime).given(.smallSchool, .fixed("C1", "2027-10-10T13:00", for: "P1")).findsNothing()
  }

  @Test("A part-timer's day off is closed, and so is the day of leaving and all after it")
  func persons() throws {
    let base = Given.all(
      .school("E1"), .trainer("F1"), .module("M"), .teacher("P1", of: "E1", off: [.wednesday]),
      .teacher("P2", of: "E1", leaves: "2027-10-06"), .teacher("P3", of: "E1", leaves: "2027-10-07"))
    try verifyThat(.closedTime).given(base, .session("S1", "2027-10-06T09:00", for: "P1 P2 P3"))
      .finds(2, .absentThatDay, .hasLeft)
  }

  @Test(
    "Closures of all, a person, the own school or circonscription bind the person; one of a venue's school the venue",
    arguments: [
      (Reach.everything, 3), (.learner("P1"), 1), (.school("E1"), 3), (.circonscription("Bruz"), 2),
      (.circonscription("Fougères"), 0), (.venue("V1"), 1), (.commune("Bruz"), 0),
    ])
  func closures(reach: Reach, breaches: Int) throws {
    try verifyThat(.closedTime).given(
      .smallSchool, .venue("V1", in: "E1"), .closure(reach, "2027-10-06T11:45/2027-10-06T18:00"),
      .session("S1", "2027-10-06T09:00", at: "V1", for: "P1 P2")
    ).finds(breaches)
  }

  @Test("A closure in hours that begins as the session ends does not touch it")
  func touching() throws {
    try verifyThat(.closedTime).given(
      .smallSchool, .closure(.everything, "2027-10-06T12:00/2027-10-06T18:00"),
      .session("S1", "2027-10-06T09:00", for: "P1")
    ).findsNothing()
  }

  @Test("Persons of a leisure centre follow their own windows and circonscription")
  func centre() throws {
    try verifyThat(.closedTime).given(
      .smallSchool, .module("H", minutes: 120), .centre("C1"), .agent("A1", centre: "C1"),
      .closure(.circonscription("Bruz"), "2027-10-05T00:00/2027-10-06T00:00"),
      .session("S1", of: "H", "2027-10-04T09:00", for: "A1"), .session("S2", of: "H", "2027-10-05T09:00", for: "A1")
    ).finds(1, .closedFor, on: "S2")
  }

  @Test("Peer sessions lie in the windows of peers, by default noon and the teachers' ones outside class time")
  func peers() throws {
    let base = Given.all(.smallSchool, .referent("P1", of: "E1"))
    try verifyThat(.closedTime).given(base, .peer("X1", by: "P1", "2027-10-05T12:15", for: "P2")).findsNothing()
    try verifyThat(.closedTime).given(base, .peer("X1", by: "P1", "2027-10-05T17:45", for: "P2")).findsNothing()
    try verifyThat(.closedTime).given(base, .peer("X1", by: "P1", "2027-10-05T12:30", for: "P2"))
      .finds(2, .outsideWindows, on: "X1")
    try verifyThat(.closedTime).given(base, .peer("X1", by: "P1", "2027-10-05T09:00", for: "P2"))
      .finds(4, .hasClass, .outsideWindows)
  }
}
