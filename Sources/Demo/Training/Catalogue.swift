import Planning

extension Invention {
  /// The modules and the equipment types that every demo shares.
  mutating func addCatalogue() {
    let alone = isOneSchool
    dossier.modules = demoModules().map { module in
      var module = module
      if alone { module.minGroup = 1 }
      return module
    }
    dossier.equipment = demoEquipment()
  }
}

/// Durations and groups as circonscriptions offer them; the titles are usual ones.
private func demoModules() -> [TrainingModule] {
  [
    TrainingModule(
      id: "ENT1", title: "ENT : prise en main, blog et messagerie des familles", minutes: 90, audiences: [.teachers],
      maxGroup: 20, minGroup: 3, inOwnSchool: true),
    TrainingModule(
      id: "ENT2", title: "ENT : usages pédagogiques", minutes: 180, audiences: [.teachers], maxGroup: 20, minGroup: 4,
      prerequisites: ["ENT1"], catalogueLevel: 2),
    TrainingModule(
      id: "ENTA", title: "ENT : informer les familles du temps périscolaire", minutes: 90, audiences: [.agents],
      maxGroup: 15, mode: .remote, catalogueLevel: 3),
    TrainingModule(
      id: "ENI1", title: "Écran interactif : prise en main", minutes: 120, audiences: [.teachers, .agents],
      maxGroup: 16, minGroup: 3, inOwnSchool: true),
    TrainingModule(
      id: "ENI2", title: "Écran interactif : créer une séquence", minutes: 180, audiences: [.teachers], maxGroup: 15,
      minGroup: 4, prerequisites: ["ENI1"], equipment: "eni", catalogueLevel: 2),
    TrainingModule(
      id: "TAB1", title: "Classe mobile : prise en main et gestion des tablettes", minutes: 180,
      audiences: [.teachers], maxGroup: 14, minGroup: 3, inOwnSchool: true),
    TrainingModule(
      id: "TAB2", title: "Tablettes : production d'écrits et fluence", minutes: 180, audiences: [.teachers],
      maxGroup: 15, minGroup: 4, prerequisites: ["TAB1"], equipment: "tablettes", catalogueLevel: 2),
    TrainingModule(
      id: "TABA", title: "Tablettes : animer un atelier d'images", minutes: 120, audiences: [.agents], maxGroup: 12,
      minGroup: 2, equipment: "tablettes", catalogueLevel: 2),
    TrainingModule(
      id: "ROB1", title: "Robotique au cycle 1 : Bee-Bot et Blue-Bot", minutes: 180, audiences: [.teachers],
      maxGroup: 12, minGroup: 3, equipment: "robots", catalogueLevel: 2),
    TrainingModule(
      id: "ROB3", title: "Robotique et programmation aux cycles 2 et 3", minutes: 180, audiences: [.teachers],
      maxGroup: 12, minGroup: 4, equipment: "robots", catalogueLevel: 2),
    TrainingModule(
      id: "ROBA", title: "Robots : un atelier du temps périscolaire", minutes: 120, audiences: [.agents], maxGroup: 12,
      minGroup: 2, equipment: "robots", catalogueLevel: 2),
    TrainingModule(
      id: "RAD1", title: "Webradio : préparer une émission", minutes: 180, audiences: [.teachers, .agents],
      maxGroup: 12, minGroup: 3, catalogueLevel: 3),
    TrainingModule(
      id: "RAD2", title: "Webradio : enregistrer et publier", minutes: 180, audiences: [.teachers, .agents],
      maxGroup: 12, minGroup: 3, prerequisites: ["RAD1"], equipment: "webradio", catalogueLevel: 3),
    TrainingModule(
      id: "CYB", title: "Mots de passe, hameçonnage et données personnelles", minutes: 90,
      audiences: [.teachers, .agents], maxGroup: 30, mode: .remote, catalogueLevel: 1),
    TrainingModule(
      id: "IA", title: "Intelligence artificielle à l'école : cadre d'usage", minutes: 90, audiences: [.teachers],
      maxGroup: 30, mode: .remote, catalogueLevel: 1),
    TrainingModule(
      id: "PIX", title: "Pix+ Édu : se situer", minutes: 90, audiences: [.teachers], maxGroup: 30, mode: .remote,
      catalogueLevel: 3),
    TrainingModule(
      id: "EMI", title: "Cyberharcèlement et éducation aux médias", minutes: 180, audiences: [.teachers], maxGroup: 20,
      minGroup: 6, catalogueLevel: 1),
    TrainingModule(
      id: "BEP", title: "Numérique et élèves à besoins particuliers", minutes: 180, audiences: [.teachers],
      maxGroup: 15, minGroup: 4, catalogueLevel: 2),
    TrainingModule(
      id: "VID", title: "Livre numérique, image animée et montage", minutes: 120, audiences: [.teachers, .agents],
      maxGroup: 12, minGroup: 4, catalogueLevel: 3),
    TrainingModule(
      id: "COM", title: "Les outils numériques de la commune au périscolaire", minutes: 120, audiences: [.agents],
      maxGroup: 15, minGroup: 2, isOfficial: false, catalogueLevel: 2),
    TrainingModule(
      id: "REF1", title: "Référent : accompagner l'arrivée d'un équipement", minutes: 90, audiences: [.referents],
      maxGroup: 25, mode: .remote),
    TrainingModule(
      id: "REF2", title: "Réseau des référents numériques", minutes: 180, audiences: [.referents], maxGroup: 25,
      minGroup: 5, catalogueLevel: 1),
  ]
}

/// What each equipment asks for before and after it arrives.
private func demoEquipment() -> [EquipmentType] {
  [
    EquipmentType(
      id: "ENT", title: "Espace numérique de travail", family: "ent", teacherModules: ["ENT1"], agentModules: ["ENTA"],
      referentModules: ["REF1"], agentShare: 50, leadDays: 7, freshnessDays: 90, followUp: ["ENT2"], followUpDays: 90,
      peerSessions: 1),
    EquipmentType(
      id: "ENI", title: "Écrans numériques interactifs", family: "eni", teacherModules: ["ENI1"],
      agentModules: ["ENI1"], referentModules: ["REF1"], teacherShare: 80, agentShare: 50, freshnessDays: 42,
      followUp: ["ENI2"], followUpDays: 56, peerSessions: 2),
    EquipmentType(
      id: "TABLETTES", title: "Classe mobile de tablettes", family: "tablettes", teacherModules: ["TAB1"],
      agentModules: ["TABA"], referentModules: ["REF1"], teacherShare: 80, agentShare: 30, leadDays: 2,
      followUp: ["TAB2"], followUpDays: 70, peerSessions: 2),
    EquipmentType(
      id: "ROBOTS1", title: "Robots de sol pour le cycle 1", family: "robots", teacherModules: ["ROB1"],
      agentModules: ["ROBA"], teacherShare: 50, agentShare: 30, freshnessDays: 70, peerSessions: 1),
    EquipmentType(
      id: "ROBOTS3", title: "Robots programmables pour les cycles 2 et 3", family: "robots", teacherModules: ["ROB3"],
      agentModules: ["ROBA"], teacherShare: 50, agentShare: 30, freshnessDays: 70, peerSessions: 1),
    EquipmentType(
      id: "WEBRADIO", title: "Studio de webradio", family: "webradio", teacherModules: ["RAD1"],
      referentModules: ["REF1"], teacherShare: 30, leadDays: 1, freshnessDays: 84, followUp: ["RAD2"],
      followUpDays: 84, peerSessions: 1),
  ]
}
