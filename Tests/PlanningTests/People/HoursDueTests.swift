import Planning
import SchoolCalendar
import Testing

@Suite("Minutes of training due in a year") struct HoursDueTests {
  private let due = HoursDue(Goals())

  @Test(
    "A teacher's follow from the share of service; other shares are rounded to the nearest quarter-hour, half up",
    arguments: [
      (100.0, 360), (80, 300), (75, 300), (50, 180), (60, 210), (77, 270), (78, 285), (33.33, 120), (25, 90), (1, 0),
      (6.25, 30), (99, 360),
    ])
  func share(percent: Double, minutes: Int) {
    #expect(due.minutes(forShare: percent) == minutes)
    #expect(due.minutes(for: Learner(id: "P1", role: .directeur, workShare: percent)) == minutes)
  }

  @Test("The usual table scales with the goal", arguments: [(100.0, 540), (80, 450), (75, 450), (50, 270), (60, 330)])
  func scaled(percent: Double, minutes: Int) {
    #expect(HoursDue(Goals(officialMinutes: 540)).minutes(forShare: percent) == minutes)
  }

  @Test("The table of the settings wins, entered with the whole percent")
  func ownTable() {
    let own = HoursDue(Goals(officialMinutesByShare: [80: 280, 33: 100]))
    #expect(own.minutes(forShare: 80) == 280)
    #expect(own.minutes(forShare: 33.33) == 100)
    #expect(own.minutes(forShare: 50) == 180)
  }

  @Test("A person's own target wins over the share, an exemption and a departure over both")
  func own() {
    var teacher = Learner(id: "P1", role: .enseignant, workShare: 50, targetMinutes: 75)
    #expect(due.minutes(for: teacher) == 75)
    teacher.exemption = "constellation"
    #expect(due.minutes(for: teacher) == 0)
    teacher.exemption = ""
    #expect(due.minutes(for: teacher) == 75)
    teacher.leaves = "2028-03-01"
    #expect(due.minutes(for: teacher) == 0)
  }

  @Test("An agent is due the agents' target or the own one, whatever the share, none who leaves")
  func agents() {
    var agent = Learner(id: "A1", role: .atsem, workShare: 50, exemption: "constellation")
    #expect(due.minutes(for: agent) == 180)
    agent.targetMinutes = 60
    #expect(due.minutes(for: agent) == 60)
    agent.leaves = "2027-12-01"
    #expect(due.minutes(for: agent) == 0)
  }

  @Test(
    "Teachers, heads and substitutes are one audience, agents the other",
    arguments: [
      (Role.enseignant, Audience.teachers), (.directeur, .teachers), (.remplacant, .teachers), (.atsem, .agents),
      (.animateur, .agents), (.agent, .agents),
    ])
  func audiences(role: Role, audience: Audience) {
    #expect(role.audience == audience)
  }

  @Test("A post that nobody holds has neither name")
  func vacant() {
    #expect(Learner(id: "P1", role: .enseignant).isVacant)
    #expect(Learner(id: "P1", familyName: "", givenName: "", role: .enseignant).isVacant)
    #expect(!Learner(id: "P1", familyName: "Le Goff", role: .enseignant).isVacant)
  }
}
