import Exchange
import Foundation
import Planning
import Scheduling

/// One planner's work on one dossier, in a process of its own so that its peak of memory is its own.
struct ChildRun {
  var planner: PlannerName
  var folder: String
  var plan: String
  var seconds: Double
  var seed: UInt64

  /// Reads the dossier, plans, writes the plan and prints a ``RunReport`` as one line of JSON.
  ///
  /// The clock runs from the dossier in memory to the plan in memory.
  func run() throws {
    let reading = DossierReader().read(folder: folder)
    guard let dossier = reading.dossier else {
      let text = ProblemText(.english)
      throw BenchmarkFailure(
        "The dossier \(folder) has errors:\n" + reading.problems.map(text.text).joined(separator: "\n"))
    }
    let clock = ContinuousClock()
    let begin = clock.now
    var ran = RunReport(seconds: 0)
    let made: Plan
    switch planner {
    case .firstFit:
      var firstFit = try FirstFit(dossier)
      made = try firstFit.plan()
    case .tandem:
      let limit = Duration.milliseconds(Int(seconds * 1000))
      var stepsPerSecond: Double?
      let options = PlannerOptions(timeLimit: limit, seed: seed)
      let report = { (progress: PlannerProgress) in
        let elapsed: Double = progress.elapsed / .seconds(1)
        stepsPerSecond = Double(progress.steps) / max(0.001, elapsed)
      }
      made = try Planner(dossier).plan(options, report: report)
      ran.stepsPerSecond = stepsPerSecond.map { Int($0) }
    }
    ran.seconds = (clock.now - begin) / .seconds(1)
    ran.peakMemory = PeakMemory.ofThisProcess()
    try Data(PlanFile.text(of: made).utf8).write(to: URL(fileURLWithPath: plan))
    print(String(decoding: try JSONEncoder().encode(ran), as: UTF8.self))
  }
}

/// Why a benchmark cannot go on.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
