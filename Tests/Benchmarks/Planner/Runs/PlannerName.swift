import Planning
import Scheduling

/// The planners that are compared.
enum PlannerName: String, CaseIterable, Codable {
  case tandem
  case firstFit = "first-fit"
}

/// What one run of a planner says of itself.
struct RunReport: Codable {
  var seconds: Double
  /// Steps of local search a second; nil where there are none.
  var stepsPerSecond: Int?
  /// The most memory the process has had, in KiB; nil where the system does not tell.
  var peakMemory: Int?
}
