/// The properties of the calendar itself, in however many VCALENDARs they stand; the first of each counts.
struct HeaderDraft {
  private var texts: [PropertyName: String] = [:]

  /// Takes a property in.
  ///
  /// - Returns: Whether it is valid; it is left out otherwise.
  mutating func take(_ name: PropertyName, _ content: ContentLine) -> Bool {
    if name == .refresh, MomentText.duration(content.value) == nil { return false }
    let value = content.trimmed
    if !value.isEmpty, texts[name] == nil { texts[name] = TextValue.unescaped(value) }
    return true
  }

  /// The first of some properties that is there.
  func first(_ names: PropertyName...) -> String? {
    for name in names {
      if let text = texts[name] { return text }
    }
    return nil
  }
}
