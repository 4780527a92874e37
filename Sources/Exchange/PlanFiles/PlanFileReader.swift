public import Planning
import SchoolCalendar

/// A plan as a file gives it.
public struct PlanFileReading: Hashable, Sendable {
  /// Its score holds the terms that Tandem knows; what the file claims in all is in ``claims``.
  public var plan: Plan
  /// The score as written, for `verify` to compare with a recount.
  public var claims: ScoreClaims
}

/// What a plan file says its score is, kept as written even where the sums do not agree.
public struct ScoreClaims: Hashable, Sendable {
  public var hard: Int?
  public var readiness: Int?
  public var cost: Int?
  /// By the terms' names, those included that Tandem does not know.
  public var terms: [String: Int]

  public init(hard: Int? = nil, readiness: Int? = nil, cost: Int? = nil, terms: [String: Int] = [:]) {
    self.hard = hard
    self.readiness = readiness
    self.cost = cost
    self.terms = terms
  }
}

extension PlanFile {
  /// Reads a plan, resolving its venues with a dossier.
  ///
  /// Ids need not be in the dossier: whether they are is for the auditor to say. Members that this version does not know
  /// are passed over; `referents`, `peerSessions`, `unmet`, `score`, `bound`, `revision`, `status` and `pinned` may be
  /// missing.
  ///
  /// - Parameters:
  ///   - file: The name that problems give.
  /// - Throws: ``PlanFileError`` with every problem of the file.
  public static func read(
    _ bytes: [UInt8], file: String = "plan.json", index: DossierIndex
  ) throws(PlanFileError) -> PlanFileReading {
    var fields = PlanFieldReader(file: file, bytes: bytes)
    guard bytes.count <= maxBytes else {
      fields.note(.tooLarge(maxBytes), path: "", offset: 0)
      throw PlanFileError(problems: fields.problems)
    }
    let root: JSONNode
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      let isEmpty = bytes.allSatisfy { $0 <= 0x20 }
      fields.note(isEmpty ? .emptyFile : .notJSON(error.fault), path: "", offset: isEmpty ? 0 : error.offset)
      throw PlanFileError(problems: fields.problems)
    }
    guard case .string(let format) = root["format"]?.value else {
      fields.note(.notAPlan, path: "", offset: root.offset)
      throw PlanFileError(problems: fields.problems)
    }
    guard format == Self.format else {
      fields.note(.unknownFormat(format), path: "format", offset: root["format"]?.offset ?? 0)
      throw PlanFileError(problems: fields.problems)
    }
    let reading = fields.plan(root, index: index)
    guard let reading, fields.problems.isEmpty else { throw PlanFileError(problems: fields.problems) }
    return reading
  }
}

extension PlanFieldReader {
  fileprivate mutating func plan(_ root: JSONNode, index: DossierIndex) -> PlanFileReading? {
    let year = value("schoolYear", of: root, path: "", as: .schoolYear) { SchoolYear($0) }
    let revision = number("revision", of: root, path: "")
    let status = word("status", of: root, path: "", required: false, RevisionStatus.self)
    let referents = objects("referents", of: root).compactMap { referent($0.node, path: $0.path) }
    let deployments = objects("deployments", of: root, required: true).compactMap { deployment($0.node, path: $0.path) }
    let sessions = objects("sessions", of: root, required: true)
      .compactMap { session($0.node, path: $0.path, index: index) }
    let peers = objects("peerSessions", of: root).compactMap { peerSession($0.node, path: $0.path) }
    let unmet = objects("unmet", of: root).compactMap { self.unmet($0.node, path: $0.path) }
    let claims = object("score", of: root, path: "").map { score($0) }
    let bound = object("bound", of: root, path: "").flatMap { self.bound($0) }
    guard let year else { return nil }
    let plan = Plan(
      schoolYear: year, revision: revision, status: status ?? .draft, referents: referents, deployments: deployments,
      sessions: sessions, peerSessions: peers, unmet: unmet, score: claims.map(\.score), bound: bound)
    return PlanFileReading(plan: plan, claims: claims ?? ScoreClaims())
  }

