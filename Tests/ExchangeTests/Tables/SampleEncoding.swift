import Foundation

@testable import Exchange

/// The encodings in which spreadsheets write tables.
enum SampleEncoding: CaseIterable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianBare, utf16BigEndianBare, windows1252,
    iso8859Part15

  var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf8WithMark: .utf8WithMark
    case .utf16LittleEndian, .utf16LittleEndianBare: .utf16LittleEndian
    case .utf16BigEndian, .utf16BigEndianBare: .utf16BigEndian
    case .windows1252: .windows1252
    case .iso8859Part15: .iso8859Part15
    }
  }

  /// Whether it has combining characters.
  var isUnicode: Bool { self != .windows1252 && self != .iso8859Part15 }

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: [0xFF, 0xFE] + Self.utf16LittleEndianBare.bytes(of: text)
    case .utf16BigEndian: [0xFE, 0xFF] + Self.utf16BigEndianBare.bytes(of: text)
    case .utf16LittleEndianBare: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndianBare: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: [UInt8](text.data(using: .windowsCP1252) ?? Data())
    case .iso8859Part15: text.unicodeScalars.map { Self.part15[$0] ?? UInt8($0.value) }
    }
  }

  private static let part15: [Unicode.Scalar: UInt8] = [
    "€": 0xA4, "Š": 0xA6, "š": 0xA8, "Ž": 0xB4, "ž": 0xB8, "Œ": 0xBC, "œ": 0xBD, "Ÿ": 0xBE,
  ]
}
