import Exchange
import SchoolCalendar

/// What the process that reads calendars answers: a line of words, then as many bytes of lines as it says.
///
///     tandem-busy 1 57
///     busy 30346140 30346320
///     remark 12 zone Europe/Rennes
///
/// Times are minutes since 1970 on the clock of the zone asked for. A refused file has one line, `fault`.
struct AgendaAnswer {
  var result: Result<AgendaReading, AgendaFault>

  /// As it is sent.
  var message: [UInt8] {
    var lines: [String] = []
    switch result {
    case .success(let reading):
      lines = reading.busy.map { "busy \(Self.minutes($0.start)) \(Self.minutes($0.end))" }
      lines += reading.remarks.map { "remark \($0.line) \(Self.words($0.kind))" }
    case .failure(let fault): lines = ["fault \(fault.line ?? 0) \(Self.words(fault.kind))"]
    }
    let body = Array(lines.map { Self.oneLine($0) + "\n" }.joined().utf8)
    return Array("\(Self.name) 1 \(body.count)\n".utf8) + body
  }

  /// How many bytes follow the first line, which is given without its line end; `nil` for any other line.
  static func start(_ line: String) -> Int? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[0] == name, words[1] == "1", let count = Int(words[2]), count >= 0 else { return nil }
    return count
  }

  /// Reads the lines; gives `nil` where one of them is none of an answer.
  init?(body: [UInt8]) {
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    var reading = AgendaReading(busy: [])
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count > 2, let number = Int(words[1]) else { return nil }
      let rest = words.count > 3 ? String(words[3]) : ""
      switch words[0] {
      case "busy":
        guard words.count == 3, let end = Int(words[2]), let first = Self.moment(number), let last = Self.moment(end),
          let range = MomentRange(first, last)
        else { return nil }
        reading.busy.append(range)
      case "remark":
        guard let kind = Self.remark(words[2], rest) else { return nil }
        reading.remarks.append(AgendaRemark(kind, line: number))
      case "fault":
        guard let kind = Self.fault(words[2], rest) else { return nil }
        result = .failure(AgendaFault(kind, line: number == 0 ? nil : number))
        return
      default: return nil
      }
    }
    result = .success(reading)
  }

  init(_ result: Result<AgendaReading, AgendaFault>) { self.result = result }

  private static let name = "tandem-busy"

  /// A rule or a name of the file may have any character.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  private static func minutes(_ moment: Moment) -> Int { moment.day.daysSince1970 * 1440 + moment.time.minutes }

  /// Years 1 to 9999 only.
  private static func moment(_ minutes: Int) -> Moment? {
    guard (-1_035_600_000...4_223_372_000).contains(minutes) else { return nil }
    let day = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
    return Moment(Day(daysSince1970: day), TimeOfDay(minutes: minutes - day * 1440))
  }

  private static func words(_ kind: AgendaRemark.Kind) -> String {
    switch kind {
    case .unreadableLine: "line"
    case .badValue(let property): "value \(property)"
    case .eventWithoutStart: "start"
    case .unknownZone(let zone): "zone \(zone)"
    case .more(let count): "more \(count)"
    }
  }

  private static func remark(_ word: Substring, _ rest: String) -> AgendaRemark.Kind? {
    switch word {
    case "line": .unreadableLine
    case "value": .badValue(property: rest)
    case "start": .eventWithoutStart
    case "zone": .unknownZone(rest)
    case "more": Int(rest).map { .more($0) }
    default: nil
    }
  }

  private static func words(_ kind: AgendaFault.Kind) -> String {
    switch kind {
    case .notACalendar: "other-file"
    case .tooLarge: "large"
    case .damaged: "damaged"
    case .repetition(let rule): "rule \(rule)"
    case .tooSlow: "slow"
    case .stopped: "stopped"
    case .noReader(let reason), .other(let reason): "other \(reason)"
    }
  }

  private static func fault(_ word: Substring, _ rest: String) -> AgendaFault.Kind? {
    switch word {
    case "other-file": .notACalendar
    case "large": .tooLarge
    case "damaged": .damaged
    case "rule": .repetition(rest)
    case "slow": .tooSlow
    case "stopped": .stopped
    case "other": .other(rest)
    default: nil
    }
  }
}
