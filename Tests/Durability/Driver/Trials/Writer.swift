import Foundation
import GRDB
import Planning
import SchoolCalendar
import Store

/// A process that changes a base again and again, and says so on standard output once a change is acknowledged.
///
/// `add` raises the quantity of a deployment by one, as two people do who both add to what they have read; `record`
/// enters what somebody has attended.
struct Writer {
  private let path: String
  private let count: Int
  private let name: String
  private let adds: Bool
  /// Milliseconds from one change to the next.
  private let pause: Int

  init(_ arguments: ArraySlice<String>) {
    let all = Array(arguments)
    path = all.first ?? ""
    count = all.dropFirst().first.flatMap { Int($0) } ?? 0
    name = all.dropFirst(2).first ?? "writer"
    adds = all.dropFirst(3).first != "record"
    pause = all.dropFirst(4).first.flatMap { Int($0) } ?? 0
  }

  func run() throws {
    let base = try Base.open(path, patience: .seconds(60))
    guard let year = try base.currentYear, let dossier = try base.dossier(year),
      let deployment = dossier.deployments.first, let learner = dossier.learners.first
    else { return }
    let reader = try BaseState.open(path)
    var (conflicts, waits, done) = (0, 0, 0)
    var due = Date()
    while done < count {
      do {
        if adds {
          try addOne(to: deployment, base, reader, year, note: "\(done + 1)")
        } else {
          try enter(done, of: learner.id, base, year)
        }
        done += 1
        // One line is written in one piece.
        FileHandle.standardOutput.write(Data("\(done)\n".utf8))
      } catch let error as BaseError where error.code == .outdated {
        conflicts += 1
      } catch let error as BaseError where error.code == .locked {
        waits += 1
      }
      due += Double(pause) / 1000
      let rest = due.timeIntervalSinceNow
      if rest > 0 { Thread.sleep(forTimeInterval: rest) }
    }
    FileHandle.standardError.write(Data("\(conflicts) \(waits)\n".utf8))
  }

  private func addOne(
    to deployment: Deployment, _ base: Base, _ reader: DatabaseQueue, _ year: SchoolYear, note: String
  ) throws {
    var before = deployment
    before.quantity = try reader.read { db in
      try Int.fetchOne(db, sql: "SELECT quantity FROM deployment WHERE id = ?", arguments: [deployment.id.rawValue])
    }
    var after = before
    after.quantity = (before.quantity ?? 0) + 1
    try base.amend(
      DossierAmendment(deployments: [.init(from: before, to: after)]), year: year, as: .recordOrder, note: note,
      by: name,
      at: "2028-03-14T15:09:26Z")
  }

  private func enter(_ number: Int, of learner: ID<Learner>, _ base: Base, _ year: SchoolYear) throws {
    let record = AttendanceRecord(
      learner: learner, status: .present, session: ID("\(name)-\(number)"), minutes: number % 600)
    try base.record(attendance: [record], year: year, note: "\(number)", by: name, at: "2028-03-14T15:09:26Z")
  }
}
