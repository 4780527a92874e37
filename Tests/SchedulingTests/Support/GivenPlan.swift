import Planning
import SchoolCalendar

extension Given {
  /// A session of the plan; `place` is a school, a venue or `distanciel`; ids in lists are separated by spaces.
  ///
  /// It lasts as long as its module, which must stand before it, unless an end is given.
  static func session(
    _ id: String, of module: String = "M", _ start: Moment, to end: Moment? = nil, at place: String = "E1",
    by trainers: String = "F1", for learners: String = ""
  ) -> Given {
    Given { scenario in
      scenario.plan.sessions.append(
        Session(
          id: ID(id), module: ID(module), start: start, end: end ?? scenario.end(of: module, from: start),
          place: DossierIndex(scenario.dossier).place(named: place), trainers: list(trainers),
          learners: list(learners)))
    }
  }

  /// A session that others have fixed, in the dossier and as it is in the plan, where more learners may take its seats.
  static func fixed(
    _ id: String, of module: String = "M", _ start: Moment, at place: String = "distanciel", by trainers: String = "",
    seats: Int = 20, for learners: String = "", joinedBy others: String = ""
  ) -> Given {
    Given { scenario in
      let spot = DossierIndex(scenario.dossier).place(named: place)
      scenario.dossier.fixedSessions.append(
        FixedSession(
          id: ID(id), module: ID(module), start: start, place: spot, trainers: list(trainers), seats: seats,
          learners: list(learners)))
      Given.session(id, of: module, start, at: place, by: trainers, for: "\(learners) \(others)").apply(&scenario)
    }
  }

  /// A peer session of an hour unless an end is given.
  static func peer(
    _ id: String, at school: String = "E1", by leader: String, _ start: Moment, to end: Moment? = nil,
    for learners: String
  ) -> Given {
    Given {
      $0.plan.peerSessions.append(
        PeerSession(
          id: ID(id), school: ID(school), referent: ID(leader), start: start, end: end ?? start.adding(minutes: 60),
          learners: list(learners)))
    }
  }

  static func referent(_ learner: String, of school: String, deputy: String? = nil) -> Given {
    Given {
      $0.plan.referents.append(ReferentChoice(school: ID(school), referent: ID(learner), deputy: deputy.map { ID($0) }))
    }
  }

  static func dated(_ deployment: String, _ date: Day) -> Given {
    Given { $0.plan.deployments.append(PlannedDeployment(id: ID(deployment), date: date)) }
  }

  /// Anything else about the plan.
  static func plan(_ change: @escaping @Sendable (inout Plan) -> Void) -> Given { Given { change(&$0.plan) } }

  /// The plan as it stands so far has been published; `plannedOn` is the day on which the rest is planned.
  static func published(plannedOn: Day? = nil) -> Given {
    Given {
      $0.published = $0.plan
      $0.plannedOn = plannedOn
    }
  }

  private static func list<Entity>(_ text: String) -> [ID<Entity>] {
    text.split(separator: " ").map { ID(String($0)) }
  }
}

extension Scenario {
  fileprivate func end(of module: String, from start: Moment) -> Moment {
    start.adding(minutes: dossier.modules.first { $0.id.rawValue == module }?.minutes ?? 60)
  }
}

extension Given {
  /// A school `E1` with the teachers `P1` and `P2`, a trainer `F1`, and a module `M` of three hours for everybody.
  static let smallSchool = Given.all(
    .school("E1", at: north(0)), .teachers("P1 P2", of: "E1"), .trainer("F1"), .module("M"))
}
