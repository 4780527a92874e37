import Testing

@testable import timetablingBenchmark

@Suite("Instances") struct InstanceReaderTests {
  @Test("are read with courses, rooms, curricula and closed periods")
  func small() throws {
    let problem = try GivenInstance.smallProblem()
    #expect(problem.name == "Small" && problem.periods == 6)
    #expect(problem.courses.map(\.name) == ["Maths", "Music", "Latin", "Chess"])
    #expect(problem.rooms.map(\.seats) == [20, 30])
    #expect(problem.curricula.map(\.courses) == [[0, 2], [1, 3]])
    #expect(problem.closed[3] == [0, 5] && problem.closed[0] == [])
    #expect(problem.conflicts(0, 1) && problem.conflicts(0, 2) && !problem.conflicts(1, 2) && problem.conflicts(3, 3))
  }

  @Test(
    "with a fault name the line and what is wrong",
    arguments: [
      ("Days: 2", "Days: two", 4, "two is no number from 0 to 1000000"),
      ("Rooms: 2", "Halls: 2", 3, "Rooms: and a value expected"),
      ("Latin ben 2 2 25", "Latin ben 2 2", 12, "5 values expected"),
      ("first 2 Maths Latin", "first 2 Maths Greek", 20, "Greek is no course"),
      ("Chess 1 2", "Chess 2 2", 25, "day 2, period 2 is outside the week"),
      ("ROOMS:", "ROOM:", 15, "ROOMS: expected"),
      (
        "Periods_per_day: 3", "Periods_per_day: 40", 0,
        "more than 256 courses, 64 rooms, 64 periods or 16 periods a day, or none"
      ),
    ])
  func faults(old: String, new: String, line: Int, what: String) {
    let text = GivenInstance.small.replacing(old, with: new)
    #expect(throws: InstanceReader.Failure(file: "a.ctt", line: line, what: what)) {
      try InstanceReader.read(text, file: "a.ctt")
    }
  }

  @Test("that end too early say after what")
  func cutShort() {
    #expect(throws: InstanceReader.Failure(file: "a.ctt", line: 0, what: "ends before Courses")) {
      try InstanceReader.read("Name: A\n", file: "a.ctt")
    }
  }

  @Test(
    "of the competition are read whole",
    .enabled(if: GivenInstance.folder != nil, "the competition's files are not there (TANDEM_SHARED)"),
    arguments: [("comp01", 160, 30, 14), ("comp02", 283, 82, 70), ("comp05", 152, 54, 139), ("comp07", 434, 131, 77)])
  func real(name: String, lectures: Int, courses: Int, curricula: Int) throws {
    let problem = try GivenInstance.real(name)
    #expect(problem.courses.reduce(0) { $0 + $1.lectures } == lectures)
    #expect(problem.courses.count == courses && problem.curricula.count == curricula)
  }
}
