import Exchange
import Planning
import Server
import Store
import UseCases

/// Links as tables, and addresses the one time they are shown.
enum LinkOutput {
  /// Shows an address that has just been given out, and writes its page where one is wanted.
  static func finish(
    _ issued: LinkBook.Issued, address: PublicAddress, page: String?, format: OutputFormat
  ) throws {
    let feed = address.feed(issued.token)
    var members = object(LinkBook.Line(issued.link))
    members.append(JSONValue.Member(name: "address", value: .text(feed)))
    members.append(JSONValue.Member(name: "webcal", value: .text(address.webcal(token: issued.token.text))))
    members.append(JSONValue.Member(name: "page", value: .text(address.page(issued.token))))
    var lines = [
      say(
        "Lien \(issued.link.number), \(kind(issued.link)) \(issued.link.ownerKey). Ces adresses ne seront plus montrées :",
        "Link \(issued.link.number), \(kind(issued.link)) \(issued.link.ownerKey). These addresses will not be shown again:"
      ),
      say("  calendrier  ", "  calendar  ") + feed,
      say("  page        ", "  page      ") + address.page(issued.token),
    ]
    if let page {
      let html = SubscriptionPage.file(issued, address: address, language: Speech.language)
      do { try SecretFile.write(Array(html.utf8), to: page) } catch {
        // The address was made: it is shown before the failure is.
        try CommandOutput(json: .object(members), lines: lines).print(format)
        throw error
      }
      lines.append(say("  à imprimer  ", "  to print  ") + page)
    }
    if address.scheme == "http" { Console.tell(plainWarning) }
    let table = DataTable(
      columns: columns + [.init("address"), .init("page")],
      rows: [values(LinkBook.Line(issued.link)) + [.text(feed), .text(address.page(issued.token))]])
    try CommandOutput(json: .object(members), lines: lines, tables: format == .csv ? [table] : []).print(format)
  }

  private static var plainWarning: String {
    say(
      "Ces adresses sont en http : pour de vrai, mettez nginx ou Caddy devant et donnez --public-url https://….",
      "These addresses are plain http: for real use put nginx or Caddy in front and give --public-url https://….")
  }

  /// How many addresses were made for referents.
  static func summary(_ made: ReferentLinks, file: String) -> CommandOutput {
    let withoutEmail = made.rows.count { $0.email == nil }
    let json = JSONValue.members([
      "made": .number(made.rows.count), "known": .number(made.known), "withoutEmail": .number(withoutEmail),
      "file": .text(file),
    ])
    let count = counted(made.rows.count, "adresse", "adresses", "address", "addresses")
    var lines = [
      say(
        "\(file) : \(count), lisible de vous seul. Effacez ce fichier une fois les courriels partis.",
        "\(file): \(count), for you alone to read. Delete this file once the mails are sent.")
    ]
    if made.known > 0 {
      lines.append(
        say("\(made.known) référent(s) en avaient déjà une.", "\(made.known) referent(s) had one already."))
    }
    if withoutEmail > 0 {
      lines.append(
        say("\(withoutEmail) sans courriel au dossier.", "\(withoutEmail) without an e-mail in the dossier."))
    }
    return CommandOutput(json: json, lines: lines)
  }

  /// Links, one a row.
  static func list(_ lines: [LinkBook.Line]) -> CommandOutput {
    let active = lines.count { $0.link.isActive }
    let silent = lines.count(where: \.isSilent)
    let table = DataTable(columns: columns, rows: lines.map(values))
    let closing = say(
      "\(active) en service, dont \(silent) sans lecture depuis une semaine.",
      "\(active) in use, \(silent) of them not fetched for a week.")
    return CommandOutput(
      json: .members(["links": table.json, "active": .number(active), "silent": .number(silent)]), tables: [table],
      closing: [closing])
  }

  /// One link.
  static func one(_ link: FeedLink, lines: [String]) -> CommandOutput {
    let line = LinkBook.Line(link)
    let table = DataTable(columns: columns, rows: [values(line)])
    return CommandOutput(json: .object(object(line)), lines: lines, tables: [table])
  }

  private static var columns: [DataTable.Column] {
    [
      .init("link", say("Lien", "Link")), .init("kind", say("Pour", "For")), .init("key", say("Qui", "Who")),
      .init("label", say("Nom donné", "Label")), .init("state"), .init("stateText", say("État", "State")),
      .init("madeAt", say("Remis le", "Made at")), .init("renewedAt"), .init("revokedAt"),
      .init("lastFetchedAt", say("Dernière lecture", "Last fetched")), .init("silent"),
    ]
  }

  private static func values(_ line: LinkBook.Line) -> [JSONValue] {
    let link = line.link
    let state = !link.isActive ? "revoked" : line.isSilent ? "silent" : "active"
    let text =
      switch state {
      case "revoked": say("fermé", "closed")
      case "silent": say("! sans lecture depuis une semaine", "! not fetched for a week")
      default: say("en service", "in use")
      }
    return [
      .number(link.number), .text(link.ownerKind), .text(link.ownerKey), .text(link.label), .text(state), .text(text),
      .text(link.madeAt), .optional(link.renewedAt), .optional(link.revokedAt), .optional(link.lastFetchedAt),
      .bool(line.isSilent),
    ]
  }

  private static func object(_ line: LinkBook.Line) -> [JSONValue.Member] {
    zip(columns, values(line)).map { JSONValue.Member(name: $0.key, value: $1) }
  }

  private static func kind(_ link: FeedLink) -> String { link.ownerKind }
}
