import Foundation
import Scheduling

/// One search on one instance.
struct TimetablingRun {
  let problem: CourseTimetabling
  let seed: UInt64
  let options: TimetablingOptions

  /// Seconds that this process has computed for, whatever else the machine does.
  static var processorSeconds: Double { Double(clock()) / 1_000_000 }

  func result(tell: (String) -> Void) -> TimetablingResult {
    let (begin, wall) = (Self.processorSeconds, ContinuousClock.now)
    var model = TimetablingModel(problem)
    model.construct()
    var search = SearchOptions(
      seed: seed, steps: options.steps, timeLimit: options.steps == nil ? .seconds(options.seconds) : nil)
    options.tune(&search)
    var annealer = Annealer(model, options: search)
    let end = annealer.run(
      elapsed: { .seconds(Self.processorSeconds - begin) },
      report: { progress in
        if options.isVerbose { tell(TimetablingResult.line(progress)) }
      })
    let progress = annealer.progress
    let timetable = annealer.model.timetable
    let validator = Validator(problem: problem)
    return TimetablingResult(
      timetable: timetable, violations: validator.violations(timetable), costs: validator.costs(timetable),
      claimed: progress.best, steps: progress.steps, judged: progress.judged, made: progress.made,
      seconds: Self.processorSeconds - begin, wall: (ContinuousClock.now - wall) / .seconds(1), end: end)
  }
}

/// What one search has reached, counted by the validator.
struct TimetablingResult {
  var timetable: Timetable
  var violations: Validator.Violations
  var costs: Validator.Costs
  /// What the search says.
  var claimed: Levels
  var steps: Int
  var judged: Int
  var made: Int
  /// Of the processor.
  var seconds: Double
  /// By the clock on the wall.
  var wall: Double
  var end: SearchEnd

  var isFeasible: Bool { violations.sum == 0 }

  /// Where the validator does not count what the search says; nil when they agree.
  var complaint: String? {
    let counted = Levels(hard: violations.sum, cost: costs.sum)
    return counted == claimed ? nil : "the search says \(claimed), the validator counts \(violations) and \(costs)"
  }

  var text: String {
    let millions = { (count: Int) in String(format: "%.1f M/s", Double(count) / max(seconds, 1e-3) / 1e6) }
    return (isFeasible ? "cost \(costs.sum)" : "\(violations)")
      + " (seats \(costs.roomCapacity), days \(costs.minimumDays), compactness \(costs.compactness), "
      + "stability \(costs.roomStability)), \(steps) steps, \(millions(steps)), judged \(millions(judged)), "
      + "made \(millions(made)), \(String(format: "%.0f s, wall %.0f s", seconds, wall)), \(end)"
  }

  static func line(_ progress: SearchProgress<TimetablingMove>) -> String {
    String(
      format: "%4.0f s  T %.3f  best %d/%d  now %d/%d", progress.elapsed / .seconds(1), progress.temperature,
      progress.best.hard, progress.best.cost, progress.current.hard, progress.current.cost)
      + (progress.lastGain.map { "  last gain: \($0)" } ?? "")
  }
}
