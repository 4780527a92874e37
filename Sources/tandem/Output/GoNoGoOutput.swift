import Planning
import SchoolCalendar
import UseCases

/// One delivery on one screen: go or no-go, and everything behind it.
struct GoNoGoOutput {
  private let one: DeploymentCoverage
  private let check: ReadinessCheck
  private let words: CoverageWords

  init(_ one: DeploymentCoverage, check: ReadinessCheck, showsNames: Bool) {
    self.one = one
    self.check = check
    words = CoverageWords(check.index, showsNames: showsNames, today: check.today)
  }

  var output: CommandOutput {
    CommandOutput(
      json: .null, lines: lines,
      tables: [audiences, people, sessions, incidents, followUp, contacts].filter { !$0.rows.isEmpty })
  }

  private var lines: [String] {
    let names = words.names
    let title =
      "\(one.deployment) – \(names.equipment(one.equipment)), \(names.school(one.school)), \(names.commune(one.school))"
    var lines = [
      title, "\(one.verdict.text(in: Speech.language))\(say(" : ", ": "))\(one.state.text(in: Speech.language))",
    ]
    if !one.causes.isEmpty { lines.append(say("Pourquoi : ", "Why: ") + words.causes(one.causes)) }
    lines.append(dates)
    if let step = one.nextStep { lines.append(say("À faire : ", "To do: ") + words.step(step)) }
    if let contact = words.call(one) { lines.append(say("Appeler : ", "Call: ") + words.contact(contact)) }
    if let progress = one.progress, progress.first != nil {
      let rest = progress.rest.map { $0 > 0 ? say(", reste \($0)", ", \($0) to come") : "" } ?? ""
      lines.append(say("Livré : ", "Delivered: ") + words.delivered(progress) + rest)
    }
    lines.append(referent)
    lines.append(
      check.today.map { say("Vu du \($0), révision \(check.revision).", "Seen on \($0), revision \(check.revision).") }
        ?? say(
          "Le plan tel quel, révision \(check.revision) ; --on JOUR pour l’état d’un jour.",
          "The plan as such, revision \(check.revision); --on DAY for how things stand on a day."))
    return lines
  }

  private var dates: String {
    guard let date = one.date else { return say("Sans date.", "No date.") }
    let left = check.today.map { $0.distance(to: date) }
    let count = left.map { $0 >= 0 ? say(" (J − \($0))", " (\($0) days left)") : say(" (passé)", " (past)") } ?? ""
    let training = one.deadline.map { say(", formations jusqu’au \($0)", ", training until \($0)") } ?? ""
    return say("Arrivée le \(date)\(count)\(training).", "Arrives on \(date)\(count)\(training).")
  }

  private var referent: String {
    let label = say("Référent numérique : ", "Digital referent: ")
    guard let referent = one.referent.referent else { return label + say("aucun", "none") }
    let name = words.showsNames ? words.names.person(referent) + ", " : ""
    if one.referent.modules.isEmpty { return label + name + say("désigné", "named") }
    return label + name
      + (one.referent.isHeld
        ? say("désigné et formé", "named and trained")
        : one.referent.isCovered
          ? say("désigné, formation prévue", "named, training booked")
          : say("désigné, non formé", "named, not trained"))
  }

  private var audiences: DataTable {
    DataTable(
      say("Formations avant l’arrivée", "Training before the arrival"),
      columns: [
        .init("audience", say("Public", "Audience")), .init("state", say("État", "State")),
        .init("held", say("Formés", "Trained")), .init("booked", say("Prévus", "Booked")),
        .init("lacking", say("Manquent", "Missing")), .init("required", say("À former", "Required")),
      ],
      rows: one.audiences.map { audience in
        let state =
          audience.isHeld
          ? say("formés", "trained")
          : audience.isCovered ? say("prévus", "booked") : say("il en manque", "some missing")
        func number(_ value: Int) -> JSONValue { words.counts(audience) ? .number(value) : .text("–") }
        return [
          .text(words.audience(audience.audience)), .text(state), number(audience.held),
          number(audience.ready - audience.held), number(audience.shortfall), number(audience.required),
        ]
      })
  }

  private var people: DataTable {
    DataTable(
      say("Qui manque", "Who is missing"), columns: [.init("person", say("Personne et raison", "Person and reason"))],
      rows: words.missing(one).map { [.text($0)] })
  }

  private var sessions: DataTable {
    let known = Dictionary(check.plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    return DataTable(
      say("Séances qui comptent", "Sessions that count"),
      columns: [
        .init("start", say("Début", "Start")), .init("title", say("Module", "Module")),
        .init("venue", say("Lieu", "Place")), .init("id", say("Séance", "Session")),
      ],
      rows: one.sessions.compactMap { known[$0] }.map { session in
        [
          .text(session.start.description), .text(words.names.module(session.module)),
          .text(words.names.place(session.place)), .text(session.id.rawValue),
        ]
      })
  }

  private var incidents: DataTable {
    DataTable(
      say("Pannes", "Out of use"),
      columns: [
        .init("incident", say("Incident", "Incident")), .init("family", say("Famille", "Family")),
        .init("place", say("Lieu", "Place")), .init("start", say("Depuis", "Since")),
        .init("end", say("Jusqu’à", "Until")), .init("touches", say("Touche", "Touches")),
        .init("subject", say("Objet", "Subject")),
      ],
      rows: one.incidents.compactMap { impact in
        check.index.dossier.incidents.last { $0.id == impact.incident }.map { incident in
          [
            .text(incident.id.rawValue), .text(incident.family), .text(words.names.place(incident.place)),
            .text(incident.start.description), .optional(incident.end?.description),
            .text(impact.session?.rawValue ?? say("l’arrivée", "the arrival")), .optional(incident.subject),
          ]
        }
      })
  }

  private var followUp: DataTable {
    DataTable(
      say("Suivi après l’arrivée", "Follow-up after the arrival"),
      columns: [
        .init("title", say("Module", "Module")), .init("audience", say("Public", "Audience")),
        .init("due", say("Avant le", "Until")), .init("state", say("État", "State")),
      ],
      rows: one.followUp.map { follow in
        let state =
          follow.isDone
          ? say("fait", "done") : follow.missing == 0 ? say("prévu", "booked") : say("à prévoir", "to be planned")
        let count = words.counts(follow) ? " (\(follow.held + follow.booked)/\(follow.staff))" : ""
        return [
          .text(words.names.module(follow.module)), .text(words.audience(follow.audience)),
          .text(follow.due.description), .text(state + count),
        ]
      })
  }

  private var contacts: DataTable {
    DataTable(
      say("À qui parler", "Whom to talk to"),
      columns: [
        .init("role", say("Rôle", "Role")), .init("name", say("Nom", "Name")),
        .init("telephone", say("Téléphone", "Telephone")), .init("email", say("Courriel", "E-mail")),
      ],
      rows: words.contacts.institutions(for: one.school).map { contact in
        [
          .text(contact.role.text(in: Speech.language)), .optional(contact.name), .optional(contact.telephone),
          .optional(contact.email),
        ]
      })
  }
}
