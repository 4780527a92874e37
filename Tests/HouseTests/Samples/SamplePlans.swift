import Foundation
import Planning
import Scheduling
import Synchronization

/// The plans of the samples, each made once for all tests.
final class SamplePlans: Sendable {
  static let shared = SamplePlans()

  private let made = Mutex<[URL: (Dossier, Plan)]>([:])

  /// The dossier of a sample and its plan for a fixed seed and number of steps.
  ///
  /// - Throws: What is wrong with its files or its calendar.
  func plan(of sample: Sample) throws -> (Dossier, Plan) {
    if let known = made.withLock({ $0[sample.folder] }) { return known }
    let dossier = try sample.dossier()
    let plan = try Self.makePlan(of: dossier)
    made.withLock { $0[sample.folder] = (dossier, plan) }
    return (dossier, plan)
  }

  /// A new plan, in which no clock has a say.
  static func makePlan(of dossier: Dossier) throws -> Plan {
    try Planner(dossier).plan(PlannerOptions(timeLimit: nil, steps: Sample.steps(for: dossier), seed: 1))
  }

  /// What another process has asked this one for: the plan of a sample, in a file.
  static let order: (sample: Sample, file: URL)? = {
    let variables = ProcessInfo.processInfo.environment
    guard let folder = variables[folderVariable], let file = variables[fileVariable] else { return nil }
    return (Sample(folder: URL(fileURLWithPath: folder, isDirectory: true)), URL(fileURLWithPath: file))
  }()

  /// The text of a sample's plan as a second process makes it.
  ///
  /// Sets and dictionaries have another order in each process, so an order that found its way into a plan shows.
  /// - Throws: ``Failure`` where that process fails.
  static func secondText(of sample: Sample) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let answer = try Program.run(
      tests, ["--testing-library", "swift-testing", "--filter", "SampleTests/otherProcess"],
      variables: [folderVariable: sample.folder.path, fileVariable: file.path])
    guard answer.status == 0, let text = try? Data(contentsOf: file) else {
      throw Failure(description: "status \(answer.status)\n\(answer.output)\n\(answer.errors)")
    }
    return String(decoding: text, as: UTF8.self)
  }

  struct Failure: Error, CustomStringConvertible { let description: String }

  private static let folderVariable = "TANDEM_SAMPLE_FOLDER"
  private static let fileVariable = "TANDEM_SAMPLE_PLAN"
}
