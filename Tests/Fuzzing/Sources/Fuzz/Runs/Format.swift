/// What an input is.
enum Format: String, CaseIterable, Sendable {
  /// A letter that says which table it is, then the table.
  case csv
  /// A zip archive, or the parts of a workbook as text, see ``PartsText``.
  case xlsx
  case ics
  case yaml
  case json
}
