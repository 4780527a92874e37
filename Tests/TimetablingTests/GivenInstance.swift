import Foundation
import Testing

@testable import timetablingBenchmark

/// Instances that tests are given.
enum GivenInstance {
  /// The competition's own, where they are at hand.
  static let folder = InstanceFolder.find()
  static let names = (1...7).map { "comp0\($0)" }

  static func real(_ name: String) throws -> CourseTimetabling {
    let url = try #require(folder).appendingPathComponent(name + ".ctt")
    return try InstanceReader.read(String(contentsOf: url, encoding: .utf8), file: name + ".ctt")
  }

  /// Four courses, two rooms, two days of three periods; one teacher has two courses.
  static let small = """
    Name: Small
    Courses: 4
    Rooms: 2
    Days: 2
    Periods_per_day: 3
    Curricula: 2
    Constraints: 2

    COURSES:
    Maths ada 2 2 30
    Music ada 2 1 20
    Latin ben 2 2 25
    Chess cyd 1 1 12

    ROOMS:
    Blue 20
    Red 30

    CURRICULA:
    first 2 Maths Latin
    second 2 Music Chess

    UNAVAILABILITY_CONSTRAINTS:
    Chess 0 0
    Chess 1 2

    END.
    """

  static func smallProblem() throws -> CourseTimetabling { try InstanceReader.read(small, file: "small.ctt") }
}
