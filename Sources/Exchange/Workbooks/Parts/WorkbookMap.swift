/// Where the parts of a workbook are, and what it says of its sheets.
struct WorkbookMap {
  /// One sheet as the workbook lists it.
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// The name of its part, nil where the workbook names none.
    var part: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  private(set) var sharedTexts: String?
  private(set) var styles: String?

  /// Follows the references from the root of the package.
  ///
  /// - Throws: A fault where they do not lead to a workbook.
  init(_ archive: inout ZipArchive, _ limits: WorkbookLimits) throws(WorkbookFault) {
    if archive.has("mimetype"), archive.has("content.xml") { throw .openDocument }
    guard archive.has("[Content_Types].xml") else { throw .notAWorkbook }
    var book = "xl/workbook.xml"
    if archive.has("_rels/.rels") {
      let roots = try Self.relations("_rels/.rels", base: "", &archive, limits)
      if let root = roots.first(where: { $0.kind == "officedocument" }) { book = root.target }
    }
    try Self.demandWorkbook(book, &archive, limits)
    let (folder, file) = Self.split(book)
    let relations = try Self.relations("\(folder)_rels/\(file).rels", base: folder, &archive, limits)
    sharedTexts = relations.first { $0.kind == "sharedstrings" }?.target
    styles = relations.first { $0.kind == "styles" }?.target
    let targets = Dictionary(relations.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
    var sheets: [Sheet] = []
    var is1904 = false
    var depth = 0
    try XMLPart.read(book, of: &archive, limits) { event throws(WorkbookFault) in
      switch event {
      case .start(let name, let attributes):
        if depth == 0, name != "workbook" { throw .notAWorkbook }
        depth += 1
        if name == "workbookPr" { is1904 = attributes.flag("date1904") }
        if name == "sheet" {
          let hidden = attributes["state"] == "hidden" || attributes["state"] == "veryHidden"
          let part = attributes["id"].flatMap { targets[$0] }
          sheets.append(Sheet(name: attributes["name"] ?? "", isHidden: hidden, part: part))
        }
      case .end: depth -= 1
      }
    }
    self.sheets = sheets
    countsFrom1904 = is1904
  }

  /// Refuses text documents, presentations and binary workbooks by what the package says they are.
  private static func demandWorkbook(
    _ book: String, _ archive: inout ZipArchive, _ limits: WorkbookLimits
  ) throws(WorkbookFault) {
    var type: String?
    try XMLPart.read("[Content_Types].xml", of: &archive, limits) { event throws(WorkbookFault) in
      guard case .start("Override", let attributes) = event,
        attributes["PartName"]?.lowercased() == "/" + book.lowercased()
      else { return }
      type = attributes["ContentType"]?.lowercased()
    }
    if type?.contains("binary") == true || book.lowercased().hasSuffix(".bin") { throw .binaryWorkbook }
    let kinds = [
      "sheet.main+xml", "template.main+xml", "sheet.macroenabled.main+xml", "template.macroenabled.main+xml",
    ]
    if let type, !kinds.contains(where: type.hasSuffix) { throw .notAWorkbook }
    guard archive.has(book) else { throw type == nil ? .notAWorkbook : .missingPart(book) }
  }

  /// The references of a part; those to the outside are left out.
  private static func relations(
    _ name: String, base: String, _ archive: inout ZipArchive, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> [(id: String, kind: String, target: String)] {
    var relations: [(id: String, kind: String, target: String)] = []
    try XMLPart.read(name, of: &archive, limits) { event throws(WorkbookFault) in
      guard case .start("Relationship", let attributes) = event, attributes["TargetMode"] != "External",
        let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      let kind = type.split(separator: "/").last.map { $0.lowercased() } ?? ""
      relations.append((id, kind, path(target, base)))
      guard relations.count <= limits.entries else { throw .tooLarge(.entries(limits.entries)) }
    }
    return relations
  }

  /// A target, relative to a folder or from the root, as the name of a part.
  private static func path(_ target: String, _ base: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : base.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private static func split(_ path: String) -> (folder: String, file: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let next = path.index(after: slash)
    return (String(path[..<next]), String(path[next...]))
  }
}