  private mutating func referent(_ node: JSONNode, path: String) -> ReferentChoice? {
    let school = id("school", of: node, path: path, School.self)
    let learner = id("learner", of: node, path: path, Learner.self)
    let deputy = id("deputy", of: node, path: path, required: false, Learner.self)
    let successor = object("successor", of: node, path: path).flatMap {
      self.successor($0, path: PlanFieldReader.join(path, "successor"))
    }
    guard let school, let learner else { return nil }
    return ReferentChoice(school: school, referent: learner, deputy: deputy, successor: successor)
  }

  private mutating func successor(_ node: JSONNode, path: String) -> ReferentSuccessor? {
    let learner = id("learner", of: node, path: path, Learner.self)
    let from = value("from", of: node, path: path, as: .day) { Day($0) }
    guard let learner, let from else { return nil }
    return ReferentSuccessor(learner: learner, from: from)
  }

  private mutating func deployment(_ node: JSONNode, path: String) -> PlannedDeployment? {
    let key = id("id", of: node, path: path, Deployment.self)
    let date = value("date", of: node, path: path, as: .day) { Day($0) }
    guard let key, let date else { return nil }
    return PlannedDeployment(id: key, date: date)
  }

  private mutating func session(_ node: JSONNode, path: String, index: DossierIndex) -> Session? {
    let key = id("id", of: node, path: path, Session.self)
    let module = id("module", of: node, path: path, TrainingModule.self)
    let start = moment("start", of: node, path: path)
    let end = moment("end", of: node, path: path)
    let venue = value("venue", of: node, path: path, as: .identifier) { $0.isEmpty ? nil : $0 }
    let trainers = ids("trainers", of: node, path: path, Trainer.self)
    let learners = ids("learners", of: node, path: path, Learner.self)
    let pinned = flag("pinned", of: node, path: path) ?? false
    guard let key, let module, let start, let end, let venue else { return nil }
    return Session(
      id: key, module: module, start: start, end: end, place: index.place(named: venue), trainers: trainers,
      learners: learners, isPinned: pinned)
  }

  private mutating func peerSession(_ node: JSONNode, path: String) -> PeerSession? {
    let key = id("id", of: node, path: path, PeerSession.self)
    let school = id("school", of: node, path: path, School.self)
    let referent = id("referent", of: node, path: path, Learner.self)
    let start = moment("start", of: node, path: path)
    let end = moment("end", of: node, path: path)
    let learners = ids("learners", of: node, path: path, Learner.self)
    guard let key, let school, let referent, let start, let end else { return nil }
    return PeerSession(id: key, school: school, referent: referent, start: start, end: end, learners: learners)
  }

  private mutating func unmet(_ node: JSONNode, path: String) -> Unmet? {
    let learner = id("learner", of: node, path: path, required: false, Learner.self)
    let module = id("module", of: node, path: path, required: false, TrainingModule.self)
    let deployment = id("deployment", of: node, path: path, required: false, Deployment.self)
    let reason = word("reason", of: node, path: path, UnmetReason.self)
    guard let reason else { return nil }
    if learner == nil, reason != .noReferent {
      // One of the wrong kind has been noted already.
      if node["learner"].map(\.isNull) ?? true {
        note(.missing, path: PlanFieldReader.join(path, "learner"), offset: node.offset)
      }
      return nil
    }
    return Unmet(learner: learner, module: module, deployment: deployment, reason: reason)
  }

  private mutating func score(_ node: JSONNode) -> ScoreClaims {
    var claims = ScoreClaims(
      hard: number("hard", of: node, path: "score"), readiness: number("readiness", of: node, path: "score"),
      cost: number("cost", of: node, path: "score"))
    if let constraints = object("constraints", of: node, path: "score") {
      claims.terms = numbers(of: constraints, path: "score.constraints")
    }
    return claims
  }

  private mutating func bound(_ node: JSONNode) -> Bound? {
    let readiness = number("readiness", of: node, path: "bound", required: true)
    let cost = number("cost", of: node, path: "bound", required: true)
    guard let readiness, let cost else { return nil }
    return Bound(readiness: readiness, cost: cost)
  }
}

extension ScoreClaims {
  /// The score that the known terms make.
  fileprivate var score: Score {
    var readiness: [ReadinessTerm: Int] = [:]
    var cost: [CostTerm: Int] = [:]
    for (name, value) in terms {
      if let term = ReadinessTerm(rawValue: name) { readiness[term] = value }
      if let term = CostTerm(rawValue: name) { cost[term] = value }
    }
    return Score(hard: hard ?? 0, readinessTerms: readiness, costTerms: cost)
  }
}
