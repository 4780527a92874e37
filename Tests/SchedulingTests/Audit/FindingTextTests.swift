import Planning
import Testing

@testable import Scheduling

@Suite("Findings in words") struct FindingTextTests {
  private let index = DossierIndex(
    Scenario([.smallSchool, .venue("V1", in: "E1"), .installer("I")]).dossier)

  @Test(
    "A sentence names the thing, in the reader's language",
    arguments: [
      (
        Finding(.travelCap, "S1", .travelsTooLong, "P1", "62", "60"),
        "Camille P1 Le Goff (P1) a 62 min de trajet pour la séance S1, au-delà de 60.",
        "Camille P1 Le Goff (P1) travels 62 min to session S1, over 60."
      ),
      (
        Finding(.deploymentWindow, "D1", .schoolClosed, "2027-11-17", "E1"),
        "Le déploiement D1 est prévu le 17/11/2027, alors que l’école École E1 (E1) est fermée.",
        "The deployment D1 is set on 2027-11-17, when École E1 (E1) is closed."
      ),
      (
        Finding(.trainerEligibility, "S1", .notQualified, "F1", "M"),
        "Le formateur Formation F1 (F1) de la séance S1 n’est pas habilité pour « Module M » (M).",
        "The trainer Formation F1 (F1) of session S1 may not teach “Module M” (M)."
      ),
    ])
  func sentences(finding: Finding, french: String, english: String) {
    #expect(FindingText(index, language: .french).sentence(finding) == french)
    #expect(FindingText(index, language: .english).sentence(finding) == english)
  }

  @Test(
    "Every code has a whole sentence in both languages, even for things the dossier does not know",
    arguments: FaultCode.allCases)
  func everyCode(code: FaultCode) {
    let finding = Finding(.plan, "subject-1", code, "2027-11-17", "argument-2", "argument-3")
    for language in Language.allCases {
      let sentence = FindingText(index, language: language).sentence(finding)
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("  ") && !sentence.contains("()"))
      #expect(sentence.contains("subject-1") || sentence.contains("2027") || sentence.contains("argument"))
    }
  }

  @Test("A code of another version is given as it stands")
  func unknown() {
    let finding = Finding(rule: .plan, subject: "S1", fault: Finding.Fault("someNewCode", "P1"))
    #expect(FindingText(index, language: .french).sentence(finding) == "S1: someNewCode P1")
  }
}
