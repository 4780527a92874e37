public import Planning

/// Puts findings into sentences that name the thing, in the language of the reader.
public struct FindingText: Sendable {
  private let names: FindingNames

  /// Sentences with the names that the dossier gives; ids stand beside them, as names may repeat.
  public init(_ index: DossierIndex, language: Language) {
    names = FindingNames(index: index, language: language)
  }

  /// One sentence for a finding; a code that is not known is given as it is, with its arguments.
  public func sentence(_ finding: Finding) -> String {
    guard let code = FaultCode(rawValue: finding.fault.code) else {
      return "\(finding.subject): \(finding.fault.code) \(finding.fault.arguments.joined(separator: " "))"
    }
    let words = FindingWords(subject: finding.subject, arguments: finding.fault.arguments, names: names)
    return switch names.language {
    case .french: words.french(code)
    case .english: words.english(code)
    }
  }
}

/// A finding's subject and arguments, each ready to be put into a sentence.
struct FindingWords {
  let subject: String
  let arguments: [String]
  let names: FindingNames

  /// An argument as it stands, empty where there is none.
  subscript(position: Int) -> String { position < arguments.count ? arguments[position] : "" }

  func learner(_ position: Int) -> String { names.learner(self[position]) }
  func trainer(_ position: Int) -> String { names.trainer(self[position]) }
  func module(_ position: Int) -> String { names.module(self[position]) }
  func place(_ position: Int) -> String { names.place(self[position]) }
  func day(_ position: Int) -> String { names.day(self[position]) }
  /// A moment as day and time.
  func moment(_ position: Int) -> String { names.moment(self[position]) }
  /// The subject as a school.
  var school: String { names.place(subject) }
}
