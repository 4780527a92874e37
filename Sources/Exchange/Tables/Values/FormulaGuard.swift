/// The convention that keeps a spreadsheet from running a text as a formula.
///
/// A text that begins with `=`, `+`, `-` or `@` (or the wide forms of these that Asian spreadsheets obey) is written with
/// an apostrophe before it, and so is a text that already begins with apostrophes and then one of these. Reading takes
/// one apostrophe off again. Every text comes back unchanged, and no cell that Tandem writes begins with one of the signs,
/// but for numbers: a longitude of `-1.93` is written as it is.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { isRisky(text) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isRisky(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Any number of apostrophes, then a sign by which formulas begin.
  private static func isRisky(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
