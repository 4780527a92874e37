/// The formats that cells refer to by number.
struct CellFormats {
  private var formats: [CellFormat] = []

  init() {}

  init(_ part: String, _ archive: inout ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFault) {
    var custom: [Int: CellFormat] = [:]
    var numbers: [Int] = []
    var isInCells = false
    try XMLPart.read(part, of: &archive, limits) { event throws(WorkbookFault) in
      switch event {
      case .start("numFmt", let attributes):
        guard let number = attributes.whole("numFmtId"), let code = attributes["formatCode"] else { return }
        custom[number] = CellFormat(code: code)
      case .start("cellXfs", _): isInCells = true
      case .end("cellXfs", _): isInCells = false
      case .start("xf", let attributes) where isInCells: numbers.append(attributes.whole("numFmtId") ?? 0)
      default: break
      }
      guard numbers.count + custom.count <= limits.parts else { throw .tooLarge(.parts(limits.parts)) }
    }
    formats = numbers.map { custom[$0] ?? CellFormat(builtIn: $0) }
  }

  /// The format of a number; a plain number where there is none.
  subscript(_ style: Int?) -> CellFormat {
    guard let style, formats.indices.contains(style) else { return .number }
    return formats[style]
  }
}
