import Exchange
import ICalendar
import Planning
import Scheduling
import SchoolCalendar
import Store

/// Why a use case could not do what it was asked, where no lower part of Tandem says so itself.
///
/// It knows no language: ``FailureReport`` puts it into words and gives the exit status.
public enum Failure: Error, Sendable {
  /// What the user calls a thing that is not there.
  public enum Kind: Sendable {
    case school, person, deployment, commune, project, incident, installer, circonscription, place, module, session
    case trainer, equipment
  }

  /// There is no file or folder of this name.
  case missingFile(String)
  /// A file is there but cannot be read.
  case unreadable(String, WriteFault)
  /// A file or folder cannot be made, or written to the end.
  case unwritable(String, WriteFault)
  /// A folder that must be empty is not.
  case folderInUse(String)
  /// A file that would be lost is there already.
  case fileInUse(String)
  /// A workbook cannot be made of what it should hold.
  case unwritableWorkbook(String, WorkbookFault)
  /// A dossier or a file of the Ministry has errors; warnings are among the problems.
  case wrongData([Problem])
  /// A file is neither a table of the Ministry nor a plan.
  case unknownContent(String)
  /// The numbers of classes came without the directory of schools.
  case classesWithoutSchools(String)
  /// The file is a directory of schools but another one was given before.
  case secondOfficialFile(String, first: String)
  /// Addresses came without a directory or a base whose schools they could complete.
  case addressesWithoutSchools(String)
  /// A directory has schools of several départements, and nobody has said which is meant.
  case severalDepartements(String, [String])
  /// A published calendar of which nothing can be used.
  case unreadableCalendar(String, ReadingError)
  /// A published calendar that has nothing of the zone in the year, but these zones.
  case noHolidays(String, Zone, SchoolYear, has: Set<Zone>)
  /// The base has no dossier yet.
  case emptyBase(path: String)
  /// The base has no dossier for the year.
  case unknownYear(SchoolYear, path: String)
  /// The year has no such revision.
  case noRevision(RevisionChoice, SchoolYear)
  /// Nothing of the kind has this id or name; near are those that may be meant.
  case unknown(Kind, String, near: [String] = [])
  /// Several of the kind have this name; what tells them apart is given.
  case ambiguous(Kind, String, among: [String])
  /// Something that happened in the field cannot be recorded.
  case record(RecordFault)
  /// No département has this code.
  case unknownDepartement(String)
  /// No département of the zone, or the directory has no school to build upon.
  case noSchools(String)
  /// A plan breaks rules, so it is not kept or not published.
  case brokenPlan([Finding], DossierIndex)
  /// Rows that an import was to retire although the published plan names them, with the dossier that has them.
  case stillPlanned([Finding], DossierIndex)
  /// A plan has these sessions, of which attendance is recorded, with another module or at another time.
  case heldOtherwise([ID<Session>])
  /// A revision is not published.
  case publishing(PublishingFault)
  /// A plan's file is of another year than the one asked about.
  case otherYear(String, SchoolYear, asked: SchoolYear)
  /// The search and the auditor disagree: an error of Tandem itself.
  case scoreDiffers([ScoreDifference])
  /// A change by hand that cannot be made, whatever the rules of a plan say.
  case change(ChangeFault)
  /// A decision about referents that the rules do not allow.
  case badDecision(ReferentFault)
  /// A decision about a referent that others make impossible.
  case decisionAgainstOthers(ID<School>, ID<Learner>)
  /// Every referent is decided already, or there is none to confirm.
  case nothingToConfirm
  /// Sessions of a year that is to be closed without anybody having recorded who came, or that are to come.
  case unrecordedSessions(SchoolYear, [ID<Session>], toCome: Int)
  /// A backup would take the place of something that is not in it.
  case needsForce(RestorePreview)
  /// What a command answers cannot be written to standard output; what it changes has been changed.
  case unprintable(WriteFault)
  /// Options that exclude each other, or one that is missing, by their names.
  case options(OptionFault)

  /// What is wrong with the options of a command.
  public enum OptionFault: Sendable {
    /// One of these must be given.
    case needsOneOf([String])
    /// At most one of these may be given.
    case onlyOneOf([String])
    /// Nothing was given to work upon.
    case needsArgument(String)
    /// An option or variable has a value that cannot be read.
    case unreadable(String, String)
  }
}
