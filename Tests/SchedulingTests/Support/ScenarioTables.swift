import Planning
import SchoolCalendar

/// A scenario's dossier as the tables of a folder, by file name.
///
/// Only for tests: plain values, no quoting, just what a second auditor needs to read the same dossier.
struct ScenarioTables {
  private(set) var files: [String: String] = [:]

  init(_ dossier: Dossier) {
    table(
      "ecoles", "uai;nom;type;commune;circonscription;latitude;longitude;semaine;horaires;classes;rpi", dossier.schools
    ) {
      [
        $0.id.rawValue, $0.name, $0.kind.rawValue, $0.commune, $0.circonscription.rawValue,
        text($0.coordinates?.latitude), text($0.coordinates?.longitude), $0.week.rawValue,
        joined($0.classHours), text($0.classes), $0.rpi ?? "",
      ]
    }
    table("structures", "id;nom;type;commune;circonscription;latitude;longitude", dossier.centres) {
      [
        $0.id.rawValue, $0.name, $0.kind.rawValue, $0.commune, $0.circonscription.rawValue,
        text($0.coordinates?.latitude), text($0.coordinates?.longitude),
      ]
    }
    table(
      "personnels",
      "id;nom;prenom;ecole;structure;fonction;quotite;jours_absents;volontaire_referent;referent_depuis;dispense;"
        + "objectif_heures;depart", dossier.learners
    ) {
      [
        $0.id.rawValue, $0.familyName ?? "", $0.givenName ?? "", joined($0.schools), $0.centre?.rawValue ?? "",
        $0.role.rawValue, text($0.workShare), $0.absentDays.sorted().map(\.frenchName).joined(separator: " "),
        $0.volunteersAsReferent ? "oui" : "non", $0.referentSince ?? "", $0.exemption ?? "",
        $0.targetMinutes.map(hours) ?? "", text($0.leaves),
      ]
    }
    table(
      "formateurs",
      "id;nom;type;latitude;longitude;circonscriptions;modules;heures_max_semaine;heures_max_annee;agenda",
      dossier.trainers
    ) {
      [
        $0.id.rawValue, $0.name, $0.kind.rawValue, text($0.base?.latitude), text($0.base?.longitude),
        text($0.territory, "|"), text($0.modules, " "), text($0.maxMinutesPerWeek.map { Double($0) / 60 }),
        text($0.maxMinutesPerYear.map { Double($0) / 60 }), $0.agenda ?? "",
      ]
    }
    table("lieux", "id;nom;ecole;latitude;longitude;capacite;equipements;agenda", dossier.venues) {
      [
        $0.id.rawValue, $0.name, $0.school?.rawValue ?? "", text($0.coordinates?.latitude),
        text($0.coordinates?.longitude), "\($0.capacity)", $0.equipment.joined(separator: " "), $0.agenda ?? "",
      ]
    }
    table(
      "modules",
      "id;titre;duree;publics;effectif_max;effectif_min;mode;prerequis;officiel;en_ecole;equipement;catalogue",
      dossier.modules
    ) {
      [
        $0.id.rawValue, $0.title, "\($0.minutes)", $0.audiences.map(\.rawValue).sorted().joined(separator: " "),
        "\($0.maxGroup)", "\($0.minGroup)", $0.mode.rawValue, joined($0.prerequisites), $0.isOfficial ? "oui" : "non",
        $0.inOwnSchool ? "oui" : "non", $0.equipment ?? "", text($0.catalogueLevel),
      ]
    }
    deployments(dossier)
    rest(dossier)
    for trainer in dossier.trainers { agenda(trainer.agenda, trainer.busy) }
    for venue in dossier.venues { agenda(venue.agenda, venue.busy) }
    files["reglages.yml"] = ScenarioSettings.text(dossier.settings)
  }

