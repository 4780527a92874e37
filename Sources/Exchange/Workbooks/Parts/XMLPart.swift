internal import CExpat

/// The elements of one part of a workbook, one after the other.
///
/// Names stand without their prefix. A document type, and with it every entity of the file's own, is refused.
enum XMLEvent {
  case start(name: String, attributes: XMLAttributes)
  /// With the text since the last tag, which is all the text of an element that holds no other.
  case end(name: String, text: String)
}

/// The attributes of an element by their names without prefix.
struct XMLAttributes {
  fileprivate var pairs: [(name: String, value: String)] = []

  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// A whole number, nil where it is none.
  func whole(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// `1` or `true`.
  func flag(_ name: String) -> Bool { self[name] == "1" || self[name] == "true" }
}

/// Reads a part and hands on its elements as they come; no more than a piece of it is ever in memory.
@safe struct XMLPart: ~Copyable {
  /// Reason for the handle: expat keeps its state behind it.
  ///
  /// It belongs to this value alone and never leaves it.
  private let parser: OpaquePointer
  private let state: State
  private let name: String
  private let limits: WorkbookLimits
  /// Bytes given since expat last found anything in them.
  private var silent = 0

  private init?(_ name: String, _ limits: WorkbookLimits) {
    guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
    unsafe self.parser = parser
    self.name = name
    self.limits = limits
    state = unsafe State(parser, limits)
    // Expat gives this pointer back to the functions below, all of which return before the state goes away.
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    unsafe XML_SetElementHandler(
      parser, { unsafe State.of($0)?.start($1, $2) }, { context, _ in unsafe State.of(context)?.end() })
    unsafe XML_SetCharacterDataHandler(parser) { unsafe State.of($0)?.add($1, $2) }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe State.of(context)?.stop { .documentType(part: $0) }
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Reads a part of an archive.
  ///
  /// - Throws: A fault where the part is missing, damaged or beyond limits, or what `body` throws.
  static func read(
    _ name: String, of archive: inout ZipArchive, _ limits: WorkbookLimits,
    _ body: (XMLEvent) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard var part = XMLPart(name, limits) else { throw .notWritten }
    try archive.read(name) { (piece) throws(WorkbookFault) in try part.parse(piece, isLast: false, body) }
    try part.parse([], isLast: true, body)
  }

  private mutating func parse(
    _ piece: [UInt8], isLast: Bool, _ body: (XMLEvent) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    let before = state.found
    // Expat copies what it has not finished with.
    let status = unsafe piece.withUnsafeBytes { raw in
      unsafe XML_Parse(parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), isLast ? 1 : 0)
    }
    for event in state.events { try body(event) }
    state.events.removeAll(keepingCapacity: true)
    if let fault = state.fault { throw fault(name) }
    guard status == XML_STATUS_OK else {
      throw unsafe .badXML(part: name, line: Int(XML_GetCurrentLineNumber(parser)))
    }
    // A tag that does not end is read again with each piece: that must not go on.
    silent = state.found == before ? silent + piece.count : 0
    guard silent <= limits.tokenBytes else { throw .tooLarge(.token(part: name)) }
  }

  /// What expat has found in the current piece.
  ///
  /// Reason for its handle: as above; it stops the reading from within.
  @safe private final class State {
    var events: [XMLEvent] = []
    var found = 0
    private(set) var fault: ((String) -> WorkbookFault)?
    private let parser: OpaquePointer
    private let limits: WorkbookLimits
    private var open: [String] = []
    private var text: [UInt8] = []

    init(_ parser: OpaquePointer, _ limits: WorkbookLimits) {
      unsafe self.parser = parser
      self.limits = limits
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> State? {
      unsafe context.map { unsafe Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
    }

    func stop(_ fault: @escaping (String) -> WorkbookFault) {
      if self.fault == nil { self.fault = fault }
      _ = unsafe XML_StopParser(parser, 0)
    }

    /// The attributes are pairs of texts ended by a null pointer; they live as long as this call.
    func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
      guard fault == nil, let name = unsafe name, var next = unsafe attributes else { return }
      found += 1
      text.removeAll(keepingCapacity: true)
      var list = XMLAttributes()
      while let key = unsafe next[0], let value = unsafe next[1] {
        unsafe list.pairs.append((Self.local(key), String(cString: value)))
        unsafe next += 2
      }
      let local = unsafe Self.local(name)
      open.append(local)
      guard open.count <= limits.depth else { return stop { .tooDeep(part: $0) } }
      events.append(.start(name: local, attributes: list))
    }

    func end() {
      guard fault == nil, let name = open.popLast() else { return }
      found += 1
      events.append(.end(name: name, text: String(decoding: text, as: UTF8.self)))
      text.removeAll(keepingCapacity: true)
    }

    func add(_ characters: UnsafePointer<CChar>?, _ count: Int32) {
      guard fault == nil, let characters = unsafe characters else { return }
      found += 1
      unsafe text.append(contentsOf: UnsafeRawBufferPointer(start: characters, count: Int(count)))
      let most = limits.cellBytes
      if text.count > most { stop { _ in .tooLarge(.cellText(most)) } }
    }

    /// A name without its prefix.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
      let text = unsafe String(cString: name)
      guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return text }
      return String(text[text.utf8.index(after: colon)...])
    }
  }
}
