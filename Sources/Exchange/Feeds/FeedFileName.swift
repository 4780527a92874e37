import Foundation
import Planning

/// Names the files of feeds: ASCII letters, digits, `-`, `_` and `.`, safe on every system and in addresses.
enum FeedFileName {
  /// One name for each owner, the same whatever the other owners are but where two would share one.
  ///
  /// Ids stand as they are (`personne-P0042.ics`), names of communes and circonscriptions in lower case without accents
  /// (`commune-saint-jacques-de-la-lande.ics`). An owner whose key had to be changed beyond that, or whose name another
  /// one has too (capitals aside), gets eight digits of its key's hash.
  static func names(of owners: [FeedOwner]) -> [FeedOwner: String] {
    let plain = owners.map { ($0, $0.kind.rawValue + "-" + slug($0)) }
    let uses = Dictionary(plain.map { ($0.1.lowercased(), 1) }, uniquingKeysWith: +)
    var names: [FeedOwner: String] = [:]
    for (owner, name) in plain {
      let needsMark = uses[name.lowercased()] != 1 || isLossy(owner)
      names[owner] = name + (needsMark ? "-" + mark(owner.key) : "") + ".ics"
    }
    return names
  }

  private static func slug(_ owner: FeedOwner) -> String {
    switch owner {
    case .commune(let name): Self.folded(name)
    case .circonscription(let id): Self.folded(id.rawValue)
    default: kept(owner.key)
    }
  }

  /// Whether an id does not stand in the name as it is.
  private static func isLossy(_ owner: FeedOwner) -> Bool {
    switch owner.kind {
    case .commune, .circonscription: slug(owner).isEmpty || slug(owner).utf8.count >= longest
    default: slug(owner) != owner.key
    }
  }

  private static let longest = 80

  private static func mark(_ key: String) -> String {
    String(NameUUID(namespace: NameUUID.tandem, name: "file/" + key).description.prefix(8))
  }

  /// An id with a hyphen for whatever is not safe.
  private static func kept(_ id: String) -> String {
    var text = ""
    for scalar in id.unicodeScalars.prefix(longest) {
      let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      text.unicodeScalars.append(isSafe || scalar == "-" || scalar == "_" ? scalar : "-")
    }
    return text
  }

  /// A name in lower-case ASCII letters and digits, one hyphen for each stretch of anything else.
  static func folded(_ name: String) -> String {
    var text = ""
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        text.unicodeScalars.append(scalar)
      } else if scalar == "œ" {
        text += "oe"
      } else if scalar == "æ" {
        text += "ae"
      } else if scalar.properties.generalCategory != .nonspacingMark, !text.isEmpty, !text.hasSuffix("-") {
        text += "-"
      }
    }
    while text.hasSuffix("-") { text.removeLast() }
    return String(text.prefix(longest))
  }
}
