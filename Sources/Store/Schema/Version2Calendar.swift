/// Version 2: days of class in official holidays.
enum Version2Calendar {
  static var statements: [String] { [workedPeriod] }

  private static let workedPeriod = ColumnCheck.plainTable(
    "worked_period",
    """
    first_day TEXT NOT NULL \(ColumnCheck.day("first_day")),
    last_day TEXT NOT NULL \(ColumnCheck.day("last_day")),
    CHECK (first_day <= last_day)
    """)
}
