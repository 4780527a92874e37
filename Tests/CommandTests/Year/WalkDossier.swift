/// The dossier of the walk: four schools, one of them of one class, in three communes; invented people with names that
/// occur nowhere else.
enum WalkDossier {
  /// Its tables as a planner hands them over in March 2027.
  static let tables: [String: String] = [
    "reglages.yml": """
    annee_scolaire: 2027-2028
    departement: "35"
    langue: fr
    objectifs: { heures_officielles: 6h, heures_agents: 3h, pairs_par_ecole: 2 }
    creneaux:
      enseignants:
        - { jour: mercredi, de: "09:00", a: "12:00" }
        - { jour: mercredi, de: "13:30", a: "16:30" }
        - { jours: [lundi, mardi, jeudi], de: "16:45", a: "18:45" }
      agents:
        - { jours: [lundi, mardi, jeudi, vendredi], de: "09:00", a: "11:00" }
        - { jours: [lundi, mardi, jeudi, vendredi], de: "14:00", a: "16:00" }
        - { jour: mercredi, de: "09:00", a: "12:00" }

    """,
    "ecoles.csv": """
    uai;nom;type;commune;circonscription;latitude;longitude;semaine;classes;eleves
    0359801N;École élémentaire Les Alouettes;elementaire;Valbruyère;Valbruyère;48.010;-1.700;4j;4;90
    0359802P;École maternelle Les Mésanges;maternelle;Valbruyère;Valbruyère;48.012;-1.704;4j;3;70
    0359803R;École primaire Les Saules;primaire;Orvaultine;Valbruyère;48.060;-1.750;4j;3;66
    0359804S;École primaire Le Puits;primaire;Petite-Combe;Valbruyère;48.090;-1.680;4j;1;14

    """,
    "structures.csv": """
    id;nom;type;commune;circonscription;latitude;longitude;ecoles
    C01;Centre de loisirs de Valbruyère;alsh;Valbruyère;Valbruyère;48.011;-1.701;0359801N 0359802P

    """,
    "personnels.csv": personnels(people),
    "formateurs.csv": """
    id;nom;type;latitude;longitude;circonscriptions;modules;heures_max_semaine;heures_max_annee
    F01;Edwige Quintefeuil;erun;48.020;-1.710;Valbruyère;;15;60
    F02;Gaspard Rougemontel;cpc;48.020;-1.710;Valbruyère;;9;60
    F03;Hermine Talvassier;mutualisation;48.020;-1.710;;;15;60

    """,
    "lieux.csv": """
    id;nom;ecole;latitude;longitude;capacite;equipements
    L01;Médiathèque de Valbruyère;;48.013;-1.702;20;robots

    """,
    "modules.csv": """
    id;titre;duree;publics;effectif_max;effectif_min;mode;prerequis;officiel;en_ecole;equipement;catalogue
    ENI1;Écran interactif : prise en main;2h;enseignants agents;16;2;presentiel;;oui;oui;;
    ROB1;Robots de sol;3h;enseignants agents;12;2;presentiel;;oui;;robots;
    ENT1;Espace numérique de travail;1h30;enseignants;20;;distanciel;;oui;;;
    ENT2;Espace numérique de travail : usages;1h30;enseignants;20;;distanciel;ENT1;oui;;;2
    REF1;Accompagner une arrivée;1h30;referents;25;;distanciel;;non;;;
    CYB;Mots de passe et données;1h30;enseignants agents;30;;distanciel;;oui;;;1
    IA;Intelligence artificielle : cadre d’usage;3h;enseignants;20;;distanciel;;oui;;;1
    COM;Outils de la commune;1h30;agents;15;;distanciel;;non;;;1

    """,
    "equipements.csv": """
    id;titre;famille;modules_enseignants;modules_agents;modules_referent;part_enseignants;part_agents;delai_jours;fraicheur_jours;suivi;suivi_jours;pairs
    ENI;Écrans numériques interactifs;eni;ENI1;ENI1;REF1;80;50;;70;;;1
    ROBOTS;Robots de sol;robots;ROB1;ROB1;;75;50;2;90;;;1
    ENT;Espace numérique de travail;ent;ENT1;;REF1;;;3;120;ENT2;60;

    """,
    "projets.csv": """
    id;ecole;equipement;statut;titre;quantite;porteur;decide_le
    PR1;0359801N;ENI;valide;Écrans de quatre classes;4;commune;2027-02-09
    PR2;0359802P;ROBOTS;valide;Robots de la maternelle;2;commune;2027-02-16
    PR3;0359804S;ENT;valide;ENT de la classe unique;1;mutualisation;2027-02-23
    PR4;0359803R;ENI;depose;Écrans des Saules;3;commune;

    """,
    "deploiements.csv": """
    id;projet;au_plus_tot;au_plus_tard;souhaite_le;installateur;statut;date
    D1;PR1;2027-11-08;2027-12-15;2027-11-22;I1;commande;
    D2;PR2;2028-01-10;2028-02-04;2028-01-24;I1;commande;
    D3;PR3;2027-11-29;2028-01-28;2027-12-06;;prevu;

    """,
    "installateurs.csv": """
    id;nom;capacite_jour;pendant_vacances
    I1;Atelier des Quatre Vents;1;non

    """,
    "seances.csv": """
    id;module;debut;lieu;formateur;places;personnels;organisateur
    SF1;CYB;2027-10-13 09:00;distanciel;;10;P01 P06 P10;Réseau Canopé

    """,
    "contacts.csv": """
    portee;role;nom;courriel;telephone
    tout;mutualisation;Guichet numérique;guichet@mutualisation.example;02 99 00 00 01
    tout;maintenance;Dépannage;depannage@mutualisation.example;02 99 00 00 02
    circonscription:Valbruyère;ien;Inspection de Valbruyère;ien@inspection.example;02 99 00 00 03
    commune:Valbruyère;mairie;Mairie de Valbruyère;mairie@valbruyere.example;02 99 00 00 04
    commune:Petite-Combe;mairie;Mairie de Petite-Combe;mairie@petite-combe.example;02 99 00 00 05

    """,
    "visites.csv": """
    projet;date;heure;par;objet
    PR4;2027-03-02;09:00;ERUN;prises et réseau

    """,
    "comites.csv": """
    type;commune;date;heure;lieu
    deploiement;Valbruyère;2028-03-14;17:30;mairie
    deploiement;Petite-Combe;2028-03-16;18:00;mairie
    projet;;2028-03-21;14:00;inspection
    pilotage;;2028-03-28;09:00;inspection

    """,
    "incidents.csv": """
    id;lieu;famille;debut;fin;objet
    INC001;0359803R;reseau;2027-03-01 09:00;2027-03-12 17:00;liaison coupée

    """,
    "fermetures.csv": """
    portee;debut;fin;motif
    ecole:0359801N;2027-10-11;2027-10-11;travaux

    """,
  ]

