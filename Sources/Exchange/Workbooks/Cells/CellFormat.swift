/// What the number of a cell means, as far as its format tells.
enum CellFormat: Hashable, Sendable {
  case number
  /// The number is shown a hundredfold.
  case percent
  /// Days since the workbook's first one, without a time shown.
  case day
  case moment
  case time
  /// Hours that may exceed a day.
  case elapsed

  /// The formats that every spreadsheet has by number: 14–17 days, 18–21 times, 22 both, 45–47 minutes and seconds.
  init(builtIn number: Int) {
    self =
      switch number {
      case 9, 10: .percent
      case 14...17: .day
      case 22: .moment
      case 18...21, 45, 47: .time
      case 46: .elapsed
      default: .number
      }
  }

  /// A format written out, such as `[$-40C]dd/mm/yyyy hh:mm;@`, read in its part for positive numbers.
  ///
  /// Months and minutes share a letter: it is minutes beside hours or seconds, else a month.
  init(code: String) {
    var letters: Set<Character> = []
    var isElapsed = false
    var isPercent = false
    var rest = code.lowercased()[...]
    scan: while let sign = rest.popFirst() {
      switch sign {
      case ";": break scan
      case "\"":
        while let next = rest.popFirst(), next != "\"" {}
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        var inside = ""
        while let next = rest.popFirst(), next != "]" { inside.append(next) }
        if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { isElapsed = true }
      case "%": isPercent = true
      case "d", "m", "y", "h", "s": letters.insert(sign)
      // `General`, and what follows the number of seconds, have no letters of dates.
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
      case "a" where rest.hasPrefix("m/pm"): rest = rest.dropFirst(4)
      default: break
      }
    }
    let hasTime = !letters.isDisjoint(with: ["h", "s"])
    let hasDay = !letters.isDisjoint(with: ["d", "y"]) || (letters.contains("m") && !hasTime)
    self =
      if isElapsed {
        .elapsed
      } else if hasDay {
        hasTime ? .moment : .day
      } else if hasTime {
        .time
      } else {
        isPercent ? .percent : .number
      }
  }
}
