import Foundation
import Scheduling

/// Timetables the competition's instances with the planner's search core, and prints what they cost beside published costs.
@main
enum TimetablingBenchmark {
  static func main() {
    do {
      let options = try TimetablingOptions(Array(CommandLine.arguments.dropFirst()))
      if options.wantsHelp {
        print(TimetablingOptions.usage)
      } else if try !isAllWell(options) {
        exit(1)
      }
    } catch {
      tell("timetabling: \(error)")
      exit(2)
    }
  }

  /// Runs all instances with all seeds; false where the validator does not agree with the search.
  private static func isAllWell(_ options: TimetablingOptions) throws -> Bool {
    var rows: [PublishedCosts.Row] = []
    var isWell = true
    for name in options.instances {
      let file = options.folder.appendingPathComponent(name + ".ctt")
      let problem = try InstanceReader.read(String(contentsOf: file, encoding: .utf8), file: name + ".ctt")
      var results: [TimetablingResult] = []
      for seed in options.seeds {
        let result = TimetablingRun(problem: problem, seed: seed, options: options).result { text in
          tell("\(name) seed \(seed): \(text)")
        }
        if let complaint = result.complaint {
          tell("\(name) seed \(seed): \(complaint)")
          isWell = false
        }
        tell("\(name) seed \(seed): \(result.text)")
        if let output = options.output {
          let url = output.appendingPathComponent("\(name)-\(seed).sol")
          try result.timetable.text(problem).write(to: url, atomically: true, encoding: .utf8)
        }
        results.append(result)
      }
      rows.append(PublishedCosts.Row(instance: name, results: results))
    }
    print(PublishedCosts.table(rows))
    return isWell
  }

  private static func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
