import Planning

/// Codes that a spreadsheet has taken for numbers and robbed of the zeros at their beginning.
enum LostZeros {
  /// The UAI that lost one or two zeros, such as `0350122T` for `350122T`; nil where the letter does not confirm it.
  ///
  /// Two are what the départements 01 to 09 lose: `10001C` is `0010001C`.
  static func uai(_ text: String) -> String? {
    guard (6...7).contains(text.utf8.count), text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return try? UAI(String(repeating: "0", count: 8 - text.utf8.count) + text).text
  }

  /// The commune's code that lost its zero, such as `01004` for `1004`; nil for any other text.
  ///
  /// INSEE codes have five characters, so four digits are always one short.
  static func communeCode(_ text: String) -> String? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + text : nil
  }
}
