import ArgumentParser
import Planning
import Reports
import SchoolCalendar
import UseCases

/// Everything about one school, for its planner: people are named.
struct ShowSchoolCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "school",
      abstract: say(
        "Une école : référent, contacts, ce qui arrive, séances, heures. Nomme les personnes.",
        "A school: referent, contacts, what arrives, sessions, hours. Names people."))
  }

  @Argument(help: ArgumentHelp(say("UAI ou nom de l’école.", "The school’s UAI or name."), valueName: "UAI"))
  var school: String

  @OptionGroup var base: BaseOptions
  @OptionGroup var year: YearOptions
  @OptionGroup var revision: RevisionOptions
  @OptionGroup var date: ReportDateOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let making = try ReportMaking(OpenBase(base.path, year: year.year), revision: revision.choice, orEmpty: true)
    let sheet = try making.school(school, date: date.date)
    let names = making.peopleNames
    let output = ReportOutput(ReportDocument(sheet, names: names, in: Speech.language))
    if format.format == .csv {
      try Console.print(output.text(.csv))
      return
    }
    try CommandOutput(json: output.json, lines: lines(sheet, names), tables: output.tables).print(format.format)
  }

  private func lines(_ sheet: SchoolSheet, _ names: [ID<Learner>: String]) -> [String] {
    func name(_ id: ID<Learner>?) -> String {
      id.map { names[$0] ?? $0.rawValue } ?? say("personne", "nobody")
    }
    let classes = sheet.school.classes.map { ", " + counted($0, "classe", "classes", "class", "classes") } ?? ""
    var referents = [
      say(
        "Référent : \(name(sheet.referent)) ; adjoint : \(name(sheet.deputy)).",
        "Referent: \(name(sheet.referent)); deputy: \(name(sheet.deputy)).")
    ]
    if let day = sheet.handoverFrom {
      referents.append(
        say("Relais le \(day) : \(name(sheet.successor)).", "Hand-over on \(day): \(name(sheet.successor))."))
    }
    return [
      "\(sheet.school.name), \(sheet.school.commune) (\(sheet.school.id), \(sheet.school.circonscription))\(classes)"
    ] + referents + [
      counted(sheet.arrivals.count, "déploiement", "déploiements", "deployment", "deployments") + ", "
        + counted(sheet.sessions.count, "séance", "séances", "session", "sessions") + ", "
        + counted(
          sheet.peerSessions.count, "séance entre pairs", "séances entre pairs", "peer session", "peer sessions") + "."
    ]
  }
}
