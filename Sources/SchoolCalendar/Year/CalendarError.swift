/// Why a school year has no calendar for a département.
public struct CalendarError: Error, Hashable, Sendable {
  /// A date without which there is no calendar.
  public enum Part: String, CaseIterable, Hashable, Sendable, Comparable {
    /// The pupils' return.
    case firstDay = "rentree"

    /// The last day of class.
    case lastDay = "fin_des_cours"

    /// The school holidays.
    case holidays = "vacances_locales"

    /// The name in the settings under which a planner can give it.
    public var setting: String { rawValue }

    public static func < (a: Part, b: Part) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// Neither the official calendar, as far as it is published and known here, nor the settings give these parts.
    case missing([Part])

    /// The date lies so far from the school year that it must be a slip.
    case outsideYear(Part, Day)

    /// No département has this code.
    case unknownDepartement

    /// The last day of class comes before the pupils' return.
    case reversed(firstDay: Day, lastDay: Day)
  }

  /// The school year asked for.
  public let schoolYear: SchoolYear

  /// The code of the département asked for.
  public let departement: String

  /// What is wrong.
  public let problem: Problem

  /// Says that a year has no calendar for a département, known or not.
  public init(schoolYear: SchoolYear, departement: String, problem: Problem) {
    self.schoolYear = schoolYear
    self.departement = departement
    self.problem = problem
  }
}
