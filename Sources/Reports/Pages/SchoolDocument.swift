public import Planning
import SchoolCalendar

extension ReportDocument {
  /// The sheet of a school, in a language.
  ///
  /// - Parameter names: The names of people by their ids, where the school's staff are to be named; nil names none of
  ///   them, neither by their addresses.
  public init(_ sheet: SchoolSheet, names: [ID<Learner>: String]? = nil, in language: Language) {
    let words = ReportWords(language)
    let pages = SchoolPages(sheet: sheet, names: names, words: words)
    self.init(
      kind: "school", language: language, title: "\(sheet.school.name), \(sheet.school.commune)",
      facts: pages.facts, sections: pages.sections,
      notes: [words.source(sheet.year, sheet.revision, sheet.status)] + (names == nil ? [pages.unnamed] : []))
  }
}

/// The parts of a school's sheet.
struct SchoolPages {
  let sheet: SchoolSheet
  let names: [ID<Learner>: String]?
  let words: ReportWords

  var unnamed: String {
    words.say("Cette fiche ne nomme pas le personnel de l’école.", "This sheet does not name the school’s staff.")
  }

  var facts: [ReportDocument.Fact] {
    [
      .init("school", "UAI", .text(sheet.school.id.rawValue)),
      .init("schoolName", nil, .text(sheet.school.name)),
      .init("commune", "Commune", .text(sheet.school.commune)),
      .init("circonscription", "Circonscription", .text(sheet.school.circonscription.rawValue)),
      .init("classes", words.say("Classes", "Classes"), .optional(sheet.school.classes)),
    ] + words.facts(sheet.year, sheet.revision, sheet.status, sheet.date) + [
      .init("hasReferent", words.say("Référent désigné", "Referent named"), .flag(sheet.referent != nil)),
      .init("referent", names == nil ? nil : words.say("Référent", "Referent"), person(sheet.referent)),
      .init("deputy", names == nil ? nil : words.say("Adjoint", "Deputy"), person(sheet.deputy)),
      .init(
        "handoverFrom", sheet.handoverFrom == nil ? nil : words.say("Le référent change le", "The referent changes on"),
        sheet.handoverFrom.map { .day($0) } ?? .none),
      .init(
        "hasSuccessor", sheet.handoverFrom == nil ? nil : words.say("Successeur désigné", "Successor named"),
        sheet.handoverFrom == nil ? .none : .flag(sheet.successor != nil)),
      .init(
        "successor", names == nil || sheet.handoverFrom == nil ? nil : words.say("Successeur", "Successor"),
        person(sheet.successor)),
    ]
  }

  private func person(_ id: ID<Learner>?) -> ReportCell {
    guard let names, let id else { return .none }
    return .text(names[id] ?? id.rawValue)
  }

  var sections: [ReportDocument.Section] {
    [
      ReportDocument.Section(
        "contacts", words.say("Qui appeler", "Whom to call"), tables: [contacts, missing]),
      ReportDocument.Section(
        "deployments", words.say("Ce qui arrive", "What arrives"),
        tables: [
          words.arrivals(
            sheet.arrivals, caption: words.say("Déploiements", "Deployments"),
            empty: words.say("Aucun déploiement n’est prévu.", "No deployment is foreseen."), in: .school)
        ]),
      ReportDocument.Section("sessions", words.say("Séances", "Sessions"), chart: chart, tables: [sessions, peers]),
      ReportDocument.Section("hours", words.say("Heures", "Hours"), tables: [hours]),
    ]
  }

  private var contacts: ReportTable {
    ReportTable(
      "contacts", words.say("Contacts", "Contacts"),
      columns: [
        .init("role"), .init("roleText", words.say("Pour", "For"), isHeader: true),
        .init("name", words.say("Nom", "Name")),
        .init("email", words.say("Courriel", "E-mail")), .init("telephone", words.say("Téléphone", "Telephone")),
      ],
      rows: sheet.contacts.entries.map { entry in
        let isUnnamed = entry.isStaff && names == nil
        return [
          .text(entry.role.rawValue), .text(entry.role.text(in: words.language)),
          isUnnamed ? .text(words.say("personne de l’école", "one of the school’s staff")) : .optional(entry.name),
          isUnnamed ? .none : entry.email.map { .email($0) } ?? .none,
          isUnnamed ? .none : entry.telephone.map { .telephone($0) } ?? .none,
        ]
      }, empty: words.say("Aucun contact n’est indiqué.", "No contact is given."))
  }

