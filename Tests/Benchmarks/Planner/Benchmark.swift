import Foundation
import Planning
import Scheduling

/// Plans invented and real instances with Tandem and with first-fit, audits every plan, and compares.
@main
enum Benchmark {
  static func main() {
    do {
      let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
      if options.wantsHelp {
        print(BenchmarkOptions.usage)
      } else if let child = options.child {
        try child.run()
      } else if try !isAllWell(options) {
        exit(1)
      }
    } catch {
      tell("benchmark: \(error)")
      exit(2)
    }
  }

  /// Runs every trial and prints the table; false where a plan breaks a rule, a figure is disputed or Tandem is not the
  /// better.
  private static func isAllWell(_ options: BenchmarkOptions) throws -> Bool {
    let folder =
      options.folder
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("tandem-benchmark-\(UUID().uuidString)").path
    let shared = SharedFolder.find()
    var outcomes: [Outcome] = []
    var complaints: [String] = []
    for trial in options.trials {
      guard let prepared = try PreparedInstance(trial.instance, in: folder, shared: shared) else {
        tell("\(trial.instance.name.rawValue): left out, the Ministry's files are not there (TANDEM_SHARED)")
        continue
      }
      var runs = [try Outcome(prepared, .firstFit, seconds: 0, script: shared?.secondAuditor)]
      for seconds in trial.seconds {
        runs.append(try Outcome(prepared, .tandem, seconds: seconds, script: shared?.secondAuditor))
      }
      for run in runs {
        tell("\(run.title): readiness \(run.score.readiness), cost \(run.score.cost), \(Int(run.report.seconds)) s")
        if case .absent(let reason) = run.secondAudit { tell("  not audited a second time: \(reason)") }
        complaints += run.complaints.map { "\(run.title): \($0)" }
        if run.planner == .tandem, !isBetter(run.score, than: runs[0].score) {
          complaints.append("\(run.title): not better than first-fit after \(run.limit) s")
        }
      }
      outcomes += runs
    }
    guard !outcomes.isEmpty else { throw BenchmarkFailure("No instance could be planned.") }
    print(ResultTable.text(outcomes))
    for complaint in complaints { print(complaint) }
    if complaints.isEmpty, options.folder == nil {
      try? FileManager.default.removeItem(atPath: folder)
    } else {
      print("Dossiers and plans: \(folder)")
    }
    return complaints.isEmpty
  }

  /// Readiness first, then cost; violations are complained of on their own.
  private static func isBetter(_ score: Score, than other: Score) -> Bool {
    (score.readiness, score.cost) < (other.readiness, other.cost)
  }

  private static func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
