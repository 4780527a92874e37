import ArgumentParser
import Foundation
import UseCases

/// Where people reach the server, for the addresses that are given out.
struct PublicAddressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Où l’on joint le serveur, par exemple https://agenda.exemple.fr ; sinon TANDEM_PUBLIC_URL.",
        "Where the server is reached, such as https://agenda.example.org; else TANDEM_PUBLIC_URL."),
      valueName: say("adresse", "address")))
  var publicUrl: String?

  /// The address that was given; nil where none was.
  ///
  /// - Throws: `Failure` where it is no address over http or https.
  var given: PublicAddress? {
    get throws {
      let variable = ProcessInfo.processInfo.environment["TANDEM_PUBLIC_URL"] ?? ""
      guard let text = publicUrl ?? (variable.isEmpty ? nil : variable) else { return nil }
      guard let address = PublicAddress(text) else { throw Failure.options(.unreadable("--public-url", text)) }
      return address
    }
  }

  /// The address that was given, else that of a server on this machine.
  var address: PublicAddress { get throws { try given ?? PublicAddress(host: "127.0.0.1", port: 8080) } }
}

/// Whose calendar an address is made for: one of these.
struct LinkOwnerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Cette personne.", "This person."), valueName: say("id ou nom", "id or name")))
  var person: String?

  @Option(help: ArgumentHelp(say("Cette école.", "This school."), valueName: "UAI"))
  var school: String?

  @Option(help: ArgumentHelp(say("Ce formateur.", "This trainer."), valueName: "id"))
  var trainer: String?

  @Option(help: ArgumentHelp(say("Cette commune.", "This commune."), valueName: say("nom", "name")))
  var commune: String?

  @Option(help: ArgumentHelp(say("Cette circonscription.", "This circonscription."), valueName: say("nom", "name")))
  var circonscription: String?

  @Option(help: ArgumentHelp(say("Ce déploiement.", "This deployment."), valueName: "id"))
  var deployment: String?

  @Flag(help: ArgumentHelp(say("La structure de mutualisation.", "The mutualisation body.")))
  var mutualisation = false

  /// All that were named.
  var named: [LinkOwner] {
    [
      person.map(LinkOwner.person), school.map(LinkOwner.school), trainer.map(LinkOwner.trainer),
      commune.map(LinkOwner.commune), circonscription.map(LinkOwner.circonscription),
      deployment.map(LinkOwner.deployment), mutualisation ? .mutualisation : nil,
    ].compactMap(\.self)
  }

  static let names = [
    "--person", "--school", "--trainer", "--commune", "--circonscription", "--deployment", "--mutualisation",
  ]
}

/// A group of owners who are all given an address.
enum LinkGroup: String, CaseIterable, ExpressibleByArgument {
  case referents
}