  private mutating func deployments(_ dossier: Dossier) {
    table(
      "equipements",
      "id;titre;famille;modules_enseignants;modules_agents;modules_referent;part_enseignants;part_agents;delai_jours;"
        + "fraicheur_jours;suivi;suivi_jours;pairs", dossier.equipment
    ) {
      [
        $0.id.rawValue, $0.title, $0.family ?? "", joined($0.teacherModules), joined($0.agentModules),
        joined($0.referentModules), text($0.teacherShare), text($0.agentShare), "\($0.leadDays)",
        "\($0.freshnessDays)", joined($0.followUp), "\($0.followUpDays)", "\($0.peerSessions)",
      ]
    }
    table("projets", "id;ecole;equipement;statut", dossier.projects) {
      [$0.id.rawValue, $0.school.rawValue, $0.equipment.rawValue, $0.status.rawValue]
    }
    table(
      "deploiements", "id;projet;au_plus_tot;au_plus_tard;souhaite_le;installateur;statut;date", dossier.deployments
    ) {
      [
        $0.id.rawValue, $0.project.rawValue, "\($0.earliest)", "\($0.latest)", text($0.requested),
        $0.installer?.rawValue ?? "", $0.status.rawValue, text($0.date),
      ]
    }
    table("installateurs", "id;nom;capacite_jour;pendant_vacances", dossier.installers) {
      [$0.id.rawValue, $0.name, "\($0.dailyCapacity)", $0.worksInHolidays ? "oui" : "non"]
    }
  }

  private mutating func rest(_ dossier: Dossier) {
    table("seances", "id;module;debut;lieu;formateur;places;personnels", dossier.fixedSessions) {
      [
        $0.id.rawValue, $0.module.rawValue, "\($0.start)", $0.place.text, joined($0.trainers), "\($0.seats)",
        joined($0.learners),
      ]
    }
    table("fermetures", "portee;debut;fin;motif", dossier.closures) {
      [reach($0.reach), "\($0.range.start)", "\($0.range.end)", $0.reason]
    }
    table("remplacements", "circonscription;debut;fin;remplacants", dossier.substitutes) {
      [$0.circonscription.rawValue, "\($0.first)", "\($0.last)", "\($0.substitutes)"]
    }
    table("presences", "personnel;statut;module;date", dossier.attendance) {
      [$0.learner.rawValue, $0.status.rawValue, $0.module?.rawValue ?? "", text($0.moment)]
    }
    table("trajets", "de;vers;minutes", dossier.travelTimes) { [$0.from, $0.to, "\($0.minutes)"] }
  }

  private mutating func table<Row>(_ name: String, _ header: String, _ rows: [Row], _ cells: (Row) -> [String]) {
    files["\(name).csv"] = ([header] + rows.map { cells($0).joined(separator: ";") }).joined(separator: "\n") + "\n"
  }

  private mutating func agenda(_ name: String?, _ busy: [MomentRange]) {
    guard let name else { return }
    func stamp(_ moment: Moment) -> String { "\(moment):00".filter { $0 != "-" && $0 != ":" } }
    let events = busy.enumerated().map { number, range in
      "BEGIN:VEVENT\r\nUID:\(number)\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:\(stamp(range.start))\r\n"
        + "DTEND:\(stamp(range.end))\r\nEND:VEVENT\r\n"
    }
    files[name] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//FR\r\n\(events.joined())END:VCALENDAR\r\n"
  }
}

private func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }

private func joined(_ values: [some CustomStringConvertible]) -> String {
  values.map(\.description).joined(separator: " ")
}

private func text<Entity>(_ scope: Scope<ID<Entity>>, _ separator: String) -> String {
  switch scope {
  case .all: "*"
  case .only(let few): few.map(\.rawValue).joined(separator: separator)
  }
}

/// Minutes as hours and minutes.
func hours(_ minutes: Int) -> String { "\(minutes / 60)h\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }

private func reach(_ reach: Reach) -> String {
  switch reach {
  case .everything: "tout"
  case .circonscription(let id): "circonscription:\(id)"
  case .commune(let name): "commune:\(name)"
  case .school(let id): "ecole:\(id)"
  case .venue(let id): "lieu:\(id)"
  case .trainer(let id): "formateur:\(id)"
  case .learner(let id): "personnel:\(id)"
  }
}
