import Foundation

/// Small workbooks as other programs have written them, in base 64.
enum WorkbookFixture {
  static func decoded(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
  }
}
