import Scheduling

/// Tells on standard error how a search stands: one line refreshed in place, a line every few seconds in a pipe, or JSON.
struct ProgressLine {
  enum Style {
    case refreshed, lines, json, none
  }

  private let style: Style
  private var told: Duration?
  private var width = 0

  init(_ style: Style) { self.style = style }

  /// Takes note of a state of the search.
  mutating func show(_ progress: PlannerProgress) {
    switch style {
    case .none: return
    case .json: Console.tell(Self.json(progress).line)
    case .refreshed:
      let text = Self.text(progress)
      let blank = String(repeating: " ", count: max(0, width - text.count))
      Console.write("\r\(text)\(blank)")
      width = text.count
    case .lines:
      guard told.map({ progress.elapsed - $0 >= .seconds(5) }) ?? true else { return }
      told = progress.elapsed
      Console.tell(Self.text(progress))
    }
  }

  /// Leaves the line as it is and goes to the next.
  mutating func finish() {
    if style == .refreshed, width > 0 { Console.write("\n") }
    width = 0
  }

  private static func text(_ progress: PlannerProgress) -> String {
    let ready = "\(progress.readyDeployments)/\(progress.deployments)"
    var parts = [
      seconds(progress.elapsed) + " s", say("\(ready) déploiements prêts", "\(ready) deployments ready"),
      say("préparation \(progress.readiness)", "readiness \(progress.readiness)"),
      say("coût \(progress.cost)", "cost \(progress.cost)"),
    ]
    if let gain = progress.lastGain { parts.append(say("dernier gain : \(gain)", "last gain: \(gain)")) }
    return parts.joined(separator: " · ")
  }

  private static func json(_ progress: PlannerProgress) -> JSONValue {
    .members([
      "elapsedMilliseconds": .number(milliseconds(progress.elapsed)), "steps": .number(progress.steps),
      "readiness": .number(progress.readiness), "cost": .number(progress.cost),
      "readyDeployments": .number(progress.readyDeployments), "deployments": .number(progress.deployments),
      "lastGain": .optional(progress.lastGain),
    ])
  }

  private static func seconds(_ elapsed: Duration) -> String {
    let tenths = milliseconds(elapsed) / 100
    return "\(tenths / 10)" + say(",", ".") + "\(tenths % 10)"
  }
}

/// A duration in whole milliseconds.
func milliseconds(_ duration: Duration) -> Int {
  let (seconds, attoseconds) = duration.components
  return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
}
