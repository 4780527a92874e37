import Planning
import SchoolCalendar

/// A plan for ``fullDossier(year:)`` in which every field of every row has at least two values.
func fullPlan(year: Int = 2027) throws -> Plan {
  Plan(
    schoolYear: SchoolYear(startingIn: year),
    referents: [
      ReferentChoice(
        school: "0350122T", referent: "P3", deputy: "P2",
        successor: ReferentSuccessor(learner: "P2", from: try day("2028-02-01"))),
      ReferentChoice(school: "2A00002B", referent: "P2"),
    ],
    deployments: [
      PlannedDeployment(id: "D1", date: try day("2027-11-17")),
      PlannedDeployment(id: "D0", date: try day("2028-02-29")),
    ],
    sessions: [
      session("s2", "2027-10-06T09:00", .school("0350122T"), trainers: ["F2", "F1"], learners: ["P3", "P1"]),
      session("s1", "2027-10-20T13:30", .venue("L1"), trainers: [], learners: ["P2"], isPinned: true),
      session("S9", "2027-10-13T14:00", .elsewhere("Rectorat"), trainers: ["F1", "IA-IPR"], learners: ["P3", "P2"]),
      session("s3", "2027-10-14T09:00", .remote, module: "M2", trainers: ["F0"], learners: []),
    ].compactMap(\.self),
    peerSessions: [
      peers("p1", "0350122T", "P3", "2027-11-22T12:00", ["P2"]),
      peers("p0", "2A00002B", "P2", "2027-11-23T12:15", []),
    ].compactMap(\.self),
    unmet: [
      Unmet(learner: "P1", module: "M2", deployment: "D1", reason: .noTrainerFree),
      Unmet(learner: nil, module: nil, reason: .noReferent),
    ],
    score: Score(
      hard: 1, readinessTerms: [.untrainedBeforeDeployment: 250, .schoolWithoutReferent: 500],
      costTerms: [.trainerTime: 21000, .unevenLoad: 3]),
    bound: Bound(readiness: 200, cost: 31200))
}

private func session(
  _ id: ID<Session>, _ start: String, _ place: Place, module: ID<TrainingModule> = "M1", trainers: [ID<Trainer>],
  learners: [ID<Learner>], isPinned: Bool = false
) -> Session? {
  Moment(start).map {
    Session(
      id: id, module: module, start: $0, end: $0.adding(minutes: module == "M1" ? 180 : 90), place: place,
      trainers: trainers, learners: learners, isPinned: isPinned)
  }
}

private func peers(
  _ id: ID<PeerSession>, _ school: ID<School>, _ referent: ID<Learner>, _ start: String, _ learners: [ID<Learner>]
) -> PeerSession? {
  Moment(start).map {
    PeerSession(
      id: id, school: school, referent: referent, start: $0, end: $0.adding(minutes: 45), learners: learners)
  }
}
