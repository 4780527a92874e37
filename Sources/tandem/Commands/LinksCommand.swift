import ArgumentParser
import Planning
import Server
import UseCases

/// Gives out the private addresses of calendars.
struct LinksCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "links",
      abstract: say(
        "Les adresses privées des calendriers : remettre, lister, remplacer, fermer.",
        "The private addresses of calendars: give out, list, replace, close."),
      discussion: say(
        "Une adresse n’est montrée qu’une fois : la base n’en garde qu’une empreinte.",
        "An address is shown once: the base keeps only a hash of it."),
      subcommands: [LinksMake.self, LinksList.self, LinksRenew.self, LinksRevoke.self])
  }
}

/// Makes addresses.
struct LinksMake: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "make",
      abstract: say("Remettre une adresse, ou une à chaque référent.", "Give out an address, or one to each referent."))
  }

  @OptionGroup var owner: LinkOwnerOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Tous les référents du plan suivi qui n’en ont pas : referents. Les adresses vont dans --output.",
        "All referents of the plan that is followed who have none: referents. The addresses go into --output."),
      valueName: "referents"))
  var all: LinkGroup?

  @Option(
    help: ArgumentHelp(
      say("Comment vous l’appelez ; paraît sur sa page.", "What you call it; shown on its page."),
      valueName: say("texte", "text")))
  var label = ""

  @Option(
    help: ArgumentHelp(
      say("Page à imprimer ou à envoyer, avec un code QR.", "Page to print or to send, with a QR code."),
      valueName: say("fichier", "file")))
  var page: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      say(
        "Table des adresses de --all, lisible de vous seul.", "Table of the addresses of --all, for you alone to read."),
      valueName: say("fichier", "file")))
  var output: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var address: PublicAddressOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let named = owner.named
    if all != nil {
      guard named.isEmpty, page == nil, label.isEmpty else {
        throw Failure.options(.onlyOneOf(["--all"] + LinkOwnerOptions.names + ["--page", "--label"]))
      }
      try makeAll()
      return
    }
    guard let one = named.first else { throw Failure.options(.needsOneOf(LinkOwnerOptions.names + ["--all"])) }
    guard named.count == 1 else { throw Failure.options(.onlyOneOf(LinkOwnerOptions.names)) }
    if output != nil { throw Failure.options(.needsArgument("--all")) }
    let address = try address.address
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    let found = try one.find(in: open.index)
    if let page { try SecretFile.demandFree(page) }
    let book = LinkBook(open.base, clock: try .ofProgram)
    guard let issued = try book.make([(found, label)], by: author.author).first else { return }
    try LinkOutput.finish(issued, address: address, page: page, format: format.format)
  }

  private func makeAll() throws {
    guard let output else { throw Failure.options(.needsArgument("--output")) }
    let address = try address.address
    let open = try OpenBase(base.path, year: year.year, forWriting: true)
    try SecretFile.demandFree(output)
    let made = try ReferentLinks.make(open, by: author.author, clock: try .ofProgram)
    do { try SecretFile.write(made.table(address).bytes, to: output) } catch {
      // Addresses that nobody has ever seen are of no use, and would stand in the way of the next ones.
      let book = LinkBook(open.base, clock: try .ofProgram)
      for row in made.rows { _ = try? book.revoke(row.issued.link.number, by: author.author) }
      throw error
    }
    try LinkOutput.summary(made, file: output).print(format.format)
  }
}

/// Lists addresses, without telling them.
struct LinksList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        "Les adresses remises, et quand un agenda les a lues pour la dernière fois.",
        "The addresses given out, and when a calendar last fetched them."))
  }

  @Flag(
    help: ArgumentHelp(
      say(
        "Seulement celles qu’aucun agenda n’a lues depuis une semaine.",
        "Only those that no calendar has fetched for a week.")))
  var silent = false

  @OptionGroup var base: BaseOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let book = try LinkBook(path: base.path, forWriting: false, clock: try .ofProgram)
    try LinkOutput.list(try book.lines().filter { $0.isSilent || !silent }).print(format.format)
  }
}

/// Replaces an address.
struct LinksRenew: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "renew",
      abstract: say(
        "Remplacer une adresse ; l’ancienne cesse aussitôt.", "Replace an address; the one before stops at once."))
  }

  @Argument(help: ArgumentHelp(say("Numéro du lien.", "Number of the link."), valueName: "N")) var number: Int

  @Option(
    help: ArgumentHelp(
      say("Page à imprimer ou à envoyer, avec un code QR.", "Page to print or to send, with a QR code."),
      valueName: say("fichier", "file")))
  var page: String?

  @OptionGroup var base: BaseOptions
  @OptionGroup var address: PublicAddressOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let address = try address.address
    if let page { try SecretFile.demandFree(page) }
    let book = try LinkBook(path: base.path, forWriting: true, clock: try .ofProgram)
    let issued = try book.renew(number, by: author.author)
    try LinkOutput.finish(issued, address: address, page: page, format: format.format)
  }
}

/// Closes addresses.
struct LinksRevoke: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke",
      abstract: say("Fermer une adresse pour de bon.", "Close an address for good."))
  }

  @Argument(help: ArgumentHelp(say("Numéro du lien.", "Number of the link."), valueName: "N")) var number: Int

  @OptionGroup var base: BaseOptions
  @OptionGroup var author: AuthorOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let book = try LinkBook(path: base.path, forWriting: true, clock: try .ofProgram)
    let link = try book.revoke(number, by: author.author)
    let done = say("Lien \(number) fermé : il n’ouvre plus rien.", "Link \(number) closed: it opens nothing any more.")
    try LinkOutput.one(link, lines: [done]).print(format.format)
  }
}
