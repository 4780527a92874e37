import Exchange
import Planning
import SchoolCalendar
import UseCases

/// What is proposed, beside what the newest plan has.
struct ReferentProposalOutput {
  private let proposing: ReferentProposing
  private let rows: [ReferentProposing.Row]
  private let names: Names

  init(_ proposing: ReferentProposing, showsAll: Bool) {
    self.proposing = proposing
    rows = proposing.rows.filter { showsAll || $0.isChange }
    names = Names(proposing.index)
  }

  var output: CommandOutput {
    let proposal = proposing.proposal
    let proof = proposal.isProven ? say("optimum prouvé", "proven best") : say("non prouvé", "not proven")
    let changes = proposing.rows.count(where: \.isChange)
    let sum = ReferentWords.sum(proposal.choices.count, of: proposing.rows.count)
    let changed = counted(changes, "changement", "changements", "change", "changes")
    let line = say(
      "\(sum), coût \(proposal.fit) (\(proof)), \(changed).", "\(sum), cost \(proposal.fit) (\(proof)), \(changed).")
    let closing = say(
      "Rien n’est gardé. « tandem referents confirm » confirme, « tandem plan » planifie avec.",
      "Nothing is kept. \"tandem referents confirm\" confirms, \"tandem plan\" plans with them.")
    let json = JSONValue.members([
      "schoolYear": .text(proposing.index.dossier.settings.schoolYear.description),
      "revision": .optional(proposing.revision), "fit": .number(proposal.fit), "proven": .bool(proposal.isProven),
      "schoolsWithout": .texts(proposal.schoolsWithout.map(\.rawValue)), "changes": .number(changes),
      "referents": table.json,
    ])
    let faults = proposing.faults.filter(\.isError).map {
      say("Décision non suivie : ", "Decision not followed: ")
        + ReferentFault($0, in: proposing.index.dossier.referentDecisions).sentence(in: Speech.language)
    }
    return CommandOutput(json: json, lines: [line] + faults, tables: [table], closing: [closing])
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("school", say("UAI", "UAI")), .init("schoolName", say("École", "School")),
        .init("commune", say("Commune", "Commune")), .init("planned"),
        .init("plannedName", say("Au plan", "In the plan")), .init("learner"),
        .init("name", say("Proposé", "Proposed")), .init("deputy"), .init("deputyName", say("Adjoint", "Deputy")),
        .init("successor"), .init("successorName", say("Successeur", "Successor")),
        .init("successorFrom", say("Dès le", "From")),
        .init("confirmed", say("Confirmé", "Confirmed")), .init("changed"),
      ],
      rows: rows.map { row in
        let (now, new) = (row.planned, row.proposed)
        return [
          .text(row.school.rawValue), .text(names.school(row.school)), .text(names.commune(row.school)),
          .optional(now?.referent.rawValue), .optional(now.map { names.person($0.referent) }),
          .optional(new?.referent.rawValue), .optional(new.map { names.person($0.referent) }),
          .optional(new?.deputy?.rawValue), .optional(new?.deputy.map { names.person($0) }),
          .optional(new?.successor?.learner.rawValue), .optional(new?.successor.map { names.person($0.learner) }),
          .optional(new?.successor?.from.description),
          .bool(row.post.referent != nil && row.post.referent == new?.referent), .bool(row.isChange),
        ]
      })
  }
}

/// What a decision by hand changes.
struct ReferentDecisionOutput {
  private let report: ReferentDecisionReport
  private let base: String
  private let names: Names

  init(_ report: ReferentDecisionReport, base: String) {
    self.report = report
    self.base = base
    names = Names(report.index)
  }

  var output: CommandOutput {
    let count = counted(report.schools.count, "école décidée", "écoles décidées", "school decided", "schools decided")
    var lines = [
      say(
        "\(count) ; coût des référents \(signed(report.fit)), écoles sans référent \(signed(report.schoolsWithout)).",
        "\(count); cost of referents \(signed(report.fit)), schools without a referent \(signed(report.schoolsWithout))."
      )
    ]
    if !report.losing.isEmpty {
      let schools = report.losing.map { names.school($0) }.joined(separator: ", ")
      lines.append(say("Perd son référent : \(schools).", "Loses its referent: \(schools)."))
    }
    let next = say(
      "Le prochain « tandem plan --base \(base) » s’y tient.", "The next \"tandem plan --base \(base)\" keeps to it.")
    let json = JSONValue.members([
      "schoolYear": .text(report.index.dossier.settings.schoolYear.description),
      "schools": .texts(report.schools.map(\.rawValue)), "fitChange": .number(report.fit),
      "schoolsWithoutChange": .number(report.schoolsWithout), "losing": .texts(report.losing.map(\.rawValue)),
      "changes": table.json,
    ])
    return CommandOutput(json: json, lines: lines, tables: [table], closing: [next])
  }

  private func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }

  private var table: DataTable {
    DataTable(
      say("Référents qui changent", "Referents that change"),
      columns: [
        .init("school", say("UAI", "UAI")), .init("schoolName", say("École", "School")), .init("before"),
        .init("beforeName", say("Avant", "Before")), .init("after"), .init("afterName", say("Après", "After")),
      ],
      rows: report.changes.map { change in
        [
          .text(change.school.rawValue), .text(names.school(change.school)), .optional(change.before?.rawValue),
          .optional(change.before.map { names.person($0) }), .optional(change.after?.rawValue),
          .optional(change.after.map { names.person($0) }),
        ]
      })
  }
}
