import Planning
import SchoolCalendar

@testable import Exchange

/// Slips in the tables and of the causes that ``Slip``'s own lists leave out.
extension Slip {
  static let everyTable: [Slip] = places + work + records + referents + bytes

  private static let places: [Slip] = [
    Slip(
      "ecoles.csv", "0350103X", "350103X", .warning, .lostZeros(restored: "0350103X"), line: 3, column: "uai",
      character: 1),
    Slip("structures.csv", ";Centre;", ";;", .error, .missingValue, line: 2, column: "nom", character: 4),
    Slip(
      "structures.csv", ";alsh;", ";alsch;", .error, .notAChoice(["alsh", "periscolaire", "autre"], meant: "alsh"),
      line: 2, column: "type", character: 11),
    Slip("structures.csv", "47.98;", ";", .error, .halfCoordinates, line: 2, column: "latitude", character: 28),
    Slip(
      "structures.csv", ";0350122T", ";0350124T", .error, .wrongCheckLetter(right: "0350124V"), line: 2,
      column: "ecoles", character: 40),
    Slip("formateurs.csv", ";erun;", ";;", .error, .missingValue, line: 2, column: "type", character: 11),
    Slip("formateurs.csv", ";6,5", ";61h", .error, .outOfRange("0h", "60h"), line: 2, column: "heures_max_semaine"),
    Slip("lieux.csv", ";20;", ";0;", .error, .outOfRange("1", "2000"), line: 2, column: "capacite", character: 19),
    Slip("lieux.csv", ";0350103X;", ";;", .warning, .noCoordinates, line: 2, column: "latitude"),
  ]

  private static let work: [Slip] = [
    Slip(
      "modules.csv", "enseignants agents", "enseignants élèves", .error,
      .notAChoice(["enseignants", "agents", "referents"], meant: nil), line: 3, column: "publics", character: 16),
    Slip(
      "modules.csv", "catalogue\nM1;Prise en main;3h;enseignants;12;;eni;1",
      "effectif_min\nM1;Prise en main;3h;enseignants;12;;eni;13", .error, .leastOverMost(most: 12), line: 2,
      column: "effectif_min"),
    Slip("equipements.csv", ";Écran;", ";;", .error, .missingValue, line: 2, column: "titre", character: 4),
    Slip(
      "equipements.csv", "modules_enseignants\nE1;Écran;eni;M1", "delai_jours\nE1;Écran;eni;60", .warning,
      .leadOverFreshness(freshness: 56), line: 2, column: "delai_jours", character: 14),
    Slip(
      "projets.csv", ";valide", ";validé?", .error, .notAChoice(["depose", "valide", "refuse"], meant: "valide"),
      line: 2, column: "statut", character: 17),
    Slip("deploiements.csv", "2027-11-15", "15.11.2027", .error, .notADay, line: 2, column: "souhaite_le"),
    Slip(
      "livraisons.csv", ";2\n", ";0\n", .error, .outOfRange("1", "100000"), line: 2, column: "quantite", character: 15),
    Slip(
      "installateurs.csv", "nom\nI1;Poseur", "nom;pendant_vacances\nI1;Poseur;peut-être", .error, .notYesNo, line: 2,
      column: "pendant_vacances", character: 11),
    Slip("seances.csv", ";10\n", ";dix\n", .error, .notAWholeNumber, line: 2, column: "places", character: 30),
  ]

