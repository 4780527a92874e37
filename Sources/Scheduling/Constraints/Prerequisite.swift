import Planning

/// Nobody takes a module before its prerequisites have ended, nor twice in the year.
enum Prerequisite: HardConstraint {
  static let rule = HardRule.prerequisite

  static func findings(in recount: Recount) -> [Finding] {
    var findings: [Finding] = []
    var soFar = TrainingBook(recount.index.dossier.attendance)
    for facts in TrainingBook.inOrderOfEnd(recount.sessions) {
      for learner in facts.learners.map(\.id) {
        if soFar[learner, facts.module.id].contains(where: \.isThisYear) {
          findings.append(Finding(rule, facts.id, .takenTwice, learner.rawValue, facts.module.id.rawValue))
        }
        for needed in facts.module.prerequisites
        where !soFar[learner, needed].contains(where: { $0.end <= facts.session.start }) {
          findings.append(Finding(rule, facts.id, .lacks, learner.rawValue, needed.rawValue))
        }
        soFar.add(facts, for: learner)
      }
    }
    return findings
  }
}
