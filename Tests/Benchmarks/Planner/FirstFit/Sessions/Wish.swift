import Planning

/// Persons of one school who are to take a module within some days.
struct Wish {
  /// Somebody of another school who is glad of a seat on some days.
  struct Guest {
    var person: Int
    var days: ClosedRange<Int>
  }

  var module: TrainingModule
  /// The school, or leisure centre, that it starts from.
  var home: Int
  var cohort: [Int]
  var days: ClosedRange<Int>
  /// Who fills the seats that are left, nearest first.
  var guests: [Guest] = []
  /// Who is asked only where the group is too small, nearest first.
  var extras: [Int] = []
}

/// How choosy a round of looking for a time is.
struct Round {
  /// Percent of the persons looked for who must be able to come.
  var share: Int
  /// Whether class hours and the busiest weeks of the year are left alone.
  var sparesSchools: Bool
  /// Whether nobody has another session less than a fortnight away.
  var sparesPeople = false
  /// Percent of the seats that must be taken.
  var fill = 0
  /// Whether the time at which most can come is taken, rather than the first at which enough can.
  var takesBest = false

  /// All persons at a quiet time; all at any time; as many as can.
  static let beforeDelivery = [
    Round(share: 100, sparesSchools: true), Round(share: 100, sparesSchools: false),
    Round(share: 0, sparesSchools: false, takesBest: true),
  ]

  /// Sessions that are worth a trainer's way: all of a school or half of it, and nearly all of the seats taken.
  static let wellFilled = [
    Round(share: 100, sparesSchools: true, sparesPeople: true, fill: 80),
    Round(share: 50, sparesSchools: true, sparesPeople: true, fill: 80),
    Round(share: 50, sparesSchools: true, fill: 80),
  ]

  /// Whoever can come, half of the seats taken first, in the end any number at any time.
  static let anyGroup = [
    Round(share: 50, sparesSchools: true, fill: 50),
    Round(share: 100, sparesSchools: true, sparesPeople: true), Round(share: 50, sparesSchools: true),
    Round(share: 0, sparesSchools: false),
  ]

  func least(of persons: Int) -> Int { max(1, (persons * share + 99) / 100) }
}