  private static let records: [Slip] = [
    Slip("contacts.csv", ";ien;", ";;", .error, .missingValue, line: 2, column: "role", character: 22),
    Slip(
      "incidents.csv", "0350122T", "Gymnase", .error, .placeOutside(meant: nil), line: 2, column: "lieu", character: 4),
    Slip(
      "incidents.csv", "2027-09-11", "2027-09-09", .error,
      .endsBeforeStart(column: "debut", start: "2027-09-10 08:00"), line: 2, column: "fin", character: 34),
    Slip(
      "visites.csv", "PR1", "PR9", .error, .unknown(.projects, meant: "PR1"), line: 2, column: "projet", character: 1),
    Slip("visites.csv", "14h30", "14h3", .error, .notATime, line: 2, column: "heure", character: 16),
    Slip("comites.csv", "18:00", "26:00", .error, .notATime, line: 2, column: "heure", character: 31),
    Slip(
      "comites.csv", "deploiement;", "plénière;", .error,
      .notAChoice(["deploiement", "projet", "pilotage"], meant: nil),
      line: 2, column: "type", character: 1),
    Slip(
      "remplacements.csv", "2028-07-01", "2027-07-01", .error,
      .endsBeforeStart(column: "debut", start: "2027-09-01"), line: 2, column: "fin", character: 17),
    Slip(
      "presences.csv", ";present;", ";présente;", .error,
      .notAChoice(["present", "absent", "excuse"], meant: "present"), line: 2, column: "statut", character: 4),
    Slip("trajets.csv", ";22", ";25h", .error, .outOfRange("0h", "24h"), line: 2, column: "minutes", character: 13),
    Slip(
      "fermetures.csv", "tout;2027", "formateur:F9;2027", .error, .unknown(.trainers, meant: nil), line: 3,
      column: "portee", character: 1),
  ]

  private static let referents: [Slip] = [
    Slip(
      "referents.csv", "P1;;refuse", "A1;;confirme", .error, .referent(.init(.notTeacher)), line: 2,
      column: "personnel", character: 10),
    Slip(
      "referents.csv", "P1;;refuse", "P1;A1;confirme", .error, .referent(.init(.notTeacher)), line: 2,
      column: "adjoint", character: 13),
    Slip(
      "referents.csv", "P1;;refuse", "P1;P1;confirme", .error, .referent(.init(.deputyIsReferent)), line: 2,
      column: "adjoint", character: 13),
    Slip("referents.csv", "P1;;refuse", ";;refuse", .error, .referent(.init(.noPerson)), line: 2, column: "personnel"),
    Slip(
      "referents.csv", "P1;;refuse", "Z77;;refuse", .error, .unknown(.learners, meant: nil), line: 2,
      column: "personnel", character: 10),
    Slip(
      "referents.csv", "0350103X;;;vacant", "0350103X;P1;;confirme", .error,
      .referent(.init(.notOfSchool, schools: ["0350103X"])), line: 3, column: "personnel", character: 10),
    Slip(
      "referents.csv", "0350103X;;;vacant", "0350103X;P2;;vacant", .warning, .referent(.init(.personOfVacancy)),
      line: 3, column: "personnel", character: 10),
    Slip(
      "referents.csv", "0350103X;;;vacant", "0350122T;P1;;confirme", .error,
      .referent(.init(.refusedAsWell, otherLine: 2)), line: 3, column: "etat", character: 14),
    Slip(
      "referents.csv", "0350103X;;;vacant;;", "0350103X;P2;;;2028-03-01;", .error,
      .referent(.init(.afterDeparture)), line: 3, column: "depuis"),
    Slip(
      "referents.csv", "2027-09-01;", "2027-09-01;2027-08-01", .error,
      .endsBeforeStart(column: "depuis", start: "2027-09-01"), line: 2, column: "jusqu_au"),
    Slip(
      "referents.csv", ";refuse;", ";hésite;", .error,
      .notAChoice(["propose", "confirme", "refuse", "vacant"], meant: nil), line: 2, column: "etat"),
  ]

  private static let bytes: [Slip] = [
    Slip("trajets.csv", "L1", "L\u{0}1", .error, .notText, line: 2, character: 11),
    Slip("visites.csv", "projet;date;heure;par\nPR1;2027-02-03;14h30;CPC\n", "", .warning, .emptyTable, line: 1),
  ]
}
