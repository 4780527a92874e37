import Planning
import Testing

@testable import Exchange

@Suite("File names of feeds")
struct FeedFileNameTests {
  @Test(
    "Keep ids, and fold the names of places",
    arguments: [
      (FeedOwner.person("P0042"), "personne-P0042.ics"),
      (.school("0350122T"), "ecole-0350122T.ics"),
      (.trainer("F1"), "formateur-F1.ics"),
      (.deployment("D12"), "deploiement-D12.ics"),
      (.commune("Saint-Éloi-l’Œuvre"), "commune-saint-eloi-l-oeuvre.ics"),
      (.circonscription("Rennes Sud / Ouest"), "circonscription-rennes-sud-ouest.ics"),
    ])
  func plain(_ owner: FeedOwner, _ name: String) {
    #expect(FeedFileName.names(of: [owner]) == [owner: name])
  }

  @Test("Stay safe and different for ids that no file could be named after")
  func hostile() {
    let owners: [FeedOwner] = [
      .person("../../etc/passwd"), .person("a/b"), .person("a b"), .person("a-b"), .person(""), .person("é"),
      .person("p1"), .person("P1"), .commune("!"), .commune("?"), .commune("Ecole"), .commune("École"),
      .trainer("CON\u{0}"), .trainer(.init(String(repeating: "x", count: 500))),
    ]
    let names = FeedFileName.names(of: owners)
    #expect(Set(names.values.map { $0.lowercased() }).count == owners.count)
    let safe = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    for name in names.values {
      #expect(name.allSatisfy { safe.contains($0) } && name.utf8.count < 120 && name.hasSuffix(".ics"))
    }
    #expect(names[.person("a-b")] == "personne-a-b.ics" || names[.person("a-b")]?.hasPrefix("personne-a-b-") == true)
  }

  @Test("Do not depend on the order of the owners, nor on other owners that share no name")
  func stable() {
    let owners: [FeedOwner] = [.person("p1"), .person("P1"), .person("P2")]
    let names = FeedFileName.names(of: owners)
    #expect(names == FeedFileName.names(of: owners.reversed()))
    #expect(names[.person("P2")] == FeedFileName.names(of: [.person("P2")])[.person("P2")])
  }
}
