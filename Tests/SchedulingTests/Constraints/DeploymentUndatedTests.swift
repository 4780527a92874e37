import Planning
import SchoolCalendar
import Testing

@testable import Scheduling

@Suite("Deployments without a date") struct DeploymentUndatedTests {
  private let base = Given.all(.smallSchool, .equipment("K"), .deployment("D1", of: "K", to: "E1"))

  @Test("1000 for each that the plan leaves out")
  func undated() throws {
    try verifyThat(.deploymentUndated).given(base, .deployment("D2", of: "K", to: "E1")).counts(2000)
    try verifyThat(.deploymentUndated).given(base, .dated("D1", "2027-11-17")).counts(0)
  }

  @Test("Delivered ones and those of other projects are not asked for; a scheduled one is, until the plan lists it")
  func live() throws {
    try verifyThat(.deploymentUndated).given(
      .smallSchool, .equipment("K"), .deployment("D1", of: "K", to: "E1", .delivered),
      .deployment("D2", of: "K", to: "E1", project: .refused),
      .deployment("D3", of: "K", to: "E1", .scheduled, date: "2027-11-17")
    ).counts(1000)
  }
}
