import Planning
import Reports
import UseCases

/// The sheets to sign of some sessions, as a page in a folder.
struct SignInOutput {
  private let sheets: [SignInSheet]

  /// Those of sessions that somebody is booked in.
  init(_ sessions: [Session], index: DossierIndex) {
    sheets = sessions.filter { !$0.learners.isEmpty }.map { SignInSheet($0, index: index) }
  }

  /// How many sheets there are.
  var count: Int { sheets.count }

  /// Writes all sheets as one page, each session on a sheet of its own, into a folder, made where it is missing.
  ///
  /// - Returns: The name of the file.
  func write(named name: String, to folder: String) throws -> String {
    let safe = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    let file = "emargement-\(safe).html"
    let html = SignInPage(sheets, in: Speech.language).html
    try SendingLists.write([(name: file, bytes: Array(html.utf8))], toFolder: folder)
    return file
  }
}
