import Planning
import Testing

@testable import Exchange

@Suite("Plan files that fuzzing has found")
struct HostilePlanFileTests {
  @Test("the position of every byte is that of a count from the beginning")
  func positions() {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for index in 0..<700 { bytes += Array((index.isMultiple(of: 37) ? "é\n" : "aé€").utf8) }
    let positions = TextPositions(bytes)
    for offset in bytes.indices {
      let before = bytes[3..<max(3, offset)]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 3
      let line = before.count { $0 == 0x0A } + 1
      let column = before[min(lineStart, before.endIndex)...].count { $0 & 0xC0 != 0x80 } + 1
      #expect(positions.position(of: offset) == (line, column))
    }
  }

  @Test("problems on one line of a hundred kilobytes are all told, each at its column")
  func oneLine() throws {
    let session = #"{"id":"s","module":"M","start":"2027","end":"2028","venue":"L1","trainers":[],"learners":[]}"#
    let head = #"{"format":"tandem-plan/1","schoolYear":"2027-2028","deployments":[],"sessions":["#
    let text = head + Array(repeating: session, count: 1000).joined(separator: ",") + "]}"
    let index = DossierIndex(try SampleYear.dossier())
    let error = try #require(throws: PlanFileError.self) { try PlanFile.read(Array(text.utf8), index: index) }
    let columns = error.problems.map(\.column)
    #expect(columns.count == 2000)
    #expect(columns.last == text.utf8.count - 49)
  }

  @Test("a score with thirty thousand terms is read")
  func manyTerms() throws {
    let terms = (0..<30_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let text =
      #"{"format":"tandem-plan/1","schoolYear":"2027-2028","deployments":[],"sessions":[],"score":{"constraints":{"#
      + terms + "}}}"
    let index = DossierIndex(try SampleYear.dossier())
    #expect(try PlanFile.read(Array(text.utf8), index: index).claims.terms["k29999"] == 29_999)
  }

  @Test("a file with more problems than anybody reads stops telling them")
  func manyProblems() throws {
    let list = Array(repeating: "1", count: 20_000).joined(separator: ",")
    let text = #"{"format":"tandem-plan/1","schoolYear":"2027-2028","deployments":[],"sessions":[\#(list)]}"#
    let index = DossierIndex(try SampleYear.dossier())
    let error = try #require(throws: PlanFileError.self) { try PlanFile.read(Array(text.utf8), index: index) }
    let count = error.problems.count
    #expect(count == 10_000)
  }

  @Test("a file larger than any plan is refused before it is parsed")
  func tooLarge() throws {
    let bytes = [UInt8](repeating: 0x5B, count: PlanFile.maxBytes + 1)
    let index = DossierIndex(try SampleYear.dossier())
    let error = try #require(throws: PlanFileError.self) { try PlanFile.read(bytes, index: index) }
    #expect(error.problems.map(\.cause) == [.tooLarge(PlanFile.maxBytes)])
    #expect(error.text(in: .english).contains("larger than 32 MiB"))
  }
}
