import Planning

/// The list of all feeds of an export, for people who look for theirs.
///
/// Persons stand in it by their ids only: the list may lie beside the feeds on a server.
struct FeedListing {
  struct Row {
    var file: String
    var owner: FeedOwner
    /// What the feed is about, in words.
    var what: String
    var events: Int
  }

  let rows: [Row]
  let language: Language
  let schoolYear: String

  /// `index.csv`.
  var table: ExportTable {
    ExportTable(
      file: "index.csv", columns: ["fichier", "type", "id", "objet", "evenements"],
      rows: rows.map { row in
        [
          .value(row.file), .value(row.owner.kind.rawValue), .text(row.owner.key), .text(row.what),
          .value("\(row.events)"),
        ]
      })
  }

  /// `index.html`: one table for each kind of feed; readable without styles, in print, by keyboard and aloud.
  var page: String {
    let title = choose("Calendriers \(schoolYear)", "Calendars \(schoolYear)")
    let kinds = FeedOwner.Kind.allCases.filter { kind in rows.contains { $0.owner.kind == kind } }
    let contents = kinds.map { "<li><a href=\"#\($0.rawValue)\">\(heading($0))</a></li>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(title)</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: .5rem 0; }
      th, td { border: 1px solid GrayText; padding: .35rem .6rem; text-align: left; }
      td, th[scope="row"] { overflow-wrap: anywhere; }
      td.number, th.number { text-align: right; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(Self.escaped(introduction))</p>
      <nav aria-label="\(choose("Sommaire", "Contents"))">
      <ul>
      \(contents)
      </ul>
      </nav>
      \(kinds.map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var introduction: String {
    choose(
      "Chaque fichier est un calendrier : l’ouvrir l’ajoute une fois ; s’abonner à son adresse le tient à jour. "
        + "Aucun nom de personne n’y figure.",
      "Each file is a calendar: opening it adds it once, subscribing to its address keeps it up to date. "
        + "No person's name stands in it.")
  }

  private func section(_ kind: FeedOwner.Kind) -> String {
    let own = rows.filter { $0.owner.kind == kind }
    let count = own.count
    let files = choose(count > 1 ? "calendriers" : "calendrier", count > 1 ? "calendars" : "calendar")
    let lines = own.map { row in
      "<tr><th scope=\"row\">\(Self.escaped(row.what))</th>"
        + "<td><a href=\"\(Self.escaped(row.file))\">\(Self.escaped(row.file))</a></td>"
        + "<td class=\"number\">\(row.events)</td></tr>"
    }
    return """
      <section aria-labelledby="\(kind.rawValue)">
      <h2 id="\(kind.rawValue)">\(heading(kind))</h2>
      <div class="scroll" role="region" aria-labelledby="\(kind.rawValue)" tabindex="0">
      <table>
      <caption>\(heading(kind))\(choose(" : ", ": "))\(count) \(files)</caption>
      <thead>
      <tr><th scope="col">\(choose("Objet", "What"))</th><th scope="col">\(choose("Fichier", "File"))</th>\
      <th scope="col" class="number">\(choose("Événements", "Events"))</th></tr>
      </thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      </section>
      """
  }

  private func heading(_ kind: FeedOwner.Kind) -> String {
    switch kind {
    case .mutualisation: "Mutualisation"
    case .circonscription: "Circonscriptions"
    case .commune: "Communes"
    case .school: choose("Écoles", "Schools")
    case .deployment: choose("Déploiements", "Deployments")
    case .trainer: choose("Formateurs", "Trainers")
    case .person: choose("Personnes", "People")
    }
  }

  private func choose(_ french: String, _ english: String) -> String { language == .french ? french : english }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\0"..<" ", "\u{7F}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
