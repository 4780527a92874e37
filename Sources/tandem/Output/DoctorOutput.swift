import UseCases

/// What the doctor has found: a sign, a word, what it is about, what to do.
struct DoctorOutput {
  private let checks: [HealthCheck]
  private let base: String

  init(_ checks: [HealthCheck], base: String) {
    self.checks = checks
    self.base = base
  }

  var output: CommandOutput {
    let wrong = checks.count { $0.state == .wrong }
    let closing =
      wrong == 0
      ? say("Rien de grave.", "Nothing is wrong.")
      : say("\(wrong) point(s) à régler.", "\(wrong) thing(s) to put right.")
    let json = JSONValue.members([
      "base": .text(base), "well": .bool(wrong == 0), "checks": table.json,
    ])
    return CommandOutput(json: json, tables: [table], closing: [closing])
  }

  private var table: DataTable {
    DataTable(
      columns: [
        .init("sign", " "), .init("state"), .init("stateText", say("État", "State")), .init("check"),
        .init("checkText", say("Examen", "Check")), .init("message", say("Constat", "Finding")),
        .init("remedy", say("Que faire", "What to do")),
      ],
      rows: checks.map { check in
        [
          .text(Self.sign(check.state)), .text(check.state.rawValue), .text(Self.word(check.state)),
          .text(check.subject.rawValue), .text(DoctorWords.name(check.subject)),
          .text(DoctorWords.finding(check.finding)),
          check.state == .well ? .null : .text(DoctorWords.remedy(check.finding, base: base)),
        ]
      })
  }

  private static func sign(_ state: HealthCheck.State) -> String {
    switch state {
    case .well: "✓"
    case .watch: "!"
    case .wrong: "✗"
    }
  }

  private static func word(_ state: HealthCheck.State) -> String {
    switch state {
    case .well: say("bien", "well")
    case .watch: say("à voir", "watch")
    case .wrong: say("mauvais", "wrong")
    }
  }
}
