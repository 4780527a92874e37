import Planning
import SchoolCalendar
import UseCases

/// What differs between two plans, one row a session, deployment or school.
struct DifferenceTable {
  private let output: DifferenceOutput
  private let isProtected: Bool

  init(_ output: DifferenceOutput) {
    self.output = output
    isProtected = output.persons == .protected
  }

  private static let keys = [
    "kind", "id", "circonscription", "school", "schoolName", "aspects", "module", "startBefore", "startAfter",
    "venueBefore", "venueAfter", "trainersBefore", "trainersAfter", "countBefore", "countAfter", "joined", "left",
    "dateBefore", "dateAfter", "referentBefore", "referentAfter", "deputyBefore", "deputyAfter", "successorBefore",
    "successorAfter", "text",
  ]

  /// All of them; what a kind of row does not have is null, persons are where they are protected.
  var table: DataTable {
    DataTable(columns: Self.keys.map { .init($0) }, rows: output.part.lines.map(row))
  }

  private func row(_ line: ComparisonLine) -> [JSONValue] {
    var values: [String: JSONValue] = [
      "id": .text(line.id), "circonscription": .optional(line.circonscription?.rawValue),
      "school": .optional(line.school?.rawValue),
      "schoolName": .optional(line.school.flatMap { output.comparison.index.schools[$0]?.name }),
      "text": .text(output.sentence(line)), "aspects": .list([]),
    ]
    func put(_ key: String, _ before: JSONValue?, _ after: JSONValue?) {
      values["\(key)Before"] = before
      values["\(key)After"] = after
    }
    switch line.subject {
    case .session(let change):
      values["kind"] = "session"
      values["aspects"] = Self.aspects(change.aspects)
      values["module"] = .optional(change.either?.module.rawValue)
      put("start", moment(change.before?.start), moment(change.after?.start))
      put("venue", change.before.map { .text($0.place.text) }, change.after.map { .text($0.place.text) })
      put("trainers", ids(change.before?.trainers), ids(change.after?.trainers))
      put("count", count(change.before?.learners), count(change.after?.learners))
      (values["joined"], values["left"]) = (ids(change.joined), ids(change.left))
    case .peerSession(let change):
      values["kind"] = "peer"
      values["aspects"] = Self.aspects(change.aspects)
      put("start", moment(change.before?.start), moment(change.after?.start))
      put("trainers", ids(change.before.map { [$0.referent] }), ids(change.after.map { [$0.referent] }))
      put("count", count(change.before?.learners), count(change.after?.learners))
      (values["joined"], values["left"]) = (ids(change.joined), ids(change.left))
    case .deployment(let change):
      values["kind"] = "deployment"
      put("date", .optional(change.before?.description), .optional(change.after?.description))
    case .referent(let change):
      values["kind"] = "referent"
      if !isProtected {
        put("referent", id(change.before?.referent), id(change.after?.referent))
        put("deputy", id(change.before?.deputy), id(change.after?.deputy))
        put("successor", id(change.before?.successor?.learner), id(change.after?.successor?.learner))
      }
    }
    return Self.keys.map { values[$0] ?? .null }
  }

  private static func aspects(_ aspects: Set<ChangeAspect>) -> JSONValue {
    .texts(ChangeAspect.allCases.filter(aspects.contains).map(\.rawValue))
  }

  private func moment(_ moment: Moment?) -> JSONValue { .optional(moment?.description) }

  private func id<Entity>(_ id: ID<Entity>?) -> JSONValue { .optional(id?.rawValue) }

  private func ids<Entity>(_ ids: [ID<Entity>]?) -> JSONValue {
    guard let ids, !isProtected else { return .null }
    return .texts(ids.map(\.rawValue))
  }

  private func count(_ people: [ID<Learner>]?) -> JSONValue {
    guard let number = people?.count else { return .null }
    return isProtected && (1...SmallGroups.limit).contains(number) ? .null : .number(number)
  }
}

/// What persons have to be told, one row an appointment.
struct PersonChangeTable {
  private let words: ChangeWords

  init(_ words: ChangeWords) { self.words = words }

  func table(_ changes: [PersonChange]) -> DataTable {
    DataTable(
      columns: [
        "person", "change", "module", "title", "sessionBefore", "startBefore", "venueBefore", "sessionAfter",
        "startAfter",
        "venueAfter", "text",
      ].map { .init($0) },
      rows: changes.map { change in
        let either = change.after ?? change.before
        return [
          .text(change.person.rawValue), .text(change.kind.rawValue), .optional(either?.module?.rawValue),
          .optional(either.map { words.title($0) }), .optional(change.before?.session.rawValue),
          .optional(change.before?.start.description), .optional(change.before?.place.text),
          .optional(change.after?.session.rawValue), .optional(change.after?.start.description),
          .optional(change.after?.place.text), .text(words.sentence(change)),
        ]
      })
  }
}
