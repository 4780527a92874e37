public import Planning
public import SchoolCalendar

/// Why something that happened in the field cannot be recorded; nothing has been changed.
///
/// It knows no language: ``FailureReport`` puts it into words.
public enum RecordFault: Error, Hashable, Sendable {
  /// The day lies outside what the year's dossier is about.
  case dayOutside(Day, from: Day, to: Day)
  /// The project of the deployment is not validated.
  case notValidated(ID<Deployment>, project: ID<Project>, ProjectStatus)
  /// All of it is there already.
  case alreadyDelivered(ID<Deployment>, Day?)
  /// More would come than was ordered.
  case beyondOrder(ID<Deployment>, ordered: Int, delivered: Int, quantity: Int)
  /// Less would be ordered than has come.
  case orderBelowDelivered(ID<Deployment>, delivered: Int, quantity: Int)
  /// A part has come: its day cannot move any more.
  case partlyDelivered(ID<Deployment>, Day?)
  /// The window would open no later than it does, so that nothing slips.
  case noSlip(ID<Deployment>, earliest: Day)
  /// The window would end before it begins.
  case windowReversed(from: Day, to: Day)
  /// The equipment of the project is there, all of it or a part: no decision can undo that.
  case decisionOnDelivered(ID<Project>, ID<Deployment>)
  /// The incident has ended already.
  case incidentEnded(ID<Incident>, Moment)
  /// There already is an incident with the id.
  case incidentExists(ID<Incident>)
  /// It would end before it began.
  case endBeforeStart(ID<Incident>, start: Moment)
}
