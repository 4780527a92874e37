/// One column of a table, as the dossier's contract has it.
public struct Column: Hashable, Sendable {
  /// What its cells hold.
  public enum Content: Hashable, Sendable {
    /// Free text; written so that a spreadsheet does not take it for a formula.
    case text
    /// The key of the row.
    case id
    /// The key of a row of one of these tables.
    case reference([DossierTable])
    /// Keys separated by spaces or `|`.
    case references(DossierTable)
    /// Words separated by spaces or `|`.
    case words
    /// `*`, or names separated by `|`.
    case circonscriptions
    /// A number within limits.
    case number(ClosedRange<Double>)
    /// A whole number within limits.
    case whole(ClosedRange<Int>)
    /// `oui` or `non`.
    case yesNo
    case day
    /// A day, with or without a time.
    case moment
    case time
    /// `3h`, `1h30`, or a bare number of minutes.
    case minutes
    /// `3h`, `1h30`, or a bare number of hours.
    case hours
    /// One of these words.
    case choice([String])
    /// One or more of these words.
    case choices([String])
    /// `08:30-11:30 13:30-16:30`.
    case classHours
    /// `tout` or a kind of thing, a colon and its key.
    case reach([String])
  }

  /// The header in a file that Tandem writes.
  public var name: String
  /// Whether the column must be there, filled in every row.
  public var isRequired: Bool
  public var content: Content
  /// What a blank cell stands for, where it stands for something.
  public var blank: String?

  /// A column; the mark `*` at the end of a name makes it required, as in the contract.
  init(_ name: String, _ content: Content = .text, blank: String? = nil) {
    isRequired = name.hasSuffix("*")
    self.name = isRequired ? String(name.dropLast()) : name
    self.content = content
    self.blank = blank
  }

  /// Whether a spreadsheet could take what is written for a formula.
  var isGuarded: Bool {
    switch content {
    case .text, .id, .reference, .references, .words, .circonscriptions, .reach: true
    default: false
    }
  }
}
