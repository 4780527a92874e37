import ArgumentParser

/// A length in minutes: `90`, `1h30`, `3h`, `2 h`.
struct MinutesArgument: ExpressibleByArgument {
  var minutes: Int

  init?(argument: String) {
    let text = argument.lowercased().filter { $0 != " " }.replacing("min", with: "")
    let parts = text.split(separator: "h", omittingEmptySubsequences: false).map(String.init)
    let value: Int?
    switch parts.count {
    case 1: value = Self.number(parts[0])
    case 2:
      let rest = parts[1].isEmpty ? 0 : Self.number(parts[1])
      value = Self.number(parts[0]).flatMap { hours in rest.flatMap { $0 < 60 ? hours * 60 + $0 : nil } }
    default: value = nil
    }
    guard let value, (1...6000).contains(value) else { return nil }
    minutes = value
  }

  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.count <= 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(text)
  }
}
