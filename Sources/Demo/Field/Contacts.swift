import Planning

extension Invention {
  /// Whom to reach: the IEN and the secretariat of each circonscription, each town hall, and those who serve everybody.
  ///
  /// The numbers are of a range that Arcep keeps for works of fiction (02 61 91); `.example` addresses lead nowhere.
  mutating func addContacts() {
    var dice = dice("contacts")
    add(.everything, "mutualisation", "Guichet numérique des communes", "guichet@mutualisation.example", &dice)
    add(.everything, "maintenance", "Dépannage", "depannage@mutualisation.example", &dice)
    add(.everything, "installateur", "Tableaux & Compagnie", "pose@tableaux.example", &dice)
    for (number, part) in circonscriptions.enumerated() {
      let ien = PersonNames.fullName(&dice)
      add(.circonscription(part.id), "ien", ien, "ien\(number + 1)@inspection.example", &dice)
      let office = "Secrétariat de la circonscription"
      add(.circonscription(part.id), "secretariat", office, "secretariat\(number + 1)@inspection.example", &dice)
    }
    for (number, commune) in communes.enumerated() {
      add(.commune(commune.name), "mairie", "Service des écoles", "mairie\(number + 1)@communes.example", &dice)
    }
    for school in dossier.schools where dice.isOne(in: 12) {
      add(.school(school.id), "maintenance", "Agent technique", nil, &dice)
    }
  }

  private mutating func add(_ reach: Reach, _ role: String, _ name: String, _ email: String?, _ dice: inout Dice) {
    let digits = numbered("", dice.below(10_000), width: 4)
    dossier.contacts.append(
      Contact(
        reach: reach, role: role, name: name, email: email,
        telephone: "02 61 91 \(digits.prefix(2)) \(digits.suffix(2))"))
  }
}
