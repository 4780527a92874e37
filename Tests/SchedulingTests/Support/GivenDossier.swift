import Planning
import SchoolCalendar

/// Coordinates on one meridian, so that ways are easy to compute: by default a degree north is 173.5 minutes and 5
/// more.
func north(_ kilometres: Double) -> Coordinates {
  Coordinates(latitude: 48 + kilometres / 111.19492664455873, longitude: -1.5)
}

extension Given {
  static func school(
    _ id: String, at coordinates: Coordinates? = nil, week: SchoolWeek = .fourDays, classes: Int? = 5,
    rpi: String? = nil, in circonscription: String = "Bruz", hours: [TimeSpan] = School.usualHours
  ) -> Given {
    Given {
      $0.dossier.schools.append(
        School(
          id: ID(id), name: "École \(id)", kind: .primaire, commune: "Bruz", circonscription: ID(circonscription),
          coordinates: coordinates, week: week, classHours: hours, classes: classes, rpi: rpi))
    }
  }

  static func centre(_ id: String, at coordinates: Coordinates? = nil, in circonscription: String = "Bruz") -> Given {
    Given {
      $0.dossier.centres.append(
        LeisureCentre(
          id: ID(id), name: "Centre \(id)", kind: .alsh, commune: "Bruz", circonscription: ID(circonscription),
          coordinates: coordinates))
    }
  }

  /// A person; `schools` are separated by spaces, the first is the own school.
  static func person(
    _ id: String, _ role: Role, of schools: String = "", centre: String? = nil, share: Double = 100,
    off: Set<Weekday> = [], volunteer: Bool = false, since: String? = nil, exempt: String? = nil,
    target: Int? = nil, leaves: Day? = nil
  ) -> Given {
    Given {
      $0.dossier.learners.append(
        Learner(
          id: ID(id), familyName: "Le Goff", givenName: "Camille \(id)",
          schools: schools.split(separator: " ").map { ID(String($0)) }, centre: centre.map { ID($0) }, role: role,
          workShare: share, absentDays: off, volunteersAsReferent: volunteer, referentSince: since,
          exemption: exempt, targetMinutes: target, leaves: leaves))
    }
  }

  static func teacher(
    _ id: String, of schools: String, share: Double = 100, off: Set<Weekday> = [], volunteer: Bool = false,
    since: String? = nil, exempt: String? = nil, target: Int? = nil, leaves: Day? = nil
  ) -> Given {
    .person(
      id, .enseignant, of: schools, share: share, off: off, volunteer: volunteer, since: since, exempt: exempt,
      target: target, leaves: leaves)
  }

  /// Teachers of one school; ids are separated by spaces.
  static func teachers(_ ids: String, of school: String) -> Given {
    Given { scenario in
      for id in ids.split(separator: " ") { Given.teacher(String(id), of: school).apply(&scenario) }
    }
  }

  static func agent(
    _ id: String, of schools: String = "", centre: String? = nil, target: Int? = nil, leaves: Day? = nil
  ) -> Given {
    .person(id, .animateur, of: schools, centre: centre, target: target, leaves: leaves)
  }

  static func trainer(
    _ id: String, _ kind: TrainerKind = .erun, base: Coordinates? = nil, territory: [String]? = nil,
    modules: [String]? = nil, perWeek: Int? = nil, perYear: Int? = nil, busy: [MomentRange] = []
  ) -> Given {
    Given {
      $0.dossier.trainers.append(
        Trainer(
          id: ID(id), name: "Formation \(id)", kind: kind, base: base,
          territory: territory.map { .only($0.map { ID($0) }) } ?? .all,
          modules: modules.map { .only($0.map { ID($0) }) } ?? .all, maxMinutesPerWeek: perWeek,
          maxMinutesPerYear: perYear, agenda: busy.isEmpty ? nil : "agenda-\(id).ics", busy: busy))
    }
  }

  static func venue(
    _ id: String, in school: String? = nil, at coordinates: Coordinates? = nil, capacity: Int = 20,
    has equipment: [String] = [], busy: [MomentRange] = []
  ) -> Given {
    Given {
      $0.dossier.venues.append(
        Venue(
          id: ID(id), name: "Salle \(id)", school: school.map { ID($0) }, coordinates: coordinates,
          capacity: capacity, equipment: equipment, agenda: busy.isEmpty ? nil : "agenda-\(id).ics", busy: busy))
    }
  }

