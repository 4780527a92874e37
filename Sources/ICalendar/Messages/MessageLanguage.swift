/// The languages in which this target can say what is wrong.
public enum MessageLanguage: String, Hashable, Sendable, CaseIterable {
  /// What the people of the product read.
  case french = "fr"
  /// What its developers read.
  case english = "en"

  func callAsFunction(_ french: String, _ english: String) -> String {
    switch self {
    case .french: french
    case .english: english
    }
  }
}
