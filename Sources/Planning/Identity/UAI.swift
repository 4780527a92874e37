/// The national code of a school: seven digits and a check letter, such as `0350122T`.
///
/// The letter is `"ABCDEFGHJKLMNPRSTUVWXYZ"[digits mod 23]`, a rule that holds for all 1,609 codes of the Ministry's
/// directory for Ille-et-Vilaine and Val-de-Marne.
public struct UAI: Hashable, Sendable, CustomStringConvertible {
  /// Why a text is not a code.
  public enum Fault: Error, Hashable, Sendable {
    /// Not seven digits and one letter.
    case shape
    /// The digits ask for another letter than the one given.
    case letter(expected: Character)
  }

  /// The code in upper case.
  public let text: String

  /// Reads a code, with a lower-case letter and surrounding spaces forgiven.
  ///
  /// - Throws: ``Fault`` when the shape or the letter is wrong.
  public init(_ written: String) throws(Fault) {
    let trimmed = written.drop { $0 == " " }
    var characters = Array(trimmed.uppercased())
    while characters.last == " " { characters.removeLast() }
    guard characters.count == 8, let letter = characters.last, letter.isASCII, letter.isLetter else { throw .shape }
    var number = 0
    for character in characters.dropLast() {
      guard character.isASCII, let digit = character.wholeNumberValue else { throw .shape }
      number = number * 10 + digit
    }
    let expected = UAI.letter(for: number)
    guard letter == expected else { throw .letter(expected: expected) }
    text = String(characters)
  }

  /// The check letter that seven digits, read as a number, ask for.
  public static func letter(for number: Int) -> Character { alphabet[number % alphabet.count] }

  private static let alphabet = Array("ABCDEFGHJKLMNPRSTUVWXYZ")

  public var description: String { text }
}
