/// Checks the bytes of a feed against what calendars need, without libical and without the writer's code for lines.
///
/// It is meant for files of this program: foreign files break its rules (bare line feeds, long lines) and are read all
/// the same by ``FeedReader``.
public enum FeedLinter {
  /// Every finding in the order of lines; none for a feed that works everywhere.
  public static func findings(in bytes: [UInt8]) -> [LintFinding] {
    let lines = FeedLines(bytes)
    var check = ComponentCheck()
    for line in lines.joined { check.read(line) }
    check.finish(at: (lines.joined.last?.number ?? 0) + 1)
    return (lines.findings + check.findings).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
