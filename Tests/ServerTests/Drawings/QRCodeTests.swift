import Reports
import Testing

@testable import Server

@Suite("QR codes")
struct QRCodeTests {
  @Test("have their three corners, and every dark square stands in the drawing")
  func corners() throws {
    let code = try #require(QRCode("https://agenda.example.org/s/abcdefghijklmnopqrstuvwxyz234567"))
    #expect(code.width >= 21 && (code.width - 17) % 4 == 0)
    #expect(code.squares.count == code.width * code.width)
    let last = code.width - 7
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
      for step in 0..<7 {
        #expect(code.squares[row * code.width + column + step])
        #expect(code.squares[(row + step) * code.width + column])
      }
    }
    let drawn = code.path(from: 4).matches(of: /h(\d+)v1/).compactMap { Int($0.1) }.reduce(0, +)
    #expect(drawn == code.squares.count { $0 })
  }

  @Test("are not made of nothing, nor of more than fits")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode("a\0b") == nil)
    #expect(QRCode(String(repeating: "a", count: 3000)) == nil)
  }
}
