/// Why a base could not be made, opened, read or changed.
///
/// Nothing of what was asked has then been done.
///
/// It knows no language: ``text(in:)`` renders it.
public struct BaseError: Error, Hashable, Sendable {
  /// What happened.
  public var code: Code
  /// The file, where the failure concerns one.
  public var path: String?
  /// The table concerned, by its name in a dossier (`personnels`), or `plan`.
  public var table: String?
  /// The id of the row concerned, or the value that was refused.
  public var row: String?
  /// The id that is named and is not there.
  public var unknownID: String?
  /// The database's own words, for a report to the developers.
  ///
  /// They hold no row's contents.
  public var detail: String?

  /// A failure; what is not known is left out.
  public init(
    _ code: Code, path: String? = nil, table: String? = nil, row: String? = nil, unknownID: String? = nil,
    detail: String? = nil
  ) {
    self.code = code
    self.path = path
    self.table = table
    self.row = row
    self.unknownID = unknownID
    self.detail = detail
  }

  /// What can go wrong.
  ///
  /// The raw values are stable.
  public enum Code: String, CaseIterable, Sendable {
    /// There already is a file where a base was to be made.
    case exists
    /// There is no file where a base was to be opened.
    case missing
    /// The file is something else, or is damaged at its very start.
    case notABase
    /// A newer Tandem has changed the base's shape.
    case newerSchema
    /// The base has an older shape, which a read-only opening may not bring up to date.
    case olderSchema
    /// Another program is writing and did not finish in time.
    case locked
    /// A program was interrupted in the middle of a change, which a read-only opening may not undo.
    case interrupted
    /// The disk is full.
    case full
    /// The file, its folder or the opening does not allow changes.
    case readOnly
    /// The file cannot be opened or made.
    case cannotOpen
    /// The disk failed to read or write.
    case diskFailure
    /// The disk failed in the very last step of a change, so that it may be there or not.
    case unconfirmed
    /// The file was moved or replaced by another while it was open.
    case replaced
    /// The contents of the file contradict themselves.
    case damaged
    /// A backup is not what it was when it was made.
    case damagedBackup
    /// An id stands twice.
    case duplicate
    /// A row names another one that is not there.
    case unknownReference
    /// A value that the base does not take, such as an end before a start.
    case refusedValue
    /// The base has no dossier for the year.
    case unknownYear
    /// The base has no revision with the number.
    case unknownRevision
    /// Only a draft can be published.
    case notADraft
    /// What was to be changed has been changed by somebody else since it was read.
    case outdated
    /// The attendance of a closed year does not change.
    case yearClosed
    /// The base has no private link with the number.
    case unknownLink
    /// A revoked link stays revoked.
    case linkRevoked
    /// Anything else the database reports.
    case unexpected
  }

  /// What to do about it.
  public enum Remedy: String, CaseIterable, Sendable {
    case chooseAnotherPath, checkThePath, makeABase, updateTandem, openForWriting, tryAgain, makeRoom
    case allowWriting, checkTheDisk, lookInTheHistory, restoreABackup, chooseAnotherBackup, mendTheDossier,
      importTheYear,
      listTheRevisions, keepANewDraft, recordInTheNextYear, listTheLinks, makeANewLink, reportIt
  }

  /// The next step for whoever meets the failure.
  public var remedy: Remedy {
    switch code {
    case .exists: .chooseAnotherPath
    case .missing: .makeABase
    case .notABase: .checkThePath
    case .newerSchema: .updateTandem
    case .olderSchema, .interrupted: .openForWriting
    case .locked, .outdated, .replaced: .tryAgain
    case .full: .makeRoom
    case .readOnly, .cannotOpen: .allowWriting
    case .diskFailure: .checkTheDisk
    case .unconfirmed: .lookInTheHistory
    case .damaged: .restoreABackup
    case .damagedBackup: .chooseAnotherBackup
    case .duplicate, .unknownReference, .refusedValue: .mendTheDossier
    case .unknownYear: .importTheYear
    case .unknownRevision: .listTheRevisions
    case .notADraft: .keepANewDraft
    case .yearClosed: .recordInTheNextYear
    case .unknownLink: .listTheLinks
    case .linkRevoked: .makeANewLink
    case .unexpected: .reportIt
    }
  }

  /// The exit status of a command that ends with this failure (the numbers of BSD's sysexits).
  ///
  /// 1 the answer is no, 65 bad data, 66 no such input, 73 cannot create, 74 cannot write, 75 try again.
  public var exitStatus: Int32 {
    switch code {
    case .notADraft, .yearClosed, .linkRevoked: 1
    case .notABase, .newerSchema, .damaged, .damagedBackup, .duplicate, .unknownReference, .refusedValue: 65
    case .missing, .unknownYear, .unknownRevision, .unknownLink: 66
    case .exists, .readOnly, .cannotOpen: 73
    case .full, .diskFailure, .unconfirmed, .unexpected: 74
    case .locked, .interrupted, .olderSchema, .outdated, .replaced: 75
    }
  }
}
