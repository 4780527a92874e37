extension Day {
  /// Easter Sunday of a year by the Gregorian rule, or nil outside ``years``: 2027-03-28 for 2027.
  ///
  /// It is the Sunday after the ecclesiastical full moon that falls on 21 March or next after it. The moon comes from
  /// the 19-year cycle, corrected for the leap days left out and for the drift of the cycle since the reform.
  public static func easter(of year: Int) -> Day? {
    guard years.contains(year), let equinox = Day(year: year, month: 3, day: 21) else { return nil }
    let golden = year % 19
    let century = year / 100
    let droppedLeapDays = century - century / 4
    let moonDrift = (8 * century + 13) / 25
    var daysToFullMoon = (19 * golden + droppedLeapDays - moonDrift + 15) % 30
    // The calendar moon of 29 days is never put on 19 April, nor on 18 April in the cycle's second half.
    if daysToFullMoon == 29 || (daysToFullMoon == 28 && golden > 10) { daysToFullMoon -= 1 }
    return equinox.advanced(by: daysToFullMoon + 1).onOrAfter(.sunday)
  }
}
