import Foundation

/// Something that must not be: said in a sentence, then the process ends, so that libFuzzer keeps the input.
enum Finding {
  static func report(_ sentence: String) -> Never {
    say("finding: \(sentence)")
    abort()
  }

  /// Reports the sentence unless the condition holds.
  static func demand(_ condition: Bool, _ sentence: @autoclosure () -> String) {
    if !condition { report(sentence()) }
  }

  /// Writes a line where libFuzzer writes its own.
  static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
