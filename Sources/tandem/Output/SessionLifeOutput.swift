import Planning
import UseCases

/// The life of one session through what was published.
struct SessionLifeOutput {
  private let life: SessionLife
  private let open: OpenBase
  private let words: ChangeWords

  init(_ life: SessionLife, _ open: OpenBase) {
    self.life = life
    self.open = open
    words = ChangeWords(open.index, language: Speech.language)
  }

  func output(_ format: OutputFormat) -> CommandOutput {
    let json = JSONValue.members([
      "schoolYear": .text(open.year.description), "session": .text(life.session.rawValue),
      "present": .number(life.present), "drafts": .list(life.drafts.map { .number($0) }), "steps": table.json,
    ])
    var lines: [String] = []
    if life.steps.isEmpty {
      lines.append(
        say("\(life.session) : dans aucun plan publié.", "\(life.session): in no plan that was published."))
    }
    var closing: [String] = []
    if !life.drafts.isEmpty {
      let list = life.drafts.map(String.init).joined(separator: ", ")
      closing.append(say("Dans les brouillons : \(list).", "In the drafts: \(list)."))
    }
    if life.present > 0 {
      let people = counted(life.present, "présence saisie", "présences saisies", "person present", "people present")
      closing.append(say("\(people).", "\(people), as recorded."))
    }
    return CommandOutput(
      json: json, lines: lines, tables: life.steps.isEmpty && format == .table ? [] : [table], closing: closing)
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("revision", say("Révision", "Revision")), .init("publishedAt", say("Publiée le", "Published at")),
        .init("publishedBy", say("Par", "By")), .init("reason", say("Pourquoi", "Why")), .init("aspects"),
        .init("module"), .init("start"), .init("end"), .init("venue"), .init("trainers"), .init("count"),
        .init("text", say("Ce qui change", "What changes")),
      ],
      rows: life.steps.map { step in
        let publication = step.publication
        return [
          .number(publication.revision), .text(publication.instant), .text(publication.author),
          .text(publication.reason),
          .texts(ChangeAspect.allCases.filter(step.aspects.contains).map(\.rawValue)),
        ] + held(step.change) + [.text(text(step))]
      })
  }

  /// The session as it is from then on; nothing where it is cancelled.
  private func held(_ change: SessionLife.Change) -> [JSONValue] {
    switch change {
    case .session(let change):
      guard let after = change.after else { return Array(repeating: .null, count: 6) }
      return [
        .text(after.module.rawValue), .text(after.start.description), .text(after.end.description),
        .text(after.place.text), .texts(after.trainers.map(\.rawValue)), .number(after.learners.count),
      ]
    case .peerSession(let change):
      guard let after = change.after else { return Array(repeating: .null, count: 6) }
      return [
        .null, .text(after.start.description), .text(after.end.description), .text(after.school.rawValue),
        .texts([after.referent.rawValue]), .number(after.learners.count),
      ]
    }
  }

  private func text(_ step: SessionLife.Step) -> String {
    if step.aspects.isEmpty { return say("inchangée", "unchanged") }
    return switch step.change {
    case .session(let change): words.sentence(change)
    case .peerSession(let change): words.sentence(change)
    }
  }
}
