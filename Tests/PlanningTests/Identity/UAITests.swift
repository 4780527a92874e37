import Planning
import Testing

@Suite("The national code of a school") struct UAITests {
  @Test(
    "Every code of the Ministry's directory and of its enrolment table has the letter its digits ask for",
    .enabled(if: SharedData.isThere, "\(SharedData.reason)"))
  func realCodes() throws {
    let directory = try SharedData.fields(0, of: "annuaire-35-2023.csv")
    let enrolment = Set(try SharedData.fields(5, of: "effectifs-35-2019-2022.csv"))
    #expect(directory.count > 500 && enrolment.count > 400)
    for code in enrolment.union(directory) { #expect(try UAI(code).text == code) }
  }

  @Test("A lower-case letter and spaces around are forgiven")
  func forgiven() throws {
    #expect(try UAI("  0350122t ").text == "0350122T")
    #expect(try UAI("0350122T").description == "0350122T")
  }

  @Test("A wrong letter is refused and the right one named", arguments: ["0350122A", "0350122I", "0350122O"])
  func wrongLetter(code: String) {
    #expect(throws: UAI.Fault.letter(expected: "T")) { try UAI(code) }
  }

  @Test(
    "What is not seven digits and a letter is refused",
    arguments: [
      "", "   ", "0350122", "350122T", "03501222T", "O350122T", "0350 22T", "03501221", "0350122É", "٠٣٥٠١٢٢T",
    ])
  func shape(code: String) {
    #expect(throws: UAI.Fault.shape) { try UAI(code) }
  }

  @Test("The letters leave out I, O and Q and begin again after twenty-three")
  func alphabet() {
    let letters = String((0..<23).map { UAI.letter(for: $0) })
    #expect(letters == "ABCDEFGHJKLMNPRSTUVWXYZ")
    #expect(UAI.letter(for: 23) == "A")
  }
}
