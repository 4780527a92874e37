import Exchange
import Planning
import SchoolCalendar

/// Brings the Ministry's schools into a dossier, by UAI.
///
/// Of a school that the dossier knows, the planner's week, hours and circonscription stay; what the Ministry does not
/// say stays too. The circonscription follows the Ministry only where the dossier has others in it already, since trainers
/// and substitutes go by its name. Schools that the Ministry does not list stay as they are.
enum OfficialMerge {
  static func merge(_ official: [School], into dossier: Dossier) -> Dossier {
    var merged = dossier
    let known = Dictionary(dossier.schools.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })
    let circonscriptions = Set(dossier.schools.map(\.circonscription))
    for school in official {
      guard let place = known[school.id] else {
        merged.schools.append(school)
        continue
      }
      merged.schools[place] = update(merged.schools[place], with: school, circonscriptions)
    }
    return merged
  }

  private static func update(
    _ school: School, with official: School, _ known: Set<ID<Circonscription>>
  ) -> School {
    var school = school
    school.name = official.name
    school.kind = official.kind
    school.commune = official.commune
    school.communeCode = official.communeCode ?? school.communeCode
    school.coordinates = official.coordinates ?? school.coordinates
    school.classes = official.classes ?? school.classes
    school.pupils = official.pupils ?? school.pupils
    school.rpi = official.rpi ?? school.rpi
    school.priorityEducation = official.priorityEducation
    if known.contains(official.circonscription) { school.circonscription = official.circonscription }
    return school
  }

  /// The département whose schools a directory lists, by the codes of most of them.
  static func departement(of schools: [School]) -> String? {
    var counts: [String: Int] = [:]
    for school in schools {
      if let code = Departement.find(uai: school.id.rawValue)?.code { counts[code, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
