public import Planning

/// Names a referent for every school that can have one, a deputy where it is large enough, a successor where one leaves.
///
/// First the most schools with a referent, then the least `referentFit`, both exactly. Of equals those count who stay the
/// year, then the shortest ways between shared schools, the most service, the fewest days off; the ids decide in the end.
/// Decisions by hand (``Planning/ReferentPosts``) are kept.
public struct ReferentChooser: Sendable {
  private let index: DossierIndex
  /// The decisions of the dossier, with what is wrong with them.
  public let posts: ReferentPosts
  private let nodeLimit: Int

  /// A chooser for the schools of a dossier.
  ///
  /// - Parameter nodeLimit: The cases looked at before the best found is taken without a proof.
  public init(_ index: DossierIndex, nodeLimit: Int = 200) {
    self.index = index
    self.nodeLimit = nodeLimit
    posts = ReferentPosts(index)
  }

  /// What choosing a person for one school costs: nothing for who is referent already, 30 for a volunteer, 120 for another,
  /// 60 more under 80 % of service.
  static func fit(_ learner: Learner) -> Int { ReferentFitness(learner).minutes }

  /// Chooses for all schools.
  ///
  /// - Parameter appointed: Who is to be referent of a school for this once, whatever it costs.
  public func propose(appointing appointed: [ID<School>: ID<Learner>] = [:]) -> ReferentProposal {
    var posts = posts
    var setAside: [ID<School>: ID<Learner>] = [:]
    while true {
      let instance = ReferentInstance(index, posts: posts, appointed: appointed)
      let assignment = ReferentAssignment(instance, nodeLimit: nodeLimit)
      let missed = instance.schools.indices.filter {
        assignment.leader[$0] < 0 && posts[instance.schools[$0]].referent != nil
          && appointed[instance.schools[$0]] == nil
      }
      // A confirmation that others make impossible gives way, so that the school has somebody.
      if let school = missed.first.map({ instance.schools[$0] }) {
        setAside[school] = posts[school].referent
        posts.release(school)
        continue
      }
      return proposal(instance, assignment, posts, setAside)
    }
  }

  private func proposal(
    _ instance: ReferentInstance, _ assignment: ReferentAssignment, _ posts: ReferentPosts,
    _ setAside: [ID<School>: ID<Learner>]
  ) -> ReferentProposal {
    var referents: [ID<School>: ID<Learner>] = [:]
    for (number, person) in assignment.leader.enumerated() where person >= 0 {
      referents[instance.schools[number]] = instance.people[person].id
    }
    let support = ReferentSupport(index, posts, referents)
    var seen: Set<ID<School>> = []
    let schools = index.dossier.schools.map(\.id).filter { seen.insert($0).inserted }
    return ReferentProposal(
      choices: schools.compactMap { school in
        referents[school].map {
          ReferentChoice(
            school: school, referent: $0, deputy: support.deputies[school], successor: support.successors[school])
        }
      }, schoolsWithout: schools.filter { referents[$0] == nil }, fit: assignment.cost.fit,
      isProven: assignment.isProven, setAside: setAside, cases: assignment.nodes)
  }
}