  private var missing: ReportTable {
    // Staff without an address are nobody else's business.
    let gaps = sheet.contacts.missing.filter { names != nil || $0.name == nil }
    return ReportTable(
      "missingContacts", words.say("Contacts qui manquent", "Contacts that are missing"),
      columns: [.init("role"), .init("text", words.say("Quoi faire", "What to do"), isHeader: true)],
      rows: gaps.map { [.text($0.role.rawValue), .text($0.text(in: words.language))] },
      empty: words.say("Aucun contact ne manque.", "No contact is missing."))
  }

  private var chart: Chart {
    let title = words.say("L’année de l’école", "The school’s year")
    return Chart(
      title: title,
      description: words.say(
        "Arrivées, séances et séances entre pairs sur l’année ; les vacances sont grisées. Les tableaux en donnent les dates.",
        "Arrivals, sessions and peer sessions over the year; holidays are grey. The tables give their days."),
      content: .timeline(
        .init(
          year: sheet.year, holidays: sheet.holidays,
          lanes: [
            .init(label: words.say("Arrivées", "Arrivals"), shape: .diamond, days: sheet.arrivals.compactMap(\.date)),
            .init(label: words.say("Séances", "Sessions"), shape: .circle, days: sheet.sessions.map(\.start.day)),
            .init(
              label: words.say("Entre pairs", "Peer sessions"), shape: .square,
              days: sheet.peerSessions.map(\.start.day)),
          ])))
  }

  private var sessions: ReportTable {
    ReportTable(
      "sessions", words.say("Séances de formation", "Training sessions"),
      columns: [
        .init("session"), .init("start", words.say("Début", "Start")), .init("minutes", words.say("Durée", "Length")),
        .init("module", "Module", isHeader: true), .init("place", words.say("Lieu", "Place")),
        .init("people", words.say("De l’école", "Of the school")),
      ] + (names == nil ? [] : [.init("names", words.say("Qui", "Who"))]),
      rows: sheet.sessions.map { session in
        [
          .text(session.session.rawValue), .moment(session.start), .minutes(session.start.minutes(until: session.end)),
          .text(session.module), .text(session.place ?? words.say("à distance", "remote")),
          .number(session.learners.count),
        ] + (names.map { names in [.texts(session.learners.map { names[$0] ?? $0.rawValue })] } ?? [])
      }, empty: words.say("Aucune séance.", "No session."))
  }

  private var peers: ReportTable {
    words.peers(
      sheet.peerSessions, caption: words.say("Séances entre pairs", "Peer sessions"),
      empty: words.say("Aucune séance entre pairs.", "No peer session."),
      people: ReportWords.PeerPeople(peers: sheet.peers, names: names))
  }

  /// With names the sums as well; a sheet that may hang on a wall gives a state.
  private var hours: ReportTable {
    let columns: [ReportTable.Column] = [
      .init("staff", words.say("Public", "Audience"), isHeader: true), .init("state", words.say("État", "State")),
    ]
    let sums: [ReportTable.Column] = [
      .init("people", words.say("Personnes", "People")), .init("dueMinutes", words.say("Dues", "Due")),
      .init("plannedMinutes", words.say("Prévues", "Planned")), .init("heldMinutes", words.say("Suivies", "Held")),
      .init("missingMinutes", words.say("Manquantes", "Missing")),
    ]
    return ReportTable(
      "hours", words.say("Heures par public", "Hours by audience"), columns: columns + (names == nil ? [] : sums),
      rows: sheet.hours.map { line in
        let head: [ReportCell] = [
          .word(code: line.staff.rawValue, text: words.staff(line.staff)), words.state(line.state),
        ]
        guard names != nil else { return head }
        return head + [
          .number(line.total.people), .minutes(line.total.due), .minutes(line.total.minutes.planned),
          .minutes(line.total.minutes.attended), .minutes(line.total.missing),
        ]
      }, empty: words.say("Personne n’est à former.", "There is nobody to train."))
  }
}
