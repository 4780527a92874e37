import Planning

extension ReferentChooser {
  /// Chooses for all schools; who is referent by the published plan stays where the year has begun or the plan is kept,
  /// unless a decision by hand says otherwise or the person no longer belongs to the school.
  func propose(on ground: PlanGround, _ index: DossierIndex) -> ReferentProposal {
    guard let published = ground.published,
      ground.keeping.startsFromPublished || ground.lastPastDay(in: index.dossier.settings.schoolYear) != nil
    else { return propose() }
    var appointed: [ID<School>: ID<Learner>] = [:]
    for choice in published.referents {
      let post = posts[choice.school]
      guard index.schools[choice.school] != nil, post.referent == nil, !post.isVacant,
        !post.refused.contains(choice.referent), let person = index.learners[choice.referent],
        person.audience == .teachers, person.schools.contains(choice.school)
      else { continue }
      appointed[choice.school] = choice.referent
    }
    let proposal = propose(appointing: appointed)
    // Where keeping somebody leaves a school without anybody, the choice is made anew.
    let free = propose()
    return proposal.schoolsWithout.count > free.schoolsWithout.count ? free : proposal
  }
}
