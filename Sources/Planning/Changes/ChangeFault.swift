public import SchoolCalendar

/// Why a change by hand cannot be made at all, whatever the rules of a plan say of it.
///
/// It knows no language: whoever reports it puts it into words.
public enum ChangeFault: Error, Hashable, Sendable {
  /// What the dossier may lack.
  public enum Kind: Hashable, Sendable {
    case module, place, trainer, person, school, deployment
  }

  /// The plan has no such session, and no revision ever had.
  case unknownSession(ID<Session>)
  /// The plan has it no more: it is cancelled already.
  case cancelledAlready(ID<Session>)
  /// The dossier has nothing of the kind with this id.
  case unknown(Kind, String)
  /// Others have fixed it: its time, place, trainers and their own people are not ours to change.
  case fixedByOthers(ID<Session>)
  /// It lies before today.
  case past(ID<Session>, Day)
  /// It would come to lie before today.
  case intoPast(Day, today: Day)
  /// It would come to lie outside the school year.
  case outsideYear(Day, SchoolYear)
  /// Attendance is recorded of it.
  case attended(ID<Session>)
  /// A peer session is held at the own school by the own referent: it has neither place nor trainer, and is not pinned.
  case notForPeerSession(ID<Session>)
  /// An official session is led by trainers.
  case onlyForPeerSession(ID<Session>)
  /// An official session and a peer session do not last alike.
  case swapsUnlike(ID<Session>, ID<Session>)
  /// Both are the same session.
  case swapsItself(ID<Session>)
  /// All is as it was.
  case nothingChanges
  case enrolledAlready(ID<Learner>, ID<Session>)
  case notEnrolled(ID<Learner>, ID<Session>)
  /// The leader of a peer session cannot join or leave it.
  case leads(ID<Learner>, ID<Session>)
  /// Nobody leads peer sessions there.
  case noReferent(ID<School>)
  /// Its date was fixed with the supplier.
  case dateFixed(ID<Deployment>, Day)
  /// All of it is there.
  case delivered(ID<Deployment>)
}

/// What a change is held against besides the plan.
public struct ChangeGround: Sendable {
  public var index: DossierIndex
  /// What lies before is past; nil where no day is.
  public var today: Day?
  /// Ids of sessions and peer sessions that were used in the year; none is given a second time.
  public var usedIDs: Set<String>
  /// The sessions that attendance is recorded of.
  let attended: Set<ID<Session>>

  public init(_ index: DossierIndex, today: Day? = nil, usedIDs: Set<String> = []) {
    self.index = index
    self.today = today
    self.usedIDs = usedIDs
    attended = Set(index.dossier.attendance.compactMap(\.session))
  }
}
