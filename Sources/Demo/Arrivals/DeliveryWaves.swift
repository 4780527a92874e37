import Planning
import SchoolCalendar

extension Invention {
  /// September to November, February and March, May and June.
  private var waves: [ClosedRange<Day>] {
    let start = year.firstDay.advanced(by: isScarce ? 16 : 30)
    return [
      start...max(start, year.date(11, 30)), year.date(2, 1)...year.date(3, 31), year.date(5, 2)...year.date(6, 26),
    ]
  }

  /// The days between which a delivery may come: four to six weeks in one of the waves, ten to fourteen days when scarce.
  ///
  /// At least five days without holidays or closures lie in it.
  func deliveryWindow(at school: School, _ dice: inout Dice) -> ClosedRange<Day> {
    let turn = dice.below(10)
    let wave = waves[turn < 5 ? 0 : turn < 8 ? 1 : 2]
    let length = isScarce ? dice.number(10...14) : dice.number(28...42)
    let room = max(0, wave.lowerBound.distance(to: wave.upperBound) - length)
    for _ in 0..<40 {
      let first = wave.lowerBound.advanced(by: dice.number(0...room))
      let last = min(first.advanced(by: length), wave.upperBound)
      if deliveryDays(from: first, through: last, at: school).count >= 5 { return first...last }
    }
    return wave
  }

  /// Week-days with classes on which nothing closes the school between 8:00 and 18:00.
  func deliveryDays(from first: Day, through last: Day, at school: School) -> [Day] {
    guard let hours = TimeSpan("08:00-18:00") else { return [] }
    let reaches: [Reach] = [.school(school.id), .circonscription(school.circonscription)]
    let closed = closedRanges(for: reaches)
    return year.classDays(from: first, through: last).filter { day in
      !closed.contains { $0.overlaps(MomentRange(day, hours)) }
    }
  }
}
