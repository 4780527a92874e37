import Foundation
import Planning
import Testing

@testable import Scheduling

@Suite(
  "Two auditors", .enabled(if: SecondAuditor.found != nil, "the second auditor, Python or its packages are not here"))
struct SecondAuditorTests {
  /// How many random plans are compared; `TANDEM_RANDOM_PLANS` asks for more.
  private static let seeds =
    1...UInt64(ProcessInfo.processInfo.environment["TANDEM_RANDOM_PLANS"].flatMap { Int($0) } ?? 12)

  @Test("On random plans both find the same breaches of every rule and the same value of every term", arguments: seeds)
  func randomPlans(seed: UInt64) throws {
    let second = try #require(SecondAuditor.found)
    let scenario = RandomScenario.scenario(seed: seed)
    let result = try scenario.audited()
    let (verdict, list) = try second.verdict(on: scenario)
    #expect(SecondAuditor.Verdict(result) == verdict, "\(list)")
  }
}
