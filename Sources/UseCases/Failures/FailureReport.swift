import Exchange
import Foundation
import Planning
import Scheduling
import SchoolCalendar
import Store

/// What a user is told about an error, and the exit status of a command that ends with it.
///
/// The statuses are BSD's sysexits: 1 the answer is no, 64 usage, 65 bad data, 66 no such input, 70 an error of Tandem
/// itself, 73 cannot make a file, 74 cannot write, 75 try again.
public struct FailureReport: Sendable {
  /// The thing, what is wrong and the next step; one line or several.
  public let text: String
  public let exitStatus: Int32

  /// Renders any error that a use case throws.
  public init(_ error: any Error, in language: Language) {
    switch error {
    case let failure as Failure:
      text = FailureWords(language).text(failure)
      exitStatus = failure.exitStatus
    case let failure as BaseError:
      text = failure.text(in: language)
      exitStatus = failure.exitStatus
    case let failure as CalendarError:
      text = language == .french ? failure.frenchText : failure.englishText
      exitStatus = 65
    case let conflict as EditConflict:
      text = FailureWords(language).text(conflict)
      exitStatus = 75
    case let failure as PlanFileError:
      text = failure.problems.map { $0.text(in: language) }.joined(separator: "\n")
      exitStatus = 65
    case let failure as DossierWriter.Failure:
      let fault = WriteFault(code: failure.code, words: failure.isUnsafeName ? failure.path : failure.reason)
      text = FailureWords(language).text(.unwritable(failure.path, fault))
      exitStatus = failure.code == nil ? 73 : fault.exitStatus
    case let failure as POSIXError:
      text = FailureWords(language).text(.unwritable("tandem", WriteFault(failure)))
      exitStatus = 74
    case let failure as FeedExportError:
      text = FailureWords(language).text(failure)
      exitStatus = failure.exitStatus
    default:
      text = FailureWords(language).unexpected("\(error)")
      exitStatus = 70
    }
  }
}

extension Failure {
  var exitStatus: Int32 {
    switch self {
    case .brokenPlan, .stillPlanned, .heldOtherwise, .publishing, .nothingToConfirm, .unrecordedSessions, .needsForce: 1
    case .change(let fault): fault.exitStatus
    case .options, .unknownDepartement: 64
    case .record, .wrongData, .unknownContent, .classesWithoutSchools, .addressesWithoutSchools, .severalDepartements,
      .unreadableCalendar, .noHolidays, .secondOfficialFile, .noSchools, .badDecision, .decisionAgainstOthers,
      .otherYear:
      65
    case .missingFile, .unreadable, .emptyBase, .unknownYear, .noRevision, .unknown, .ambiguous: 66
    case .scoreDiffers: 70
    case .folderInUse, .fileInUse, .unwritableWorkbook: 73
    case .unwritable(_, let fault): fault.exitStatus
    case .unprintable: 74
    }
  }
}

extension FeedExportError {
  fileprivate var exitStatus: Int32 {
    switch cause {
    case .folder: 73
    case .file: 74
    case .feed: 65
    }
  }
}
