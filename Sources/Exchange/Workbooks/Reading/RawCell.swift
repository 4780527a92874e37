/// A cell as its sheet holds it, before its value is known.
struct RawCell {
  /// `s`, `inlineStr`, `str`, `b`, `e`, `d`, or `n` for a number.
  var type: String
  var style: Int?
  var hasFormula = false
  var value: String?
  var rich = RichText()

  /// Its value as the text that a table of text would have: of a formula the last result, `oui` or `non` of a boolean.
  ///
  /// - Throws: A fault where the value is an error, a date of no calendar or not there.
  func text(_ number: CellNumber, _ texts: SharedTexts?, _ formats: CellFormats) throws(WorkbookFault) -> String {
    guard type != "inlineStr" else { return rich.cellText }
    guard let value, !value.isEmpty else {
      if hasFormula, type != "str" { throw .notCalculated }
      return ""
    }
    switch type {
    case "s":
      guard let texts else { throw .missingPart("sharedStrings.xml") }
      guard let index = Int(value), texts.texts.indices.contains(index) else { throw .missingText }
      return texts.texts[index]
    case "str":
      var text = RichText()
      text.add(value)
      return text.cellText
    case "b": return value == "1" || value == "true" ? "oui" : "non"
    case "e": throw .cellError(value)
    case "d": return Self.day(value)
    default:
      guard let double = Double(value.trimmingSpaces()) else { return value.trimmingSpaces() }
      return try number.text(double, formats[style])
    }
  }

  /// `2027-11-09T17:00:00.000Z` as `2027-11-09 17:00`, midnight as the day alone.
  private static func day(_ value: String) -> String {
    let whole = value.prefix { $0 != "." && $0 != "Z" }
    let parts = whole.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return String(whole) }
    let time = parts[1].hasSuffix(":00") && parts[1].utf8.count == 8 ? parts[1].dropLast(3) : parts[1]
    return time == "00:00" ? String(parts[0]) : "\(parts[0]) \(time)"
  }
}
