/// The texts that cells of all sheets refer to by number.
struct SharedTexts {
  private(set) var texts: [String] = []

  init() {}

  /// Reads the part; formatted texts are joined, the pronunciation of Asian ones is left out.
  init(_ part: String, _ archive: inout ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFault) {
    var texts: [String] = []
    var current = RichText()
    var bytes = 0
    try XMLPart.read(part, of: &archive, limits) { event throws(WorkbookFault) in
      switch event {
      case .start("si", _): current = RichText()
      case .start(let name, _): current.start(name)
      case .end("si", _):
        bytes += current.text.utf8.count
        guard texts.count < limits.parts else { throw .tooLarge(.parts(limits.parts)) }
        guard bytes <= limits.textBytes else { throw .tooLarge(.text(limits.textBytes)) }
        texts.append(current.cellText)
      case .end(let name, let text): try current.end(name, text, limits)
      }
    }
    self.texts = texts
  }
}

/// A text in pieces that may differ in their formats.
struct RichText {
  private(set) var text = ""
  /// Pronunciations inside one another.
  private var phonetic = 0

  mutating func add(_ piece: String) { text += piece }

  mutating func start(_ name: String) { if name == "rPh" { phonetic += 1 } }

  mutating func end(_ name: String, _ piece: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
    if name == "rPh" { phonetic -= 1 }
    guard name == "t", phonetic == 0 else { return }
    text += piece
    guard text.utf8.count <= limits.cellBytes else { throw .tooLarge(.cellText(limits.cellBytes)) }
  }

  /// As a cell of a table: composed, without the white space around it, line breaks as line feeds.
  var cellText: String {
    EscapedText.decoded(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingSpaces().composed
  }
}
