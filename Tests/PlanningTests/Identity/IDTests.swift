import Foundation
import Planning
import Testing

@Suite("Keys") struct IDTests {
  @Test("Keys are ordered by Unicode scalars, whatever the language of the machine")
  func order() {
    let ids: [ID<Learner>] = ["É1", "P2", "P10", "p1", "P1", "Z"]
    #expect(ids.sorted().map(\.rawValue) == ["P1", "P10", "P2", "Z", "p1", "É1"])
  }

  @Test("A key is encoded as its text and read back")
  func coding() throws {
    let ids: [ID<School>] = ["0350122T"]
    let data = try JSONEncoder().encode(ids)
    #expect(String(decoding: data, as: UTF8.self) == #"["0350122T"]"#)
    #expect(try JSONDecoder().decode([ID<School>].self, from: data) == ids)
  }

  @Test("The text is kept as it is written")
  func text() {
    #expect(ID<Deployment>(" d12").description == " d12")
    #expect(ID<Deployment>("d12") != ID<Deployment>("D12"))
  }
}
