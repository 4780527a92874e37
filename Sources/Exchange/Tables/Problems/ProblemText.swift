public import Planning

/// Puts problems into words: "where: what — how to mend it", in French or in English.
public struct ProblemText: Sendable {
  private let language: Language

  public init(_ language: Language) { self.language = language }

  /// One line for a problem, such as `ecoles.csv:3, colonne uai (1), « 0350122A » : … — …`.
  public func text(_ problem: Problem) -> String {
    let sentence = sentence(problem)
    let start = severity(problem.severity) + place(problem.place) + value(problem)
    let colon = language == .french ? " : " : ": "
    return start + colon + sentence.what + " — " + sentence.mend
  }

  /// One line for a problem beside the row that has it, such as `erreur : uai, « 0350122A » : … — …`.
  public func remark(_ problem: Problem) -> String {
    let sentence = sentence(problem)
    let colon = language == .french ? " : " : ": "
    let subject = (problem.place.column ?? "") + value(problem)
    let start = subject.hasPrefix(", ") ? String(subject.dropFirst(2)) : subject
    return severity(problem.severity) + start + (start.isEmpty ? "" : colon) + sentence.what + " — " + sentence.mend
  }

  /// Where a problem is: the file with its line and character as editors understand it, then the column.
  public func place(_ place: Problem.Place) -> String {
    var text = place.file
    let word = language == .french ? "colonne" : "column"
    // A sheet of a workbook has cells with names of their own.
    if place.isInWorkbook {
      let letters = place.columnNumber.map { CellPlace.letters($0) } ?? ""
      if let line = place.line { text += "!\(letters)\(line)" }
      return place.column.map { place.isSetting ? "\(text), \($0)" : "\(text), \(word) \($0)" } ?? text
    }
    if let line = place.line {
      text += ":\(line)"
      if let character = place.character { text += ":\(character)" }
    }
    switch (place.column, place.columnNumber) {
    case (let column?, let number?): text += ", \(word) \(column) (\(number))"
    // A setting has a path, a missing column a name.
    case (let column?, nil): text += ", \(column)"
    case (nil, let number?): text += ", \(word) \(number)"
    case (nil, nil): break
    }
    return text
  }

  /// What is wrong and how to mend it.
  public func sentence(_ problem: Problem) -> (what: String, mend: String) {
    switch language {
    case .french: problem.cause.inFrench()
    case .english: problem.cause.inEnglish()
    }
  }

  private func severity(_ severity: Problem.Severity) -> String {
    switch (severity, language) {
    case (.error, .french): "erreur : "
    case (.error, .english): "error: "
    case (.warning, .french): "avertissement : "
    case (.warning, .english): "warning: "
    }
  }

  private func value(_ problem: Problem) -> String {
    guard let value = problem.value, !value.isEmpty else { return "" }
    // A cell may hold a page of text; a message does not.
    let flat = value.replacing("\n", with: " ")
    let short = flat.count > 60 ? flat.prefix(59) + "…" : flat[...]
    return language == .french ? ", « \(short) »" : ", “\(short)”"
  }
}
