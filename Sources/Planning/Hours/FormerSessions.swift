/// Sessions of earlier revisions that attendance is recorded of and that a plan no longer has.
///
/// What was held stays attended, whatever a later plan says.
public struct FormerSessions: Hashable, Sendable {
  public var sessions: [Session]
  public var peerSessions: [PeerSession]

  public init(sessions: [Session] = [], peerSessions: [PeerSession] = []) {
    self.sessions = sessions
    self.peerSessions = peerSessions
  }
}
