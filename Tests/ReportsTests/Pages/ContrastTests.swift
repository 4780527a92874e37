import Reports
import Testing

@Suite("Contrasts of the stylesheet")
struct ContrastTests {
  /// The colours of the light page, then those of the dark one, by name.
  private static let palettes: [[String: Double]] = {
    let parts = Stylesheet.report.text.split(separator: ":root {", omittingEmptySubsequences: false)
    let blocks = parts.dropFirst().prefix(2)
    return blocks.map { block in
      let rules = block.prefix { $0 != "}" }
      var colours: [String: Double] = [:]
      for match in rules.matches(of: /--(\w+): #([0-9a-f]+)/) { colours[String(match.1)] = luminance(match.2) }
      return colours
    }
  }()

  /// Relative luminance as WCAG 2.1 defines it.
  private static func luminance(_ digits: Substring) -> Double {
    let long = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    let number = Int(long, radix: 16) ?? 0
    func part(_ shift: Int, _ weight: Double) -> Double {
      let value = Double(number >> shift & 0xFF) / 255
      return weight * (value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055))
    }
    return part(16, 0.2126) + part(8, 0.7152) + part(0, 0.0722)
  }

  /// The value to the power of 2.4: its square times the fifth root of its square, by Newton's method.
  private static func power(_ value: Double) -> Double {
    let square = value * value
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  @Test(
    "text is 4.5 to 1 and lines that mean something 3 to 1, light and dark",
    arguments: [
      ("ink", "paper", 4.5), ("soft", "paper", 4.5), ("link", "paper", 4.5), ("ink", "band", 4.5), ("ink", "l1", 4.5),
      ("ink", "l2", 4.5), ("ink", "l3", 4.5), ("ink", "l4", 4.5), ("mark", "paper", 3), ("mark", "band", 3),
      ("line", "paper", 3),
    ])
  func contrast(front: String, back: String, least: Double) throws {
    #expect(Self.palettes.count == 2)
    for palette in Self.palettes {
      let (a, b) = (try #require(palette[front]), try #require(palette[back]))
      #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= least)
    }
  }
}
