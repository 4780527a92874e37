import ArgumentParser
import Foundation
import Store
import UseCases

/// A plan to be compared: a revision's number, `published`, `latest`, `followed`, `previous`, or a plan's JSON file.
struct ComparedSideArgument: ExpressibleByArgument {
  var side: ComparedSide

  init(_ side: ComparedSide) { self.side = side }

  init?(argument: String) {
    if argument == "previous" {
      side = .previous
    } else if let revision = RevisionArgument(argument: argument) {
      side = .revision(revision.choice)
    } else if argument.lowercased().hasSuffix(".json") || FileManager.default.fileExists(atPath: argument) {
      side = .file(argument)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch side {
    case .previous: "previous"
    case .revision(let choice): RevisionArgument(choice).defaultValueDescription
    case .file(let path): path
    }
  }
}
