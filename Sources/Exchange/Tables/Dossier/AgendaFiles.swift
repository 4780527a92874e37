import ICalendar
public import SchoolCalendar

extension DossierReader {
  /// A reader that takes the busy times from iCalendar files, in this process.
  public init() { self.init(agendaReader: AgendaFiles.busyTimes) }
}

/// The calendars of trainers and venues as iCalendar files.
public enum AgendaFiles {
  /// The most bytes that a calendar may have.
  public static let maxBytes = ReadingLimits().bytes

  /// When a calendar is taken, from the first day to the last one, by the clock of a zone.
  ///
  /// A pure function of its arguments. Parts of a minute count whole.
  ///
  /// - Throws: ``AgendaFault`` where nothing of the file should be used.
  @Sendable public static func busyTimes(
    _ bytes: [UInt8], _ first: Day, _ last: Day, _ timeZone: String
  ) throws -> AgendaReading {
    let start = CivilDate(daysSince1970: first.daysSince1970)
    let end = CivilDate(daysSince1970: last.daysSince1970 + 1)
    do {
      let report = try BusyTime.report(bytes: bytes, from: start, to: end, zone: timeZone)
      return AgendaReading(
        busy: report.ranges.compactMap { MomentRange(moment($0.start, up: false), moment($0.end, up: true)) },
        remarks: AgendaRemark.shortened(report.findings.map(remark)))
    } catch {
      throw fault(error)
    }
  }

  /// The minute of a time; one that has begun counts.
  private static func moment(_ time: CivilDateTime, up: Bool) -> SchoolCalendar.Moment {
    let day = Day(daysSince1970: time.date.daysSince1970)
    let minutes = 60 * time.hour + time.minute + (up && time.second > 0 ? 1 : 0)
    return SchoolCalendar.Moment(day, TimeOfDay(minutes: minutes))
  }

  private static func remark(_ finding: ReadingFinding) -> AgendaRemark {
    let kind: AgendaRemark.Kind =
      switch finding.problem {
      case .malformedLine: .unreadableLine
      case .malformedValue(let property): .badValue(property: property)
      case .eventWithoutStart: .eventWithoutStart
      case .unknownZone(let zone): .unknownZone(zone)
      }
    return AgendaRemark(kind, line: finding.line)
  }

  private static func fault(_ error: ReadingError) -> AgendaFault {
    let kind: AgendaFault.Kind =
      switch error.problem {
      case .notACalendar, .notText: .notACalendar
      case .tooLarge, .tooManyComponents, .tooManyProperties, .tooDeep, .lineTooLong, .tooManyInstances: .tooLarge
      case .unbalanced, .notParsed: .damaged
      case .rule(let rule, _): .repetition(rule)
      case .unknownZone(let name): .other(name)
      case .window: .other(String(describing: error.problem))
      }
    return AgendaFault(kind, line: error.line)
  }
}
