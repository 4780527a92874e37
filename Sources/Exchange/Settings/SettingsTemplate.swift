extension SettingsText {
  /// `reglages.yml` for a planner who begins: what must be there, the usual windows, and the rest as comments that show
  /// what holds where nothing is said.
  static let template = """
    # Réglages du dossier. Ce qui suit un dièse est un commentaire : ôtez le dièse pour changer une valeur.
    annee_scolaire: 2027-2028
    departement: "35"            # académie, zone et jours fériés en découlent
    langue: fr                   # fr ou en

    # Ce que l'année doit donner.
    # objectifs:
    #   heures_officielles: 6h   # par enseignant à temps plein
    #   heures_agents: 3h        # par agent
    #   pairs_par_ecole: 0       # séances entre pairs par école
    # heures_par_quotite:        # par quotité, en pour cent
    #   100: 6h
    #   80: 5h
    #   75: 5h
    #   50: 3h

    # Au plus.
    # maxima:
    #   apprenant_jour: 3h       # de formation par personne et par jour
    #   formateur_jour: 6h
    #   formateur_semaine: 6h    # au-delà la semaine compte comme chargée
    #   trajet: 60               # minutes, aller

    # capacite_ecole: 25         # personnes qu'une école accueille
    # duree_pair: 1h             # durée d'une séance entre pairs
    # adjoint_des: 8             # classes à partir desquelles un référent adjoint est souhaité

    # Le calendrier officiel est connu ; ceci le remplace ou le complète.
    # rentree: 2027-09-02
    # fin_des_cours: 2028-07-07
    # vacances_locales:
    #   - { debut: 2028-05-26, fin: 2028-05-27, nom: "Pont de l'Ascension" }
    # jours_travailles:          # jours de classe malgré les vacances officielles, par arrêté du recteur
    #   - 2028-05-26
    #   - { debut: 2028-02-06, fin: 2028-02-08 }
    # periodes_a_eviter:         # sans rien : les 14 premiers et les 14 derniers jours de classe
    #   - { debut: 2027-12-13, fin: 2027-12-17 }

    # Trajets calculés : minutes_fixes + distance à vol d'oiseau × detour à vitesse_kmh.
    # deplacements: { minutes_fixes: 5, detour: 1.3, vitesse_kmh: 50 }

    # Poids des critères, nombres entiers ; voir la documentation pour leurs noms.
    # poids:
    #   officialHoursShort: 4

    # Quand chaque public peut être formé. `semaine` limite un créneau aux écoles qui ont cette semaine ;
    # `temps_classe: oui` demande un remplaçant par enseignant (remplacements.csv).
    creneaux:
      enseignants:
        - { jour: mercredi, de: "09:00", a: "12:00", semaine: 4j }
        - { jour: mercredi, de: "13:30", a: "16:30" }
        - { jours: [lundi, mardi, jeudi], de: "16:45", a: "18:45" }
        # - { jours: [lundi, mardi, jeudi, vendredi], de: "09:00", a: "12:00", temps_classe: oui }
      agents:
        - { jours: [lundi, mardi, jeudi, vendredi], de: "09:00", a: "11:00" }
        - { jours: [lundi, mardi, jeudi, vendredi], de: "14:00", a: "16:00" }

    """
}
