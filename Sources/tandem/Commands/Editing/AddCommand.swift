import ArgumentParser
import Planning
import SchoolCalendar
import UseCases

/// Adds a session, or a peer session.
struct AddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: say(
        "Ajouter une séance, ou une séance entre pairs (--peer).", "Add a session, or a peer session (--peer)."),
      discussion: say(
        """
        tandem add --module ENI1 --start 2027-11-17T13:30 --place 0359801N --trainer F01 --school 0359801N
        tandem add --peer 0359801N --start 2027-11-23T12:00
        --school prend les personnes de l’école à qui le module s’adresse et qui ne l’ont pas encore.
        """,
        """
        tandem add --module ENI1 --start 2027-11-17T13:30 --place 0359801N --trainer F01 --school 0359801N
        tandem add --peer 0359801N --start 2027-11-23T12:00
        --school takes the persons of the school for whom the module is meant and who do not have it yet.
        """))
  }

  @Option(help: ArgumentHelp(say("Le module.", "The module."), valueName: "id"))
  var module: String?

  @Option(
    help: ArgumentHelp(
      say("Une séance entre pairs, dans cette école.", "A peer session, at this school."), valueName: "UAI"))
  var peer: String?

  @Option(help: ArgumentHelp(say("Le début.", "The start."), valueName: say("moment", "time")))
  var start: MomentArgument

  @Option(
    help: ArgumentHelp(
      say("Le lieu : une salle, une école, distanciel.", "The place: a venue, a school, distanciel."), valueName: "id"))
  var place: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(say("Qui l’anime (à répéter).", "Who leads it (repeatable)."), valueName: "id"))
  var trainer: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Qui anime la séance entre pairs ; sinon le référent.", "Who leads the peer session; else the referent."),
      valueName: say("personne", "person")))
  var leader: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(say("Les inscrits.", "Those enrolled."), valueName: say("personne", "person")))
  var learners: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      say("Tous ceux de cette école (à répéter).", "Everyone of this school (repeatable)."), valueName: "UAI"))
  var school: [String] = []

  @OptionGroup var options: EditOptions

  func run() throws {
    guard let time = start.time else { throw Failure.options(.unreadable("--start", start.day.description)) }
    let begin = Moment(start.day, time)
    switch (module, peer) {
    case (let module?, nil):
      guard let place else { throw Failure.options(.needsArgument("--place")) }
      try options.edit("add \(module)") { draft, index, _ in
        let people =
          try learners.map { ID<Learner>($0) }
          + school.flatMap { school in
            try index.people(of: ID(school), for: ID(module), in: draft.plan)
          }
        var seen: Set<ID<Learner>> = []
        return [
          .add(
            NewSession(
              module: ID(module), start: begin, place: index.place(named: place), trainers: trainer.map { ID($0) },
              learners: people.filter { seen.insert($0).inserted }))
        ]
      }
    case (nil, let peer?):
      try options.edit("add \(peer)") { draft, index, _ in
        let leader =
          leader.map { ID<Learner>($0) } ?? draft.plan.referents.last { $0.school.rawValue == peer }?.referent
        let colleagues = index.people(of: ID(peer), audience: .teachers).map(\.id).filter { $0 != leader }
        let people = learners.isEmpty ? colleagues : learners.map { ID($0) }
        return [.addPeer(NewPeerSession(school: ID(peer), start: begin, leader: leader, learners: people))]
      }
    case (nil, nil): throw Failure.options(.needsOneOf(["--module", "--peer"]))
    case (_?, _?): throw Failure.options(.onlyOneOf(["--module", "--peer"]))
    }
  }
}

/// Puts people into a session.
struct EnrolCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "enrol",
      abstract: say(
        "Inscrire des personnes à une séance, ou les y faire passer d’une autre (--from).",
        "Put people into a session, or change them over from another one (--from)."))
  }

  @Argument(help: SessionArgument.help) var session: String
  @Argument(help: SessionArgument.people) var people: [String]

  @Option(
    help: ArgumentHelp(
      say("Elles quittent cette séance-là.", "They leave that session."), valueName: say("séance", "session")))
  var from: String?

  @OptionGroup var options: EditOptions

  func run() throws {
    let name = "enrol \(session) " + people.joined(separator: " ") + (from.map { " --from \($0)" } ?? "")
    try options.edit(name) { _, _, _ in
      people.flatMap { person -> [PlanChange] in
        let joins = PlanChange.enrol(ID(person), in: ID(session))
        return from.map { [.withdraw(ID(person), from: ID($0)), joins] } ?? [joins]
      }
    }
  }
}

/// Takes people out of sessions.
struct WithdrawCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say(
        "Retirer des personnes d’une séance, ou de toutes celles à venir (--all).",
        "Take people out of a session, or out of all to come (--all)."),
      discussion: say(
        """
        tandem withdraw P0042 --session S0012
        tandem withdraw P0042 --all --from 2028-02-01     (un départ)
        """,
        """
        tandem withdraw P0042 --session S0012
        tandem withdraw P0042 --all --from 2028-02-01     (a departure)
        """))
  }

  @Argument(help: SessionArgument.people) var people: [String]

  @Option(parsing: .singleValue, help: SessionArgument.help) var session: [String] = []

  @Flag(help: ArgumentHelp(say("De toutes leurs séances à venir.", "Out of all their sessions to come.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      say("Avec --all : à partir de ce jour ; sinon d’aujourd’hui.", "With --all: from this day on; else today."),
      valueName: say("jour", "day")))
  var from: Day?

  @OptionGroup var options: EditOptions

  func run() throws {
    if session.isEmpty, !all { throw Failure.options(.needsOneOf(["--session", "--all"])) }
    if !session.isEmpty, all { throw Failure.options(.onlyOneOf(["--session", "--all"])) }
    let name = "withdraw " + people.joined(separator: " ") + (all ? "" : " " + session.joined(separator: " "))
    try options.edit(name) { draft, index, today in
      let first = max(from ?? today, today)
      return people.flatMap { person -> [PlanChange] in
        let id = ID<Learner>(person)
        let sessions = all ? toCome(id, first, draft.plan, index) : session.map { ID<Session>($0) }
        return sessions.map { .withdraw(id, from: $0) }
      }
    }
  }

  /// The sessions of a person from a day on that the person can leave.
  private func toCome(
    _ person: ID<Learner>, _ first: Day, _ plan: Planning.Plan, _ index: DossierIndex
  ) -> [ID<Session>] {
    let held = Set(index.dossier.attendance.compactMap(\.session))
    let official = plan.sessions.filter { one in
      one.start.day >= first && one.learners.contains(person) && !held.contains(one.id)
        && index.fixedSessions[one.id]?.learners.contains(person) != true
    }
    let peers = plan.peerSessions.filter {
      $0.start.day >= first && $0.learners.contains(person) && !held.contains($0.asSession)
    }
    return official.map(\.id) + peers.map(\.asSession)
  }
}
