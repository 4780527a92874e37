internal import Foundation

/// Texts as they are written to the base.
enum KeyText {
  /// An id in the one spelling that the base compares by.
  ///
  /// Swift holds `é` written as one scalar or as two for the same text, SQLite compares bytes: so ids, and whatever
  /// names one, are written composed (NFC). Other texts are written byte for byte.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The text without case, accents and punctuation, by which a name is searched and sorted.
  ///
  /// `École Jean-Jaurès` and `ecole jean jaures` have the same one; `œ` and `æ` count as two letters.
  static func folded(_ text: String) -> String {
    var key = ""
    var isAfterGap = true
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "œ": key += "oe"
      case "æ": key += "ae"
      case "ß": key += "ss"
      default:
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: continue
        default: break
        }
        guard properties.isAlphabetic || properties.numericType != nil else {
          if !isAfterGap { key += " " }
          isAfterGap = true
          continue
        }
        key.unicodeScalars.append(scalar)
      }
      isAfterGap = false
    }
    if key.last == " " { key.removeLast() }
    return composed(key)
  }
}
