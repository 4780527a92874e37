import Planning
import Scheduling
import UseCases

/// Why a school has its referent, candidate by candidate.
struct ReferentReasonsOutput {
  private let reasons: ReferentReasons
  private let names: Names

  init(_ reasons: ReferentReasons) {
    self.reasons = reasons
    names = Names(reasons.index)
  }

  private var explanation: ReferentExplanation { reasons.explanation }

  var output: CommandOutput {
    let who = explanation.choice.map { names.person($0.referent) } ?? say("personne", "nobody")
    var lines = [say("\(names.school(explanation.school)) : \(who).", "\(names.school(explanation.school)): \(who).")]
    if explanation.post.referent != nil { lines.append(say("Confirmé par décision.", "Confirmed by decision.")) }
    if explanation.post.isVacant { lines.append(say("Poste laissé vacant.", "Post left vacant.")) }
    if let reason = explanation.post.reason { lines.append(reason) }
    if !explanation.isProven {
      lines.append(say("Coûts non prouvés.", "Costs are not proven."))
    }
    let json = JSONValue.members([
      "schoolYear": .text(reasons.index.dossier.settings.schoolYear.description),
      "school": .text(explanation.school.rawValue), "schoolName": .text(names.school(explanation.school)),
      "learner": .optional(explanation.choice?.referent.rawValue), "proven": .bool(explanation.isProven),
      "confirmed": .bool(explanation.post.referent != nil), "vacant": .bool(explanation.post.isVacant),
      "candidates": .list(explanation.candidates.map(object)),
    ])
    return CommandOutput(json: json, lines: lines, tables: [table])
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("learner", say("Personne", "Person")), .init("name", say("Nom", "Name")), .init("standing"),
        .init("standingText", say("Pourquoi", "Why")), .init("minutes", say("Coût", "Cost")),
        .init("fitText", say("Détail", "Breakdown")), .init("fitChange", say("En tout", "In all")),
        .init("schoolsWithoutChange", say("Écoles sans", "Schools without")), .init("leaves", say("Départ", "Leaves")),
      ],
      rows: explanation.candidates.map { one in
        [
          .text(one.person.rawValue), .text(names.person(one.person)), .text(one.standing.code),
          .text(ReferentWords.standing(one, names)), .number(one.minutes), .text(ReferentWords.fitness(one)),
          .optional(one.change?.fit), .optional(one.change?.schoolsWithout), .optional(one.leaves?.description),
        ]
      })
  }

  private func object(_ one: ReferentCandidate) -> JSONValue {
    var tie: String?
    var schools: [ID<School>] = []
    switch one.standing {
    case .equal(let what): tie = what.rawValue
    case .neededElsewhere(let where_), .servesTwo(let where_): schools = where_
    default: break
    }
    return .members([
      "learner": .text(one.person.rawValue), "name": .text(names.person(one.person)),
      "standing": .text(one.standing.code), "standingText": .text(ReferentWords.standing(one, names)),
      "tie": .optional(tie), "schools": .texts(schools.map(\.rawValue)), "minutes": .number(one.minutes),
      "fit": .members([
        "standing": .text(one.fitness.standing.rawValue), "standingMinutes": .number(one.fitness.standing.minutes),
        "partTimeMinutes": .number(one.fitness.partTimeMinutes),
        "secondSchoolMinutes": .number(one.secondSchoolMinutes),
      ]),
      "fitChange": .optional(one.change?.fit), "schoolsWithoutChange": .optional(one.change?.schoolsWithout),
      "changedSchools": .texts((one.change?.schools ?? []).map(\.rawValue)),
      "leaves": .optional(one.leaves?.description),
    ])
  }
}
