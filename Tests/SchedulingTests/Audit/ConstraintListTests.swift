import Foundation
import Planning
import Testing

@testable import Scheduling

@Suite("The list of constraints") struct ConstraintListTests {
  @Test("Every rule and every term has its constraint, once, in their order")
  func complete() {
    #expect(Constraints.hard.map { $0.rule } == HardRule.allCases)
    #expect(Constraints.readiness.map { $0.term } == ReadinessTerm.allCases)
    #expect(Constraints.cost.map { $0.term } == CostTerm.allCases)
  }

  /// The two rules whose file cannot have their name's plain form, as a type of the domain has it.
  private static let otherNames = ["plan": "PlanFile", "peerSession": "PeerSessionRule"]

  @Test(
    "Each has a file and a test file of its name",
    arguments: HardRule.allCases.map(\.rawValue) + ReadinessTerm.allCases.map(\.rawValue)
      + CostTerm.allCases.map(\.rawValue))
  func files(rule: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    let name = Self.otherNames[rule] ?? rule.prefix(1).uppercased() + rule.dropFirst()
    for path in [
      "Sources/Scheduling/Constraints/\(name).swift", "Tests/SchedulingTests/Constraints/\(name)Tests.swift",
    ] {
      #expect(FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path), "\(path) is missing")
    }
  }
}