  /// A module for teachers and agents that anybody may take, unless said otherwise.
  static func module(
    _ id: String, minutes: Int = 180, for audiences: Set<ModuleAudience> = [.teachers, .agents], atMost: Int = 20,
    atLeast: Int = 1, mode: SessionMode = .onSite, after: [String] = [], official: Bool = true,
    inOwnSchool: Bool = false, needs equipment: String? = nil, level: Int? = 1
  ) -> Given {
    Given {
      $0.dossier.modules.append(
        TrainingModule(
          id: ID(id), title: "Module \(id)", minutes: minutes, audiences: audiences, maxGroup: atMost,
          minGroup: atLeast, mode: mode, prerequisites: after.map { ID($0) }, isOfficial: official,
          inOwnSchool: inOwnSchool, equipment: equipment, catalogueLevel: level))
    }
  }

  static func equipment(
    _ id: String, family: String? = "eni", teachers: [String] = [], agents: [String] = [], referent: [String] = [],
    teacherShare: Double = 100, agentShare: Double = 100, lead: Int = 0, fresh: Int = 56, followUp: [String] = [],
    within: Int = 42, pairs: Int = 0
  ) -> Given {
    Given {
      $0.dossier.equipment.append(
        EquipmentType(
          id: ID(id), title: "Équipement \(id)", family: family, teacherModules: teachers.map { ID($0) },
          agentModules: agents.map { ID($0) }, referentModules: referent.map { ID($0) }, teacherShare: teacherShare,
          agentShare: agentShare, leadDays: lead, freshnessDays: fresh, followUp: followUp.map { ID($0) },
          followUpDays: within, peerSessions: pairs))
    }
  }

  /// A deployment with its project, which is validated unless said otherwise.
  static func deployment(
    _ id: String, of equipment: String, to school: String, from earliest: Day = "2027-09-06",
    to latest: Day = "2028-06-30", requested: Day? = nil, installer: String? = nil,
    _ status: DeploymentStatus = .foreseen, date: Day? = nil, project: ProjectStatus = .validated
  ) -> Given {
    Given {
      $0.dossier.projects.append(
        Project(id: ID("P-\(id)"), school: ID(school), equipment: ID(equipment), status: project))
      $0.dossier.deployments.append(
        Deployment(
          id: ID(id), project: ID("P-\(id)"), earliest: earliest, latest: latest, requested: requested,
          installer: installer.map { ID($0) }, status: status, date: date))
    }
  }

  static func installer(_ id: String, perDay: Int = 1, inHolidays: Bool = false) -> Given {
    Given {
      $0.dossier.installers.append(
        Installer(id: ID(id), name: "Pose \(id)", dailyCapacity: perDay, worksInHolidays: inHolidays))
    }
  }

  static func closure(_ reach: Reach, _ range: MomentRange) -> Given {
    Given { $0.dossier.closures.append(Closure(reach: reach, range: range, reason: "travaux")) }
  }

  static func substitutes(_ number: Int, in circonscription: String = "Bruz", _ days: ClosedRange<Day>) -> Given {
    Given {
      $0.dossier.substitutes.append(
        SubstitutePool(
          circonscription: ID(circonscription), first: days.lowerBound, last: days.upperBound, substitutes: number))
    }
  }

  /// Attendance recorded before.
  static func attended(
    _ learner: String, _ module: String, _ moment: Moment, _ status: AttendanceStatus = .present
  ) -> Given {
    Given {
      $0.dossier.attendance.append(
        AttendanceRecord(learner: ID(learner), status: status, module: ID(module), moment: moment))
    }
  }

  static func trip(_ from: String, _ to: String, _ minutes: Int) -> Given {
    Given { $0.dossier.travelTimes.append(TravelTime(from: from, to: to, minutes: minutes)) }
  }

  /// A decision about a school's referent.
  static func decision(
    _ school: String, _ person: String?, _ state: ReferentDecisionState = .confirmed, deputy: String? = nil,
    from: Day? = nil, through: Day? = nil
  ) -> Given {
    Given {
      $0.dossier.referentDecisions.append(
        ReferentDecision(
          school: ID(school), person: person.map { ID($0) }, deputy: deputy.map { ID($0) }, state: state, from: from,
          through: through))
    }
  }
}
