import Foundation
import SchoolCalendar

/// Finds zones in the words of published feeds.
enum ZoneWords {
  /// The zones a text names, or nil unless it names zones and nothing else.
  ///
  /// Read are "Zone A", "Zones A/B/C - Corse", "Zones A B C", "Réunion", "NouvelleCaledonie", and lists of académies such
  /// as "Besançon, Bordeaux".
  static func zones(in text: String) -> Set<Zone>? {
    let words = HolidayName.folded(text).split(separator: "-").map(String.init)
    var found: Set<Zone> = []
    var isAfterZone = false
    var at = 0
    while at < words.count {
      if words[at] == "zone" || words[at] == "zones" {
        isAfterZone = true
        at += 1
      } else if isAfterZone, let letter = Zone(rawValue: words[at].uppercased()) {
        found.insert(letter)
        at += 1
      } else if let (zone, count) = named(words[at...]) {
        found.insert(zone)
        at += count
      } else if words[at] == "et", !found.isEmpty {
        at += 1
      } else {
        return nil
      }
    }
    return found.isEmpty ? nil : found
  }

  /// A title without the zones that end it: "Vacances d'Hiver - Zones B/C", "Vacances de Noël".
  static func split(_ title: String) -> (name: String, zones: Set<Zone>) {
    var parts = title.replacingOccurrences(of: " – ", with: " - ").components(separatedBy: " - ")
    var found: Set<Zone> = []
    while parts.count > 1, let last = parts.last, let zones = zones(in: last) {
      found.formUnion(zones)
      parts.removeLast()
    }
    return (parts.joined(separator: " - ").trimmingCharacters(in: .whitespaces), found)
  }

  /// The zone in a UID such as `20260918T084701Z-Zone-A@data.education.gouv.fr`, which names the file it stood in.
  static func zones(inUID uid: String) -> Set<Zone>? {
    guard let match = uid.firstMatch(of: /^[0-9]{8}T[0-9]{6}Z-([^@]+)@/) else { return nil }
    return zones(in: String(match.output.1))
  }

  /// Whether a UID holds the instant of an export.
  static func isUnstable(uid: String) -> Bool { uid.firstMatch(of: /^[0-9]{8}T[0-9]{6}Z-/) != nil }

  private static func named(_ words: ArraySlice<String>) -> (Zone, Int)? {
    for count in stride(from: min(words.count, 5), to: 0, by: -1) {
      if let zone = names[words.prefix(count).joined()] { return (zone, count) }
    }
    return nil
  }

  /// Territories and académies, also former ones, in one word each.
  private static let names: [String: Zone] = {
    var names: [String: Zone] = [
      "reunion": .laReunion, "polynesie": .polynesie, "caen": .b, "rouen": .b, "saintbarthelemy": .guadeloupe,
      "saintmartin": .guadeloupe,
    ]
    for departement in Departement.all { names[word(departement.academie)] = departement.zone }
    for zone in Zone.allCases where zone.rawValue.count > 1 { names[word(zone.rawValue)] = zone }
    return names
  }()

  private static func word(_ name: String) -> String {
    HolidayName.folded(name).replacingOccurrences(of: "-", with: "")
  }
}
