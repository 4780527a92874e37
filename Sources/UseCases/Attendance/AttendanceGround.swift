import Exchange
import Planning
import SchoolCalendar
import Store

/// What new attendance is held against, and its faults as problems.
enum AttendanceGround {
  /// The plan that is followed in a year, and what earlier revisions had.
  static func make(
    _ base: Base, _ index: DossierIndex, for records: [AttendanceRecord], clock: WallClock
  ) throws(BaseError) -> AttendanceReview.Ground {
    let year = index.dossier.settings.schoolYear
    let published = try base.plan(.published, year: year)
    let known = Set(published?.sessions.map(\.id) ?? []).union(published?.peerSessions.map(\.asSession) ?? [])
    let unknown = Set(records.compactMap(\.session)).subtracting(known)
    return AttendanceReview.Ground(
      index, published: published, lastSeen: try base.lastRevisions(with: unknown, year: year),
      today: clock.today(in: Departement.find(index.dossier.settings.departement)),
      closedSince: try base.closing(of: year)?.closedAt)
  }

  /// The faults of the attendance among tables that were read, held against the base.
  ///
  /// - Parameter dossier: What the year's dossier would become, as far as it could be read.
  static func problems(
    of reading: DossierReading, in dossier: Dossier, _ base: Base?, clock: WallClock
  ) throws(BaseError) -> [Problem] {
    guard let base, !reading.attendance.isEmpty else { return [] }
    var known = dossier
    known.attendance = try base.dossier(dossier.settings.schoolYear)?.attendance ?? []
    let ground = try make(base, DossierIndex(known), for: reading.attendance, clock: clock)
    return problems(AttendanceReview(reading.attendance, on: ground), reading.attendanceRows)
  }

  /// The faults of records that stand in a table; ids that the dossier lacks have been reported by whoever read it.
  static func problems(_ review: AttendanceReview, _ rows: [RowPlaces]) -> [Problem] {
    review.findings.compactMap { finding in
      guard rows.indices.contains(finding.record) else { return nil }
      switch finding.fault {
      case .unknownPerson, .unknownModule: return nil
      default: break
      }
      return rows[finding.record].problem(
        finding.fault.isError ? .error : .warning, column: finding.field.rawValue, cause: .attendance(finding.fault))
    }
  }

  /// The faults of records that were given by hand: their place is the session and the person.
  static func problems(_ review: AttendanceReview, _ records: [AttendanceRecord]) -> [Problem] {
    review.findings.compactMap { finding in
      guard records.indices.contains(finding.record) else { return nil }
      let record = records[finding.record]
      let subject = record.session?.rawValue ?? record.module?.rawValue ?? ""
      return Problem(
        finding.fault.isError ? .error : .warning, at: .init(file: subject, column: record.learner.rawValue),
        cause: .attendance(finding.fault))
    }
  }
}
