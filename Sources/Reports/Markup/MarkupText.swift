extension Markup {
  /// The markup as HTML, the same text for the same value.
  public var html: String {
    var out = ""
    write(to: &out, isLine: false)
    return out
  }

  /// A whole page, with what says that it is HTML.
  public var page: String { "<!DOCTYPE html>\n" + html + "\n" }

  private func write(to out: inout String, isLine: Bool) {
    switch self {
    case .text(let text): Self.escape(text, to: &out)
    case .stylesheet(let sheet): out += "<style>\n\(sheet.text)</style>"
    case .node(let tag, let attributes, let children):
      out += "<\(tag.name)"
      for attribute in attributes {
        out += " \(attribute.name.rawValue)=\""
        Self.escape(attribute.value, to: &out)
        out += "\""
      }
      out += ">"
      if tag.isVoid { return }
      let isBlock = tag.isBlock && children.allSatisfy { if case .text = $0 { false } else { true } }
      for child in children {
        if isBlock { out += "\n" }
        child.write(to: &out, isLine: isBlock)
      }
      if isBlock, !children.isEmpty { out += "\n" }
      out += "</\(tag.name)>"
    }
  }

  /// Signs that mean something in HTML become references, those that nobody can see a space.
  ///
  /// Marks that turn the direction of writing are left out: they would let a name reorder what stands beside it.
  private static func escape(_ text: String, to out: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "`": out += "&#96;"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": out += " "
      default:
        // Code points that are no characters, the last two of each plane among them.
        if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
          out += " "
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
