import ArgumentParser
import Planning
import SchoolCalendar
import Store
import UseCases

/// A day, with or without a time: `2027-11-05`, `05/11/2027`, `2027-11-05 09:00`, `2027-11-05T09:00`.
struct MomentArgument: ExpressibleByArgument {
  var day: Day
  /// Nil where only the day is given.
  var time: TimeOfDay?

  init?(argument: String) {
    let parts = argument.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
    guard let first = parts.first, let day = Day(argument: first) else { return nil }
    self.day = day
    guard parts.count == 2 else { return }
    guard let time = TimeOfDay(parts[1]) else { return nil }
    self.time = time
  }

  /// The moment where something begins: midnight where only the day is given.
  var start: Moment { Moment(day, time ?? .midnight) }

  /// The moment where something ends: the midnight after the day where only that is given.
  var end: Moment { Moment(day, time ?? .endOfDay) }
}

/// What a check is compared with: a day, a revision's number, or `published`.
struct SinceArgument: ExpressibleByArgument {
  var since: MondaySheet.Since

  init?(argument: String) {
    if let day = Day(argument: argument) {
      since = .day(day)
    } else if let revision = RevisionArgument(argument: argument) {
      since = .revision(revision.choice)
    } else {
      return nil
    }
  }
}

extension FollowUpStatus: ExpressibleByArgument {}
extension CommitteeKind: ExpressibleByArgument {}
