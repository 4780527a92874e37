/// One breach of a hard rule, with what it touches.
public struct Finding: Hashable, Sendable {
  public var rule: HardRule
  /// The id of the session, school, person, trainer or deployment concerned, or the name of a field.
  public var subject: String
  /// What is wrong.
  public var fault: Fault

  public init(rule: HardRule, subject: String, fault: Fault) {
    self.rule = rule
    self.subject = subject
    self.fault = fault
  }

  /// What is wrong, in a form that a report can put in any language.
  public struct Fault: Hashable, Sendable {
    /// A short stable code such as `tooSoonAfter`.
    public var code: String
    /// What fills the sentence: ids, days, numbers, in the order the sentence wants them.
    public var arguments: [String]

    public init(_ code: String, _ arguments: String...) {
      self.code = code
      self.arguments = arguments
    }
  }
}
