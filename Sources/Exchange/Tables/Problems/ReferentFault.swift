public import Planning

/// What is wrong, or doubtful, with a row of the table `referents`.
public struct ReferentFault: Hashable, Sendable {
  public var code: ReferentDecisionFault.Code
  /// The line of the row it contradicts.
  public var otherLine: Int?
  /// The schools concerned, by their codes.
  public var schools: [String]
  /// The school and the person of the decision, where no table says where it stands.
  public var subject = ""

  init(_ code: ReferentDecisionFault.Code, otherLine: Int? = nil, schools: [String] = []) {
    self.code = code
    self.otherLine = otherLine
    self.schools = schools
  }

  /// What is wrong with one of some decisions; the line is the other decision's place in the list, from 1.
  public init(_ fault: ReferentDecisionFault, in decisions: [ReferentDecision]) {
    let decision = decisions[fault.decision]
    self.init(
      fault.code, otherLine: fault.other.map { $0 + 1 },
      schools: fault.schools.map(\.rawValue))
    let person = fault.part == .deputy ? decision.deputy : decision.person
    subject = [decision.school.rawValue, person?.rawValue].compactMap(\.self).joined(separator: ", ")
  }

  /// The school and the person concerned, what is wrong and how to mend it, in one sentence.
  public func sentence(in language: Language) -> String {
    let (what, mend) = language == .french ? inFrench() : inEnglish()
    let start = subject.isEmpty ? "" : subject + (language == .french ? " : " : ": ")
    return start + what + (language == .french ? " ; " : "; ") + mend + "."
  }

  /// What is wrong and how to mend it, for an English reader.
  func inEnglish() -> (what: String, mend: String) {
    switch code {
    case .noPerson: ("nobody is named", "give personnel, or write vacant under etat")
    case .notTeacher: ("the person is not a teacher", "choose an enseignant, directeur or remplacant of the school")
    case .notOfSchool:
      (
        "the person belongs neither to this school nor to one that may share a referent with it",
        "choose a teacher of the school, of its RPI, or of a school where one of the two has a single class"
      )
    case .servesThree: ("the person would serve three schools, with \(list)", "leave two at most")
    case .mayNotShare:
      ("the person would serve two schools that may not share a referent, with \(list)", "choose someone else for one")
    case .servesNoOwnSchool: ("the person would serve other schools only, with \(list)", "choose someone else for one")
    case .periodTwice: ("line \(line) settles the same period", "give depuis and jusqu_au, or keep one of the two")
    case .afterDeparture: ("the person has left by then", "mend depuis, or depart in personnels.csv")
    case .deputyIsReferent: ("the deputy is the referent", "choose someone else, or leave adjoint blank")
    case .refusedAsWell: ("line \(line) says the contrary of this person", "keep one of the two")
    case .personOfVacancy: ("the post is vacant, the person is not looked at", "leave personnel blank")
    case .secondHandover: ("a third referent in one year: a plan knows one hand-over", "keep two of them")
    case .unknown: ("not in the dossier", "mend the id")
    }
  }

  /// What is wrong and how to mend it, for a French reader.
  func inFrench() -> (what: String, mend: String) {
    switch code {
    case .noPerson: ("personne n'est nommé", "remplissez personnel, ou écrivez vacant sous etat")
    case .notTeacher:
      ("cette personne n'enseigne pas", "choisissez un enseignant, directeur ou remplaçant de l'école")
    case .notOfSchool:
      (
        "cette personne n'est ni de cette école ni d'une école qui peut partager un référent avec elle",
        "choisissez un enseignant de l'école, de son RPI, ou d'une école dont l'une des deux a une seule classe"
      )
    case .servesThree: ("cette personne servirait trois écoles, avec \(list)", "n'en laissez que deux")
    case .mayNotShare:
      (
        "cette personne servirait deux écoles qui ne peuvent partager un référent, avec \(list)",
        "choisissez une autre personne pour l'une d'elles"
      )
    case .servesNoOwnSchool:
      (
        "cette personne ne servirait que d'autres écoles que la sienne, avec \(list)",
        "choisissez une autre personne pour l'une d'elles"
      )
    case .periodTwice:
      ("la ligne \(line) règle la même période", "donnez depuis et jusqu_au, ou gardez une seule des deux lignes")
    case .afterDeparture: ("cette personne sera partie", "corrigez depuis, ou depart dans personnels.csv")
    case .deputyIsReferent: ("l'adjoint est le référent", "choisissez une autre personne, ou videz adjoint")
    case .refusedAsWell: ("la ligne \(line) dit le contraire de cette personne", "gardez une seule des deux lignes")
    case .personOfVacancy: ("le poste est vacant, la personne n'est pas prise en compte", "videz personnel")
    case .secondHandover:
      ("un troisième référent dans l'année : un plan ne connaît qu'un passage de relais", "gardez-en deux")
    case .unknown: ("inconnu du dossier", "corrigez l'id")
    }
  }

  private var list: String { schools.joined(separator: ", ") }

  private var line: String { otherLine.map(String.init) ?? "?" }
}
