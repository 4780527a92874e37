import ArgumentParser
import Scheduling

/// How far a new plan stays with the published one: `published`, or `strict` where a change counts ten times.
enum KeepArgument: String, CaseIterable, ExpressibleByArgument {
  case published, strict

  var keeping: Keeping { self == .strict ? .strictly : .published }
}
