/// A day of the week, with the numbers of ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Sendable, Comparable, Codable {
  /// Lundi.
  case monday = 1

  /// Mardi.
  case tuesday

  /// Mercredi.
  case wednesday

  /// Jeudi.
  case thursday

  /// Vendredi.
  case friday

  /// Samedi.
  case saturday

  /// Dimanche.
  case sunday

  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// The French name in lower case, as planners write it in their tables: "lundi".
  public var frenchName: String {
    switch self {
    case .monday: "lundi"
    case .tuesday: "mardi"
    case .wednesday: "mercredi"
    case .thursday: "jeudi"
    case .friday: "vendredi"
    case .saturday: "samedi"
    case .sunday: "dimanche"
    }
  }

  /// The English name: "Monday".
  public var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}

extension Day {
  /// The day of the week: 2027-09-01 is a Wednesday.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (daysSince1970 + 3) % 7
    switch index < 0 ? index + 7 : index {
    case 0: return .monday
    case 1: return .tuesday
    case 2: return .wednesday
    case 3: return .thursday
    case 4: return .friday
    case 5: return .saturday
    default: return .sunday
    }
  }

  /// The next day that is this weekday, the day itself included.
  public func onOrAfter(_ weekday: Weekday) -> Day {
    advanced(by: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }
}