  static let header = "id;nom;prenom;ecole;structure;fonction;temps;courriel;quotite;volontaire_referent;depart\n"

  /// One of the people, as the tests know them without asking the program.
  struct Person {
    var id: String
    var family: String
    var given: String
    var school: String
    var role: String
    var time = ""
    var quotite = ""
    var isVolunteer = false
    var leaves = ""

    var isTeacher: Bool { ["enseignant", "directeur"].contains(role) }

    /// Whose hours they are added to in the sums.
    var staff: String { isTeacher ? "enseignants" : time }

    /// Six hours for teachers (half of it at half time), three for agents, none for who leaves.
    var due: Int { leaves.isEmpty ? (isTeacher ? (quotite == "50" ? 180 : 360) : 180) : 0 }

    var row: String {
      let place = school == "C01" ? ";C01" : "\(school);"
      let email = isTeacher ? "\(id.lowercased())@ecoles.example" : ""
      return [id, family, given, place, role, time, email, quotite, isVolunteer ? "oui" : "", leaves].joined(
        separator: ";")
    }
  }

  static let people: [Person] = [
    Person(id: "P01", family: "Aubrevigne", given: "Solène", school: "0359801N", role: "directeur"),
    Person(id: "P02", family: "Bastelard", given: "Ignace", school: "0359801N", role: "enseignant", isVolunteer: true),
    Person(id: "P03", family: "Corvisol", given: "Mélusine", school: "0359801N", role: "enseignant"),
    Person(id: "P04", family: "Dampvillard", given: "Octave", school: "0359801N", role: "enseignant"),
    Person(id: "P05", family: "Escoubleau", given: "Philippine", school: "0359801N", role: "enseignant", quotite: "50"),
    Person(id: "P06", family: "Fontarèche", given: "Anatole", school: "0359802P", role: "directeur"),
    Person(id: "P07", family: "Grimaudet", given: "Blanche", school: "0359802P", role: "enseignant", isVolunteer: true),
    Person(id: "P08", family: "Hauterivel", given: "Célestin", school: "0359802P", role: "enseignant"),
    Person(id: "P09", family: "Isambourg", given: "Delphine", school: "0359802P", role: "enseignant"),
    Person(id: "P10", family: "Jonquerolle", given: "Ernest", school: "0359803R", role: "directeur"),
    Person(id: "P11", family: "Kermoalec", given: "Faustine", school: "0359803R", role: "enseignant"),
    Person(id: "P12", family: "Lambrequin", given: "Gontran", school: "0359803R", role: "enseignant"),
    Person(id: "P13", family: "Maltournée", given: "Honorine", school: "0359803R", role: "enseignant"),
    Person(id: "P14", family: "Noirefontaine", given: "Isidore", school: "0359804S", role: "directeur"),
    Person(
      id: "A01", family: "Oursolet", given: "Joséphine", school: "0359801N", role: "animateur", time: "periscolaire"),
    Person(
      id: "A02", family: "Pimprenal", given: "Lazare", school: "0359801N", role: "animateur", time: "periscolaire"),
    Person(id: "A03", family: "Quatremarre", given: "Mahaut", school: "0359802P", role: "atsem", time: "periscolaire"),
    Person(id: "A04", family: "Roussignan", given: "Norbert", school: "C01", role: "animateur", time: "extrascolaire"),
    Person(id: "A05", family: "Sarrazolle", given: "Ombline", school: "C01", role: "animateur", time: "extrascolaire"),
  ]

  /// The table of people after some have changed.
  static func personnels(_ people: [Person]) -> String { people.map(\.row).reduce(header) { $0 + $1 + "\n" } }
}
