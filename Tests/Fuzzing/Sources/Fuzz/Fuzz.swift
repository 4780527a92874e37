import Foundation

/// Gives inputs of one format to everything in Tandem that reads it; `Tests/Fuzzing/run` calls it.
///
///     fuzz FORMAT CORPUS SCRATCH [libFuzzer's options, folders or files]
///     fuzz seeds FORMAT CORPUS FOLDER
@main
enum Fuzz {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 4, arguments[0] == "seeds", let format = Format(rawValue: arguments[1]) {
      return try Seeds.write(format, from: arguments[2], to: arguments[3])
    }
    guard arguments.count >= 3, let format = Format(rawValue: arguments[0]) else {
      let formats = Format.allCases.map(\.rawValue).joined(separator: "|")
      Finding.say("usage: fuzz \(formats) CORPUS SCRATCH [OPTION…]\n       fuzz seeds FORMAT CORPUS FOLDER")
      exit(2)
    }
    Ground.prepare(corpus: arguments[1], scratch: arguments[2])
    exit(Driver.run(format, Array(arguments.dropFirst(3))))
  }
}
