public import SchoolCalendar

/// Days and times as they are read aloud, without the year: a school year has each date once.
public struct SpokenTime: Sendable {
  private let language: Language

  public init(_ language: Language) { self.language = language }

  /// 2027-11-09 is `mardi 9 nov.` or `Tuesday 9 Nov`; the first of a month `lundi 1er nov.` in French.
  public func day(_ day: Day) -> String {
    let (_, month, number) = day.date
    switch language {
    case .french: return "\(day.weekday.frenchName) \(number)\(number == 1 ? "er" : "") \(Self.french[month - 1])"
    case .english: return "\(day.weekday.englishName) \(number) \(Self.english[month - 1])"
    }
  }

  /// `9 h`, `13 h 30`; `09:00`, `13:30` in English.
  public func time(_ time: TimeOfDay) -> String {
    guard language == .french else { return time.description }
    return time.minute == 0 ? "\(time.hour) h" : "\(time.hour) h \(time.minute < 10 ? "0" : "")\(time.minute)"
  }

  /// `mardi 9 nov. 13 h 30`, `Tuesday 9 Nov 13:30`.
  public func moment(_ moment: Moment) -> String { "\(day(moment.day)) \(time(moment.time))" }

  private static let french = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
}
