public import Planning
public import SchoolCalendar

/// One value of a report, which page, JSON and CSV show each in its way.
public enum ReportCell: Hashable, Sendable {
  /// Nothing to say.
  case none
  /// A figure that is kept back, as it would tell one person's.
  case hidden
  case text(String)
  /// A code for programs and a word for people; the sign is an ornament that repeats the word.
  case word(code: String, text: String, sign: String = "")
  case number(Int)
  /// A length in minutes, shown in hours.
  case minutes(Int)
  case percent(Int)
  case day(Day)
  case moment(Moment)
  case flag(Bool)
  case texts([String])
  case email(String)
  case telephone(String)

  /// A text, or nothing.
  static func optional(_ text: String?) -> ReportCell { text.map { $0.isEmpty ? .none : .text($0) } ?? .none }
  /// A number, or nothing.
  static func optional(_ number: Int?) -> ReportCell { number.map { .number($0) } ?? .none }
  /// A number, or that it is kept back.
  static func shown(_ number: Int?) -> ReportCell { number.map { .number($0) } ?? .hidden }
  /// A length, or that it is kept back.
  static func shown(minutes: Int?) -> ReportCell { minutes.map { .minutes($0) } ?? .hidden }
  /// A day, or nothing.
  static func optional(_ day: Day?) -> ReportCell { day.map { .day($0) } ?? .none }

  /// Whether it is set to the right, as figures are.
  var isFigure: Bool {
    switch self {
    case .number, .minutes, .percent, .hidden: true
    default: false
    }
  }
}

/// A report in one language, as sections of tables: what its page shows, and what JSON and CSV give.
public struct ReportDocument: Hashable, Sendable {
  /// `committee`, `steering`, `school`, `year`.
  public var kind: String
  public var language: Language
  public var title: String
  /// What the report is about, each value with its stable key.
  public var facts: [Fact]
  public var sections: [Section]
  /// What stands under everything.
  public var notes: [String]

  /// A value with its label.
  public struct Fact: Hashable, Sendable {
    /// English in camel case.
    public var key: String
    /// Nil for a value that only JSON has.
    public var label: String?
    public var cell: ReportCell

    init(_ key: String, _ label: String?, _ cell: ReportCell) {
      self.key = key
      self.label = label
      self.cell = cell
    }
  }

  /// A part under a heading.
  public struct Section: Hashable, Sendable {
    /// Unique in the document.
    public var id: String
    public var heading: String
    public var paragraphs: [String]
    /// A drawing of what the first table tells.
    public var chart: Chart?
    public var tables: [ReportTable]
    /// Whether it only has the details: in print it begins on a page of its own, in small letters.
    public var isAnnex: Bool

    init(
      _ id: String, _ heading: String, paragraphs: [String] = [], chart: Chart? = nil, tables: [ReportTable] = [],
      isAnnex: Bool = false
    ) {
      self.id = id
      self.heading = heading
      self.paragraphs = paragraphs
      self.chart = chart
      self.tables = tables
      self.isAnnex = isAnnex
    }
  }

  /// All tables in their order.
  public var tables: [ReportTable] { sections.flatMap(\.tables) }
}

/// Rows of one kind.
public struct ReportTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its stable name in JSON and CSV, English in camel case.
    public var key: String
    /// Nil for a column that only JSON and CSV have: never one of numbers, so that all numbers stand in the page.
    public var title: String?
    /// Whether its cell names the row.
    public var isHeader: Bool

    init(_ key: String, _ title: String? = nil, isHeader: Bool = false) {
      self.key = key
      self.title = title
      self.isHeader = isHeader
    }
  }

  /// The same rows spread over lines and columns for people, where a list would be too long to read.
  public struct Spread: Hashable, Sendable {
    /// What the lines are.
    public var corner: String
    public var columns: [String]
    /// The head of a line and one cell a column.
    public var lines: [(head: ReportCell, note: String?, cells: [ReportCell])] {
      heads.indices.map { (heads[$0], notes[$0], cells[$0]) }
    }
    var heads: [ReportCell]
    var notes: [String?]
    var cells: [[ReportCell]]
    /// By line: the place in the page where more is said of it, by ``ReportTable/anchors``.
    var targets: [String?] = []
  }

  /// Unique in the document, English in camel case.
  public var key: String
  public var caption: String
  public var columns: [Column]
  /// As many cells a row as there are columns.
  public var rows: [[ReportCell]]
  /// Rows from the end that are sums.
  public var sums: Int
  /// What is said where there are no rows.
  public var empty: String
  public var spread: Spread?
  /// Places in the page, by the number of the row that they begin with.
  public var anchors: [Int: String] = [:]

  init(
    _ key: String, _ caption: String, columns: [Column], rows: [[ReportCell]], sums: Int = 0, empty: String,
    spread: Spread? = nil, anchors: [Int: String] = [:]
  ) {
    self.key = key
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.sums = sums
    self.empty = empty
    self.spread = spread
    self.anchors = anchors
  }
}
