import Testing

@testable import timetablingBenchmark

@Suite("Validator") struct ValidatorTests {
  /// Course, room, period.
  private func timetable(_ entries: [(Int, Int, Int)]) -> Timetable {
    Timetable(entries: entries.map { Timetable.Entry(course: $0.0, room: $0.1, period: $0.2) })
  }

  /// Maths 0 and 3, Music 1 and 2, Latin 1 and 4, Chess 4: all rules kept.
  private static let good = [(0, 1, 0), (0, 1, 3), (1, 0, 1), (1, 0, 2), (2, 1, 1), (2, 1, 4), (3, 0, 4)]

  @Test("counts each soft cost with its weight")
  func costs() throws {
    let validator = Validator(problem: try GivenInstance.smallProblem())
    let good = timetable(Self.good)
    #expect(validator.violations(good) == Validator.Violations())
    // Chess stands alone in its curriculum on the second day.
    #expect(validator.costs(good) == Validator.Costs(compactness: 2))
    var worse = Self.good
    worse[1] = (0, 0, 2)
    // Maths: one day short, ten without a seat in the second room, and by its Latin; Latin at 4 is alone now.
    #expect(
      validator.costs(timetable(worse))
        == Validator.Costs(roomCapacity: 10, minimumDays: 5, compactness: 4, roomStability: 1))
  }

  @Test("counts broken hard rules one by one")
  func violations() throws {
    let validator = Validator(problem: try GivenInstance.smallProblem())
    var bad = Self.good
    bad.removeLast()
    #expect(validator.violations(timetable(bad)).lectures == 1)
    bad.append((3, 0, 5))
    #expect(validator.violations(timetable(bad)) == Validator.Violations(availability: 1))
    bad[6] = (3, 0, 1)
    // Chess with Music: one curriculum, and one room.
    #expect(validator.violations(timetable(bad)) == Validator.Violations(conflicts: 1, roomOccupation: 1))
    bad = Self.good
    bad[1] = (0, 0, 0)
    #expect(validator.violations(timetable(bad)).lectures == 1)
    bad[1] = (0, 0, 2)
    bad[3] = (1, 1, 2)
    // Ada cannot teach both.
    #expect(validator.violations(timetable(bad)) == Validator.Violations(conflicts: 1))
  }

  @Test("periods at the ends of days are not next to each other")
  func ends() throws {
    let validator = Validator(problem: try GivenInstance.smallProblem())
    let apart = timetable([(0, 1, 2), (2, 1, 3)])
    #expect(validator.costs(apart).compactness == 4)
    #expect(validator.costs(timetable([(0, 1, 1), (2, 1, 2)])).compactness == 0)
  }

  @Test("timetables are written as the competition's validator reads them")
  func text() throws {
    let problem = try GivenInstance.smallProblem()
    #expect(timetable([(0, 1, 4), (3, 0, 1)]).text(problem) == "Maths Red 1 1\nChess Blue 0 1\n")
  }
}
