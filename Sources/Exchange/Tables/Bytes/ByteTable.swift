/// A table of text cells, each with the place where it begins in its file.
///
/// Bytes are cut by a tokenizer over bytes, so that no combining character swallows a delimiter. Quoted fields may hold
/// delimiters, doubled quotes and line breaks (kept as a line feed). Rows without any text are left out.
public struct ByteTable: Sendable {
  /// One field of a row.
  public struct Cell: Hashable, Sendable {
    /// The text without the white space around it, in Unicode's composed form (NFC).
    public var text: String
    /// The line of the file on which the field begins, from 1.
    public var line: Int
    /// The character of that line at which it begins, from 1, counted in Unicode scalars.
    public var character: Int

    public init(text: String, line: Int, character: Int) {
      self.text = text
      self.line = line
      self.character = character
    }
  }

  /// One record, the header being the first.
  public struct Row: Hashable, Sendable {
    /// The line on which it begins, from 1.
    public var line: Int
    public var cells: [Cell]

    public init(line: Int, cells: [Cell]) {
      self.line = line
      self.cells = cells
    }
  }

  /// What is wrong with the bytes themselves.
  public struct Flaw: Hashable, Sendable {
    /// The kinds of damage.
    public enum Kind: Hashable, Sendable {
      /// A quoted field that the file ends without closing.
      case unterminatedQuote
      /// Text between a closing quote and the next delimiter.
      case textAfterQuote
      /// A character that the encoding does not have.
      case unreadableCharacter
      /// Partly UTF-8, partly not.
      case mixedEncoding
      /// Binary content: a workbook, a picture.
      case notText
      /// More bytes, rows or columns than a table of a dossier can have.
      case tooLarge
    }

    public var kind: Kind
    public var line: Int
    public var character: Int
  }

  /// Bytes of a file at most.
  public static let maxBytes = 64 << 20
  /// Columns of a row at most; what comes after is left out and reported.
  public static let maxColumns = 256
  /// Flaws reported of a file at most.
  static let maxFlaws = 10_000
  /// Rows of a table at most.
  public static let maxRows = 1_000_000

  /// The header and the rows, in the file's order.
  public var rows: [Row]
  public var encoding: TextEncoding
  /// `;`, `,` or tab, by which the header has most columns.
  public var delimiter: Unicode.Scalar
  public var flaws: [Flaw]

  /// A table that does not come from a text file, such as a sheet of a workbook.
  public init(rows: [Row]) {
    self.rows = rows
    encoding = .utf8
    delimiter = ";"
    flaws = []
  }

  /// Reads the bytes of a text file in any of the encodings, delimiters and line ends that spreadsheets write.
  public init(_ raw: [UInt8]) {
    self.init(rows: [])
    if raw.count > Self.maxBytes {
      flaws = [Flaw(kind: .tooLarge, line: 1, character: 1)]
      return
    }
    let text = DecodedText(raw)
    encoding = text.encoding
    var tokenizer = TableTokenizer(text.bytes)
    if let binary = tokenizer.firstBinaryByte {
      let place = tokenizer.place(of: binary)
      flaws = [Flaw(kind: .notText, line: place.line, character: place.character)]
      return
    }
    tokenizer.run()
    rows = tokenizer.rows
    delimiter = Unicode.Scalar(tokenizer.delimiter)
    flaws = tokenizer.flaws
    if let loss = text.firstLoss {
      let place = tokenizer.place(of: loss)
      flaws.append(Flaw(kind: .unreadableCharacter, line: place.line, character: place.character))
    }
    if text.isMixed { flaws.append(Flaw(kind: .mixedEncoding, line: 1, character: 1)) }
  }
}
