import Planning

/// Every fault that the auditor can find; the raw value is the code in a finding, stable from version to version.
///
/// Where a comment names arguments, they stand in that order in ``Planning/Finding/Fault/arguments``.
enum FaultCode: String, CaseIterable, Sendable {
  // plan
  /// The plan's year, the dossier's year.
  case otherYear
  case idTwice
  /// The unknown id, here and in the next four.
  case unknownLearner, unknownTrainer, unknownModule, unknownPlace, unknownSchool
  case unknownDeployment
  case fixedMissing, fixedChanged

  // learnerOverlap
  /// Learner, id of the session before.
  case tooSoonAfter
  case learnerListedTwice
  /// Learner, minutes of way.
  case cannotComeInTime, cannotBeBack

  // learnerDay
  /// Day, minutes, limit.
  case overLearnerDay

  // travelCap
  /// Learner, minutes, limit.
  case travelsTooLong

  // trainerOverlap
  /// Trainer, id of the session before.
  case trainerTooSoonAfter

  // trainerEligibility
  case noTrainer
  /// Trainer, module.
  case notQualified
  /// Trainer.
  case outsideTerritory, trainerBusy
  /// Day, minutes, limit.
  case overTrainerDay
  /// Week, minutes, limit.
  case overTrainerWeek
  /// Minutes, limit.
  case overTrainerYear

  // venueOverlap
  /// Venue, id of the session before.
  case venueTooSoonAfter
  /// Venue.
  case venueBusy

  // closedTime
  /// Minutes, the module's minutes.
  case wrongDuration
  /// Time.
  case notOnQuarterHour
  /// Day.
  case closedDay
  /// Learner.
  case outsideWindows, closedFor, hasClass
  /// Learner, day.
  case absentThatDay
  /// Learner, first day away.
  case hasLeft
  /// Place.
  case venueClosed

  // capacity
  /// Persons, seats.
  case overSeats
  /// Persons, most.
  case overModule
  /// Persons, most, place.
  case overVenue

  // groupSize
  /// Persons, least.
  case underModule

  // moduleAudience
  /// Learner, module.
  case notOfAudience, nobodyAsks
  /// Module.
  case modeAndVenueDisagree
  /// Place, family, day.
  case equipmentMissing
  /// Place.
  case notOwnSchool

  // prerequisite
  /// Learner, module.
  case takenTwice, lacks

  // replacementCap
  /// Day, teachers out of class, substitutes.
  case tooFewSubstitutesInTheMorning, tooFewSubstitutesInTheAfternoon

  // deploymentWindow
  case deploymentTwice
  /// Date, fixed date.
  case dateIsFixed
  /// Project.
  case projectNotValidated
  /// Date, earliest, latest.
  case outsideWindow
  /// Date.
  case closedDate
  /// Date, school.
  case schoolClosed
  /// Date, deployments, limit.
  case overInstallerCapacity
  /// Date.
  case scheduledMissing

  // referentEligibility
  case unknownReferentSchool, twoReferents
  /// Learner.
  case deputyIsReferent, notTeacher, notOfSchool
  /// Number of schools.
  case servesTooMany

  // peerSession
  /// Learner.
  case notLedByReferent, leaderNotTrained
  /// Start, end.
  case peerWrongTime
  /// School.
  case learnersOfOtherSchool
  /// Colleagues, least.
  case tooFewColleagues
  /// Week.
  case secondInWeek
}

extension Finding {
  /// A breach by a code of the auditor.
  init(_ rule: HardRule, _ subject: String, _ code: FaultCode, _ arguments: String...) {
    var fault = Fault(code.rawValue)
    fault.arguments = arguments
    self.init(rule: rule, subject: subject, fault: fault)
  }
}

extension Finding.Fault {
  /// A fault by a code of the auditor.
  init(_ code: FaultCode, _ arguments: String...) {
    self.init(code.rawValue)
    self.arguments = arguments
  }
}
