import ArgumentParser
import Planning
import SchoolCalendar
import Store
import UseCases

/// How data are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

extension Language: ExpressibleByArgument {}

extension SchoolYear: ExpressibleByArgument {
  /// `2027-2028`.
  public init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  /// `2027-12-01` or `01/12/2027`.
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      self.init(argument)
      return
    }
    guard parts[0].count <= 2, parts[1].count <= 2, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Zone: ExpressibleByArgument {
  /// `B`, `b`, `Corse`.
  public init?(argument: String) {
    guard let zone = Zone.allCases.first(where: { $0.rawValue.lowercased() == argument.lowercased() }) else {
      return nil
    }
    self = zone
  }
}

extension DemoWriting.Size: ExpressibleByArgument {}

/// Which revision a command is about: a number, `published`, `latest`, or `followed` (the published one, else the latest).
struct RevisionArgument: ExpressibleByArgument {
  var choice: RevisionChoice

  init(_ choice: RevisionChoice) { self.choice = choice }

  init?(argument: String) {
    switch argument {
    case "latest": choice = .latest
    case "published": choice = .published
    case "followed": choice = .followed
    default:
      guard let number = Int(argument), number > 0 else { return nil }
      choice = .number(number)
    }
  }

  var defaultValueDescription: String {
    switch choice {
    case .latest: "latest"
    case .published: "published"
    case .followed: "followed"
    case .number(let number): "\(number)"
    }
  }
}

/// A length of time: `20s`, `2m`, `1h`, `500ms`, or seconds without a unit.
struct TimeArgument: ExpressibleByArgument {
  var duration: Duration

  init?(argument: String) {
    let number = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let value = Double(number), value.isFinite else { return nil }
    let seconds: Double
    switch argument.dropFirst(number.count) {
    case "", "s": seconds = value
    case "ms": seconds = value / 1000
    case "m", "min": seconds = value * 60
    case "h": seconds = value * 3600
    default: return nil
    }
    // A week is more than any search needs, and keeps the arithmetic far from its ends.
    guard seconds <= 604_800 else { return nil }
    duration = .milliseconds(Int((seconds * 1000).rounded()))
  }
}
