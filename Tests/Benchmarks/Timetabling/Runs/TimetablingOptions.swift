import Foundation
import Scheduling

/// What the command line asks for.
struct TimetablingOptions {
  /// What cannot be done, and how to mend it.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  var instances = ["comp02", "comp05", "comp06"]
  /// Of the processor, for each search; the competition's limit was 276 s on its machine.
  var seconds = 276.0
  /// Instead of seconds.
  var steps: Int?
  var seeds: [UInt64] = [1, 2, 3, 4, 5]
  var folder = URL(fileURLWithPath: ".")
  /// Where timetables go, as the competition's validator reads them.
  var output: URL?
  var isVerbose = false
  var wantsHelp = false
  private var values: [String: String] = [:]

  static let usage = """
    usage: run [--seconds N | --steps N] [--seeds N] [--first SEED] [--verbose] [--folder PATH] [--output PATH]
               [--start T] [--end T] [--reheats N] [--reach N] [--trials N] [INSTANCE…]
    Instances are files INSTANCE.ctt in the folder, which is `data/cb-ctt` of the folder that TANDEM_SHARED names, or of a
    folder `shared` beside the package or above, where nothing is said; without a name: comp02, comp05 and comp06. Seconds are the processor's: 276 where nothing is said, with 5 seeds.
    """

  private static let named: Set<String> = [
    "--seconds", "--steps", "--seeds", "--first", "--folder", "--output", "--start", "--end", "--reheats", "--reach",
    "--trials",
  ]

  /// Reads the arguments.
  ///
  /// - Throws: ``Failure`` with the usage.
  init(_ arguments: [String]) throws {
    var names: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--help" {
        wantsHelp = true
      } else if argument == "--verbose" {
        isVerbose = true
      } else if Self.named.contains(argument), let value = rest.popFirst() {
        values[argument] = value
      } else if argument.hasPrefix("-") {
        throw Failure(description: "\(argument): unknown, or without its value.\n" + Self.usage)
      } else {
        names.append(argument)
      }
    }
    if !names.isEmpty { instances = names }
    seconds = try number("--seconds") ?? seconds
    steps = try number("--steps").map { Int($0) }
    let first = UInt64(try number("--first") ?? 1)
    seeds = Array(first..<first + UInt64(max(1, try number("--seeds") ?? 5)))
    for option in ["--start", "--end", "--reheats", "--reach", "--trials"] { _ = try number(option) }
    if let path = values["--folder"] {
      folder = URL(fileURLWithPath: path, isDirectory: true)
    } else if let instances = InstanceFolder.find() {
      folder = instances
    }
    output = values["--output"].map { URL(fileURLWithPath: $0, isDirectory: true) }
  }

  /// Sets what the command line says of the search itself.
  func tune(_ search: inout SearchOptions) {
    if let start = values["--start"].flatMap(Double.init), let end = values["--end"].flatMap(Double.init) {
      search.temperatures = Temperatures(start: start, end: end)
    }
    search.reheats = values["--reheats"].flatMap(Int.init) ?? 0
    search.mixReach = values["--reach"].flatMap(Double.init) ?? 1
    search.trials = values["--trials"].flatMap(Int.init) ?? 0
    search.interval = .seconds(max(1, seconds / 20))
  }

  private func number(_ option: String) throws -> Double? {
    guard let text = values[option] else { return nil }
    guard let number = Double(text), (0...1e12).contains(number) else {
      throw Failure(description: "\(option) \(text): not a number from 0 up.\n" + Self.usage)
    }
    return number
  }
}
