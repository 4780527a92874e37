import Foundation

/// What the command line asks for.
struct BenchmarkOptions {
  /// One instance with the time that Tandem has for it.
  struct Trial {
    var instance: Instance
    /// One or several limits; the plan of the first is compared with first-fit's as are the others.
    var seconds: [Double]
  }

  var trials: [Trial] = []
  /// Where dossiers and plans go; nil: a temporary folder that is removed when all is well.
  var folder: String?
  var child: ChildRun?
  var wantsHelp = false

  static let usage = """
    usage: run [--long] [--seeds N]
           run --instance NAME [--kind comfortable|scarce] [--seconds N] [--seed N]
           any of them with --folder PATH to keep dossiers and plans there
    NAME: \(InstanceName.allCases.map(\.rawValue).joined(separator: ", "))
    """

  /// Reads the arguments.
  ///
  /// - Throws: ``BenchmarkFailure`` with the usage.
  init(_ arguments: [String]) throws {
    var values: [String: String] = [:]
    var flags: Set<String> = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--help" || argument == "--long" {
        flags.insert(argument)
      } else if Self.options.contains(argument), let value = rest.popFirst() {
        values[argument] = value
      } else {
        throw BenchmarkFailure("\(argument): unknown, or without its value.\n" + Self.usage)
      }
    }
    wantsHelp = flags.contains("--help")
    folder = values["--folder"]
    let seconds = try Self.number(values, "--seconds").map { [$0] }
    let seed = UInt64(try Self.number(values, "--seed") ?? 1)
    if let planner = try Self.choice(PlannerName.self, values, "--child") {
      child = ChildRun(
        planner: planner, folder: folder ?? "", plan: values["--plan"] ?? "", seconds: seconds?.first ?? 2, seed: seed)
      return
    }
    let isLong = flags.contains("--long")
    let name = try Self.choice(InstanceName.self, values, "--instance")
    let kinds = try Self.choice(InstanceKind.self, values, "--kind").map { [$0] } ?? InstanceKind.allCases
    let seeds = UInt64(max(1, try Self.number(values, "--seeds") ?? 1))
    for name in name.map({ [$0] }) ?? (isLong ? InstanceName.allCases : [.commune, .circonscription]) {
      for kind in kinds {
        for seed in seed..<seed + seeds {
          trials.append(
            Trial(
              instance: Instance(name: name, kind: kind, seed: seed),
              seconds: seconds ?? (isLong ? Self.longLimits(name) : [2])))
        }
      }
    }
  }

  private static let options: Set<String> = [
    "--instance", "--kind", "--seconds", "--seed", "--seeds", "--folder", "--child", "--plan",
  ]

  /// The seconds that each size is to be planned in.
  private static func longLimits(_ name: InstanceName) -> [Double] {
    switch name {
    case .commune: [2]
    case .circonscription, .city: [2, 10]
    case .departement, .departement35: [60]
    }
  }

  private static func number(_ values: [String: String], _ option: String) throws -> Double? {
    guard let text = values[option] else { return nil }
    guard let number = Double(text), (0...86_400).contains(number) else {
      throw BenchmarkFailure("\(option) \(text): not a number from 0 to 86400.\n" + usage)
    }
    return number
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _ type: Choice.Type, _ values: [String: String], _ option: String
  ) throws -> Choice? {
    guard let text = values[option] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw BenchmarkFailure("\(option) \(text): unknown.\n" + usage)
    }
    return choice
  }

  /// The path of this program.
  static func ownPath() throws -> String {
    if let path = Bundle.main.executablePath { return path }
    throw BenchmarkFailure("The benchmark does not find its own program.")
  }
}
