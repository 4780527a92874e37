import Planning
import SchoolCalendar

/// Takes typed values out of the nodes of a plan file and collects what is wrong with them.
///
/// A value that is missing or wrong reads as nil once its problem is noted; the word `null` counts as missing.
struct PlanFieldReader {
  let file: String
  private(set) var problems: [PlanFileProblem] = []
  private let bytes: [UInt8]
  private lazy var positions = TextPositions(bytes)
  /// A file with more is damaged as a whole; a list without end helps nobody.
  private static let maxProblems = 10_000

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  mutating func note(_ cause: PlanFileProblem.Cause, path: String, offset: Int) {
    guard problems.count < Self.maxProblems else { return }
    let (line, column) = positions.position(of: offset)
    problems.append(PlanFileProblem(file: file, line: line, column: column, path: path, cause: cause))
  }

  /// A member that is there and not `null`; notes a missing one if it must be there.
  private mutating func member(_ name: String, of node: JSONNode, path: String, required: Bool) -> JSONNode? {
    if let member = node[name], !member.isNull { return member }
    if required { note(.missing, path: Self.join(path, name), offset: node.offset) }
    return nil
  }

  static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  // MARK: Structure

  mutating func object(_ name: String, of node: JSONNode, path: String) -> JSONNode? {
    guard let member = member(name, of: node, path: path, required: false) else { return nil }
    guard case .object = member.value else {
      note(.wrongKind(wanted: .object), path: Self.join(path, name), offset: member.offset)
      return nil
    }
    return member
  }

  /// The elements of an array with the path to each; none where it is missing.
  mutating func elements(
    _ name: String, of node: JSONNode, path: String, required: Bool
  ) -> [(node: JSONNode, path: String)] {
    guard let member = member(name, of: node, path: path, required: required) else { return [] }
    guard case .array(let list) = member.value else {
      note(.wrongKind(wanted: .array), path: Self.join(path, name), offset: member.offset)
      return []
    }
    return list.enumerated().map { ($0.element, "\(Self.join(path, name))[\($0.offset)]") }
  }

  /// The elements of an array that are objects; another kind of element is noted.
  mutating func objects(
    _ name: String, of node: JSONNode, required: Bool = false
  ) -> [(node: JSONNode, path: String)] {
    elements(name, of: node, path: "", required: required).filter { element in
      if case .object = element.node.value { return true }
      note(.wrongKind(wanted: .object), path: element.path, offset: element.node.offset)
      return false
    }
  }

  // MARK: Values

  mutating func text(_ name: String, of node: JSONNode, path: String, required: Bool = true) -> String? {
    guard let member = member(name, of: node, path: path, required: required) else { return nil }
    return text(member, path: Self.join(path, name))
  }

  private mutating func text(_ node: JSONNode, path: String) -> String? {
    if case .string(let text) = node.value { return text }
    note(.wrongKind(wanted: .text), path: path, offset: node.offset)
    return nil
  }

  /// A text that a type makes a value of, or nil with a problem where it cannot.
  mutating func value<Value>(
    _ name: String, of node: JSONNode, path: String, as form: PlanFileProblem.ValueForm, required: Bool = true,
    _ make: (String) -> Value?
  ) -> Value? {
    guard let text = text(name, of: node, path: path, required: required) else { return nil }
    if let value = make(text) { return value }
    let offset = node[name]?.offset ?? node.offset
    note(.badValue(text, wanted: form), path: Self.join(path, name), offset: offset)
    return nil
  }

  mutating func id<Entity>(
    _ name: String, of node: JSONNode, path: String, required: Bool = true, _: Entity.Type
  ) -> ID<Entity>? {
    value(name, of: node, path: path, as: .identifier, required: required) { $0.isEmpty ? nil : ID<Entity>($0) }
  }

  /// The ids of an array; one that is wrong is noted and left out.
  mutating func ids<Entity>(_ name: String, of node: JSONNode, path: String, _: Entity.Type) -> [ID<Entity>] {
    elements(name, of: node, path: path, required: true).compactMap { element in
      guard let text = text(element.node, path: element.path) else { return nil }
      if !text.isEmpty { return ID<Entity>(text) }
      note(.badValue(text, wanted: .identifier), path: element.path, offset: element.node.offset)
      return nil
    }
  }

  /// A moment; seconds are forgiven where they are zero, an offset is not.
  mutating func moment(_ name: String, of node: JSONNode, path: String) -> Moment? {
    value(name, of: node, path: path, as: .moment) { text in
      Moment(text.utf8.count == 19 && text.hasSuffix(":00") ? String(text.dropLast(3)) : text)
    }
  }

  /// One of the words of a list.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, of node: JSONNode, path: String, required: Bool = true, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(name, of: node, path: path, required: required) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let cause = PlanFileProblem.Cause.unknownWord(text, known: Word.allCases.map(\.rawValue))
    note(cause, path: Self.join(path, name), offset: node[name]?.offset ?? node.offset)
    return nil
  }

  mutating func flag(_ name: String, of node: JSONNode, path: String) -> Bool? {
    guard let member = member(name, of: node, path: path, required: false) else { return nil }
    if case .bool(let flag) = member.value { return flag }
    note(.wrongKind(wanted: .boolean), path: Self.join(path, name), offset: member.offset)
    return nil
  }

  /// A whole number, however it is spelled: 12, 12.0 or 1.2e1.
  mutating func number(_ name: String, of node: JSONNode, path: String, required: Bool = false) -> Int? {
    guard let member = member(name, of: node, path: path, required: required) else { return nil }
    return number(member, path: Self.join(path, name))
  }

  /// The whole numbers of an object by their names; the word `null` is as good as none.
  mutating func numbers(of node: JSONNode, path: String) -> [String: Int] {
    guard case .object(let members) = node.value else { return [:] }
    var numbers: [String: Int] = [:]
    for member in members where !member.node.isNull {
      numbers[member.name] = number(member.node, path: Self.join(path, member.name))
    }
    return numbers
  }

  private mutating func number(_ node: JSONNode, path: String) -> Int? {
    if case .number(let text) = node.value {
      if let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) { return number }
    }
    note(.wrongKind(wanted: .wholeNumber), path: path, offset: node.offset)
    return nil
  }
}
