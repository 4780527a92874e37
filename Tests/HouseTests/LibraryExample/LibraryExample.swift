import ICalendar
import Planning
import Scheduling
import SchoolCalendar

/// Tandem as a library: plans the training of one school, reads nothing from disk, prints the sessions.
///
/// `README.md` shows a shorter form of these lines.
func planOneSchool(print: (String) -> Void = { Swift.print($0) }) throws {
  let morning = Window(weekday: .wednesday, span: TimeSpan("09:00-12:00") ?? .wholeDay)
  let dossier = Dossier(
    settings: Settings(
      schoolYear: SchoolYear(startingIn: 2027), departement: "35", windows: Windows(teachers: [morning])),
    schools: [
      School(
        id: "0350122T", name: "Les Tilleuls", kind: .primaire, commune: "Valmont", circonscription: "Valmont",
        coordinates: nil)
    ],
    learners: ["P1", "P2", "P3"].map { Learner(id: $0, schools: ["0350122T"], role: .enseignant) },
    trainers: [Trainer(id: "F1", name: "Formatrice", kind: .erun)],
    modules: [
      TrainingModule(id: "M1", title: "Écran", minutes: 180, audiences: [.teachers], maxGroup: 12, catalogueLevel: 1)
    ])
  let plan = try Planner(dossier).plan(PlannerOptions(timeLimit: nil, steps: 2_000))
  for session in plan.sessions {
    print("\(session.start) \(session.module) \(session.place.text) \(session.learners.count)")
  }
  print("\(try Auditor(DossierIndex(dossier)).audit(plan).findings.count) rules broken")

  let stamp = CivilDateTime(midnightOf: CivilDate(daysSince1970: 20_000))
  let feed = Feed(
    name: "Tandem",
    events: plan.sessions.map { session in
      let day = CivilDate(daysSince1970: session.start.day.daysSince1970)
      let start = CivilDateTime(midnightOf: day).adding(seconds: 60 * session.start.time.minutes)
      return Event(
        uid: "\(session.id)", stamp: stamp, start: .local(start, zone: "Europe/Paris"), summary: "\(session.module)")
    })
  print(String(decoding: try FeedWriter.bytes(of: feed), as: UTF8.self))
}
