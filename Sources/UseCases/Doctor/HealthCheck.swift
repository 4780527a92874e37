/// One thing that the doctor has looked at, and what was found.
///
/// It knows no language.
public struct HealthCheck: Hashable, Sendable {
  /// What was looked at.
  ///
  /// The raw values are stable.
  public enum Subject: String, CaseIterable, Sendable {
    case file, sqlite, journal, integrity, references, schema, space, fileSystem, timeZone, holidays, backups, leftovers
    case links
  }

  /// How it is.
  public enum State: String, CaseIterable, Sendable {
    case well
    /// Nothing is lost yet; something should be done.
    case watch
    case wrong
  }

  /// What was found.
  public enum Finding: Hashable, Sendable {
    /// A base of so many bytes.
    case base(bytes: Int)
    /// The file is no base, or cannot be read.
    case unreadable(String)
    /// The version of SQLite, whose write-ahead log may lose commits.
    case sqlite(String, hasResetBug: Bool)
    case journal(isRollback: Bool)
    /// An unfinished change was found and has been undone.
    case undone
    case faults([String])
    case brokenReferences([String])
    case schema(Int, newest: Int)
    case free(bytes: Int, needed: Int)
    case local(String)
    /// A file system over a network, whose locks are not to be relied upon.
    case network(String)
    case timeZone(version: String?)
    /// The zone is missing, or has other rules than France has.
    case wrongTimeZone
    case holidays(known: [String], missing: [String])
    /// No backup in the folder.
    case noBackup(String)
    case backup(String, days: Int)
    case damagedBackup(String)
    case leftovers([String])
    case links(unseen: Int, of: Int)
  }

  public var subject: Subject
  public var state: State
  public var finding: Finding

  init(_ subject: Subject, _ state: State, _ finding: Finding) {
    self.subject = subject
    self.state = state
    self.finding = finding
  }
}
