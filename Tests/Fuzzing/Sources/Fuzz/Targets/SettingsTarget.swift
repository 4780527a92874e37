import Planning

@testable import Exchange

/// The settings, `reglages.yml`.
enum SettingsTarget {
  static func check(_ bytes: [UInt8]) {
    let reader = Clock.timed("SettingsReader") { SettingsReader(bytes) }
    let lines = LineMap(bytes, .yaml)
    Problems.check(reader.problems, file: settingsFileName, lines: lines)
    for (path, place) in reader.places {
      Finding.demand(
        lines.has(line: place.line ?? 1, character: place.character), "\(path) is placed outside the file: \(place)")
    }
    let again = SettingsReader(bytes)
    Finding.demand(
      reader.problems == again.problems && reader.settings == again.settings && reader.places == again.places,
      "the settings read otherwise the second time")
    guard let settings = reader.settings else { return }
    let text = SettingsText.text(of: settings)
    let written = SettingsReader(Array(text.utf8))
    Finding.demand(
      !written.problems.contains { $0.severity == .error },
      "the settings written again have errors: \(written.problems)\n\(text)")
    Finding.demand(written.settings == settings, "the settings written again read otherwise:\n\(text)")
  }
}
