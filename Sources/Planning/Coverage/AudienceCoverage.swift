/// How far the people of one audience at one school are trained for one deployment.
public struct AudienceCoverage: Hashable, Sendable {
  public var audience: Audience
  /// The modules that each person must have had, in the order of the equipment type.
  public var modules: [ID<TrainingModule>]
  /// Persons who list the school and are still there on the day of arrival, or, where there is no date, on the last day
  /// of class.
  public var staff: Int
  /// Persons to be trained: the share of ``staff`` that the equipment type wants, rounded up.
  public var required: Int
  /// Persons with every module in time, by recorded attendance or by sessions of the plan.
  public var ready: Int
  /// Persons with every module in time by recorded attendance alone; never more than ``ready``.
  public var held: Int
  /// Everybody who is not ready, in the dossier's order, even beyond the required share.
  public var gaps: [TrainingGap]

  public init(
    audience: Audience, modules: [ID<TrainingModule>], staff: Int, required: Int, ready: Int, held: Int,
    gaps: [TrainingGap]
  ) {
    self.audience = audience
    self.modules = modules
    self.staff = staff
    self.required = required
    self.ready = ready
    self.held = held
    self.gaps = gaps
  }

  /// The persons who are not ready.
  ///
  /// Views for communes hide them.
  public var missing: [ID<Learner>] { gaps.map(\.learner) }

  /// The modules that somebody lacks, in the order of the equipment type.
  public var missingModules: [ID<TrainingModule>] {
    let lacking = Set(gaps.flatMap { $0.modules.map(\.module) })
    return modules.filter { lacking.contains($0) }
  }

  /// Persons who lack to the required number, zero or more.
  public var shortfall: Int { max(0, required - ready) }

  /// Whether the required number is reached, booked sessions included.
  public var isCovered: Bool { shortfall == 0 }

  /// Whether the required number is reached by recorded attendance alone.
  public var isHeld: Bool { held >= required }

  /// The shortfall in thousandths of the required persons, rounded up, as `untrainedBeforeDeployment` counts it.
  public var thousandths: Int { required > 0 ? (1000 * shortfall + required - 1) / required : 0 }

  /// Whether a count would tell who it is: with one or two persons a view for others shows the state and no numbers.
  public var isSmall: Bool { staff <= 2 }
}

/// Whether a school's referent is named and trained for one deployment.
public struct ReferentCoverage: Hashable, Sendable {
  /// The referent whom the plan names, where it names a teacher.
  public var referent: ID<Learner>?
  /// The modules asked of the referent, however long ago they were taken.
  public var modules: [ID<TrainingModule>]
  /// Those in sessions of the plan that are not recorded yet.
  public var bookedModules: [ID<TrainingModule>]
  /// Those that are missing; all of them without a referent or without a date.
  public var gaps: [ModuleGap]

  public init(
    referent: ID<Learner>?, modules: [ID<TrainingModule>] = [], bookedModules: [ID<TrainingModule>] = [],
    gaps: [ModuleGap] = []
  ) {
    self.referent = referent
    self.modules = modules
    self.bookedModules = bookedModules
    self.gaps = gaps
  }

  /// The modules that are missing, in the order of the equipment type.
  public var missingModules: [ID<TrainingModule>] { gaps.map(\.module) }

  /// Whether nothing that is asked of the referent is missing, booked sessions included.
  public var isCovered: Bool { gaps.isEmpty }

  /// Whether all that is asked of the referent is recorded.
  public var isHeld: Bool { gaps.isEmpty && bookedModules.isEmpty }

  /// 300 for each missing module, as `referentUntrained` counts them.
  public var thousandths: Int { 300 * gaps.count }
}
