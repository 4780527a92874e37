public import SchoolCalendar

/// What a calendar says about when somebody or some place is taken.
public struct AgendaReading: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// When it is taken, in order; ranges may overlap.
  public var busy: [MomentRange]
  /// What of the file was not read as it stands, by line.
  public var remarks: [AgendaRemark]

  /// A reading without remarks unless said otherwise.
  public init(busy: [MomentRange], remarks: [AgendaRemark] = []) {
    self.busy = busy
    self.remarks = remarks
  }

  /// A reading without remarks.
  public init(arrayLiteral elements: MomentRange...) { self.init(busy: elements) }
}

/// Something in a calendar that was left out, or taken for something else.
public struct AgendaRemark: Hashable, Sendable {
  /// The kinds of trouble.
  public enum Kind: Hashable, Sendable {
    /// A line without a name and a colon, left out.
    case unreadableLine
    /// A property whose date, duration or number is none, left out.
    case badValue(property: String)
    /// An event without a usable start, left out.
    case eventWithoutStart
    /// A time in a zone that nobody knows, taken for local time.
    case unknownZone(String)
    /// Further remarks, this many, that are not told one by one.
    case more(Int)
  }

  public var kind: Kind
  /// The line of the calendar's file, from 1; the last one told where there are more.
  public var line: Int

  public init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  /// The first of some remarks, and how many more there are.
  static func shortened(_ remarks: [AgendaRemark]) -> [AgendaRemark] {
    guard remarks.count > most, let last = remarks.last else { return remarks }
    return remarks.prefix(most - 1) + [AgendaRemark(.more(remarks.count - most + 1), line: last.line)]
  }

  /// How many remarks of one calendar are told.
  private static let most = 10

  func inFrench() -> (what: String, mend: String) {
    switch kind {
    case .unreadableLine: ("ligne du calendrier illisible, ignorée", "exportez-le de nouveau au format .ics")
    case .badValue(let property): ("valeur de \(property) invalide, ignorée", "corrigez l'événement dans l'agenda")
    case .eventWithoutStart: ("événement sans début valable, ignoré", "corrigez l'événement dans l'agenda")
    case .unknownZone(let zone):
      ("fuseau horaire « \(zone) » inconnu, pris pour l'heure locale", "choisissez Europe/Paris dans l'agenda")
    case .more(let count): ("et \(count) autres remarques sur ce calendrier", "exportez-le de nouveau au format .ics")
    }
  }

  func inEnglish() -> (what: String, mend: String) {
    switch kind {
    case .unreadableLine: ("unreadable line of the calendar, left out", "export it as .ics again")
    case .badValue(let property): ("invalid value of \(property), left out", "correct the event in the calendar")
    case .eventWithoutStart: ("event without a valid start, left out", "correct the event in the calendar")
    case .unknownZone(let zone):
      ("unknown time zone “\(zone)”, taken for local time", "choose Europe/Paris in the calendar")
    case .more(let count): ("and \(count) more remarks on this calendar", "export it as .ics again")
    }
  }
}
