import Foundation

/// A name without what people write differently: case, accents, spaces, `_`, apostrophes, hyphens.
///
/// "Numéro de l'école" and "numero_de_l_ecole" give the same.
public struct FoldedName: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ written: String) {
    // Names in tables are nearly always plain already.
    if written.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) {
      text = written
      return
    }
    var folded = ""
    for scalar in written.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "œ", "Œ": folded += "oe"
      case "æ", "Æ": folded += "ae"
      case "_", "-", "'", "’", "‘", "‐", "‑", "–", "—", "`", "´", "\u{FEFF}": continue
      default:
        if scalar.properties.isWhitespace { continue }
        if scalar.properties.canonicalCombiningClass != .notReordered { continue }
        folded += scalar.properties.lowercaseMapping
      }
    }
    text = folded
  }

  public var description: String { text }
}

extension FoldedName {
  /// The one of several names that was most likely meant: equal but for its spelling, or two letters away at most.
  static func nearest(to written: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(FoldedName(written).text.utf8.prefix(40))
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let other = Array(FoldedName(name).text.utf8.prefix(40))
      if abs(other.count - wanted.count) > 2 { continue }
      let distance = editDistance(wanted, other)
      if distance <= min(2, wanted.count / 3), distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters have to be added, left out or changed to make one text the other.
  public static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (x == y ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
