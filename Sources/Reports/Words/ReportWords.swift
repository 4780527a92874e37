import Planning
import SchoolCalendar

/// The words of reports in one language.
struct ReportWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// 180 minutes are "3 h", 90 "1 h 30".
  func hours(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest < 10 ? "0" : "")\(rest)"
  }

  func percent(_ number: Int) -> String { "\(number)" + say(" %", "%") }

  /// A day: `17 nov. 2027`, `17 Nov 2027`.
  func date(_ day: Day) -> String {
    let (year, month, number) = day.date
    return "\(number)\(number == 1 ? say("er", "") : "") \(shortMonth(month)) \(year)"
  }

  /// A day with its hour: `mer. 17 nov. 2027, 09:00`, `Wed 17 Nov 2027, 09:00`.
  func moment(_ moment: Moment) -> String {
    let weekday = say(moment.day.weekday.frenchName.prefix(3) + ".", String(moment.day.weekday.englishName.prefix(3)))
    return "\(weekday) \(date(moment.day)), \(moment.time)"
  }

  func shortMonth(_ month: Int) -> String {
    let french = [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
    let english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard (1...12).contains(month) else { return "" }
    return say(french[month - 1], english[month - 1])
  }

  func month(_ day: Day) -> String { "\(shortMonth(day.month)) \(day.year)" }

  /// Texts one after the other, parted so that a comma within one does not part it.
  func list(_ texts: [String]) -> String {
    texts.joined(separator: texts.contains { $0.contains(",") } ? say(" ; ", "; ") : ", ")
  }

  var yes: String { say("oui", "yes") }
  var no: String { say("non", "no") }
  var hidden: String { say("n. c.", "n/d") }
  var hiddenMeaning: String {
    say("non communiqué : une ou deux personnes", "not disclosed: one or two persons")
  }

  var hiddenNote: String {
    say(
      "n. c. : non communiqué. D’un groupe d’une ou deux personnes, le rapport donne un état et pas de chiffres ; ces "
        + "groupes sont réunis, au besoin avec le plus petit des autres, pour qu’aucune soustraction ne les révèle.",
      "n/d: not disclosed. Of a group of one or two persons the report gives a state and no figures; such groups are "
        + "taken together, with the smallest of the others where need be, so that no subtraction tells them.")
  }

  var noNames: String {
    say("Ce rapport ne nomme aucune personne.", "This report names nobody.")
  }

  /// The school year with the revision that is shown.
  func source(_ year: SchoolYear, _ revision: Int?, _ status: RevisionStatus) -> String {
    let state = status == .published ? say("publiée", "published") : say("brouillon", "draft")
    guard let revision else { return say("Plan \(year), \(state).", "Plan \(year), \(state).") }
    return say("Plan \(year), révision \(revision) (\(state)).", "Plan \(year), revision \(revision) (\(state)).")
  }

  /// A list of facts that every report opens with.
  func facts(
    _ year: SchoolYear, _ revision: Int?, _ status: RevisionStatus, _ date: Day?
  ) -> [ReportDocument.Fact] {
    [
      .init("schoolYear", say("Année scolaire", "School year"), .text(year.description)),
      .init("revision", say("Révision du plan", "Revision of the plan"), .optional(revision)),
      .init(
        "status", say("État du plan", "State of the plan"),
        .word(
          code: status.rawValue, text: status == .published ? say("publié", "published") : say("brouillon", "draft"))),
      .init("date", say("Vu du", "Seen on"), .optional(date)),
    ]
  }
}
