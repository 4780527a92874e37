/// One thing wrong with the bytes of a feed.
public struct LintFinding: Hashable, Sendable {
  /// What a feed must keep to; the raw values name the rules in reports.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// Every line ends with CR LF, the last one too.
    case lineEnd
    /// No line is longer than 75 octets.
    case lineLength
    /// Every line is UTF-8 by itself: folding splits no character.
    case encoding
    /// No control characters, no byte order mark.
    case control
    /// Every line is a name, a colon and a value, inside a component.
    case syntax
    /// Every BEGIN has its END; there is one VCALENDAR.
    case nesting
    /// A property that must be there is missing.
    case missing
    /// A property that may occur once occurs again.
    case repeated
    /// UID and RECURRENCE-ID together occur once.
    case uniqueUID
    /// A date or date-time does not exist or has the wrong form.
    case date
    /// DTEND is of the same kind as DTSTART and after it.
    case span
    /// Every TZID is declared by a VTIMEZONE before it is used.
    case zone
    /// A feed has no METHOD.
    case method
  }

  /// Counts lines as they are in the file, from 1.
  public let line: Int
  /// The broken rule.
  public let rule: Rule
  /// The property, component, identifier or figure concerned; no sentence.
  public let detail: String

  /// A finding at a physical line.
  public init(line: Int, rule: Rule, detail: String) {
    (self.line, self.rule, self.detail) = (line, rule, detail)
  }
}
