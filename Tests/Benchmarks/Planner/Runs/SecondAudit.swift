import Foundation

/// What the auditor written in Python says of a plan.
enum SecondAudit {
  case agrees
  case violations(Int)
  case differences([String])
  /// It, Python or one of its packages is missing, or it could not audit.
  case absent(String)

  private struct Answer: Decodable {
    var score: [String: Int]
    var differs: [String]
  }

  /// Asks it, where there is one.
  init(script: String?, folder: String, plan: String) {
    guard let script else {
      self = .absent("no audit.py")
      return
    }
    do {
      let program = try OutsideProgram("/usr/bin/env", ["python3", script, folder, plan, "--json"])
      guard program.status < 2, let answer = try? JSONDecoder().decode(Answer.self, from: Data(program.output.utf8))
      else {
        self = .absent(program.errors.trimmingCharacters(in: .whitespacesAndNewlines))
        return
      }
      let violations = answer.score["hard"] ?? 0
      self = violations > 0 ? .violations(violations) : answer.differs.isEmpty ? .agrees : .differences(answer.differs)
    } catch {
      self = .absent(error.localizedDescription)
    }
  }

  /// For the table.
  var text: String {
    switch self {
    case .agrees: "agrees"
    case .violations(let count): "\(count) violations"
    case .differences(let terms): "\(terms.count) differences"
    case .absent: "–"
    }
  }

  /// What speaks against the plan, or why nothing is known.
  var complaint: String? {
    switch self {
    case .agrees: nil
    case .violations(let count): "audit.py finds \(count) violations"
    case .differences(let terms): "audit.py counts otherwise: " + terms.joined(separator: "; ")
    case .absent: nil
    }
  }
}
