import Foundation
import Planning

/// The language in which the program speaks.
enum Speech {
  /// What `--lang` says, else the locale; French where that says nothing.
  static let language = chosen(arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// The language for some arguments and an environment.
  ///
  /// It is known before the arguments are parsed, as help texts need it. Of LC_ALL, LC_MESSAGES and LANG the first that is
  /// set counts; `C`, `POSIX` and any language but English mean French.
  static func chosen(arguments: [String], environment: [String: String]) -> Language {
    for (place, argument) in arguments.enumerated() {
      var value: String?
      if argument == "--lang", place + 1 < arguments.count { value = arguments[place + 1] }
      if argument.hasPrefix("--lang=") { value = String(argument.dropFirst("--lang=".count)) }
      if let language = value.flatMap({ Language(rawValue: $0) }) { return language }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let code = locale.prefix { $0.isLetter }.lowercased()
    return code == "en" ? .english : .french
  }
}

/// The words of the language in which the program speaks.
func say(_ french: String, _ english: String) -> String { Speech.language == .french ? french : english }

/// A number with its noun: `1 séance`, `3 séances`.
func counted(_ number: Int, _ french: String, _ frenchMany: String, _ english: String, _ englishMany: String) -> String
{
  // French has the singular for zero as well.
  let isOne = Speech.language == .french ? number < 2 : number == 1
  return "\(number) " + (isOne ? say(french, english) : say(frenchMany, englishMany))
}
