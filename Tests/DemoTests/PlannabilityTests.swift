import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("What is fixed can be kept by a plan")
struct PlannabilityTests {
  @Test("fixed sessions break none of the rules that bind them", arguments: everyKind + departements)
  func fixedSessions(_ request: DemoRequest) throws {
    let dossier = demo(request).dossier
    let index = DossierIndex(dossier)
    let travel = Travel(index)
    let calendar = try dossier.calendar()
    var named: Set<ID<Learner>> = []
    var weeks: Set<String> = []
    var places: Set<String> = []
    var minutes: [ID<Trainer>: Int] = [:]
    for session in dossier.fixedSessions {
      let module = try #require(index.modules[session.module])
      #expect(calendar.isOpen(session.start.day))
      #expect(session.learners.count <= session.seats)
      #expect(module.catalogueLevel != nil && module.prerequisites.isEmpty)
      #expect((session.place == .remote) == (module.mode == .remote))
      if session.place != .remote { #expect(places.insert("\(session.place) \(session.start.day)").inserted) }
      for id in session.trainers {
        let trainer = try #require(index.trainers[id])
        #expect(trainer.modules.contains(module.id))
        #expect(weeks.insert("\(id) \(session.start.day.week)").inserted)
        minutes[id, default: 0] += module.minutes
        #expect(minutes[id, default: 0] <= trainer.maxMinutesPerYear ?? 0)
        #expect(module.minutes <= trainer.maxMinutesPerWeek ?? 0)
      }
      for id in session.learners {
        let learner = try #require(index.learners[id])
        #expect(named.insert(id).inserted)
        #expect(module.audiences.contains(learner.audience == .teachers ? .teachers : .agents))
        #expect(travel.minutes(from: travel.home(of: learner), to: session.place) <= dossier.settings.limits.travel)
        #expect(module.minutes <= dossier.settings.limits.learnerDay)
        #expect(!learner.absentDays.contains(session.start.day.weekday))
      }
    }
    #expect(dossier.fixedSessions.count >= 1)
  }

  @Test("deliveries that have a date have it on a working day that the installer has free", arguments: departements)
  func scheduled(_ request: DemoRequest) throws {
    let dossier = demo(request).dossier
    let index = DossierIndex(dossier)
    let calendar = try dossier.calendar()
    let scheduled = dossier.deployments.filter { $0.status == .scheduled }
    #expect(scheduled.count > 3)
    var taken: [String: Int] = [:]
    for deployment in scheduled {
      let date = try #require(deployment.date)
      #expect((deployment.earliest...deployment.latest).contains(date))
      #expect(calendar.isOpen(date) && date.weekday < .saturday)
      if let id = deployment.installer {
        taken["\(id) \(date)", default: 0] += 1
        #expect(taken["\(id) \(date)", default: 0] <= index.installers[id]?.dailyCapacity ?? 0)
      }
    }
  }

  @Test("every open delivery has at least five days to choose from", arguments: everyKind + departements)
  func windows(_ request: DemoRequest) throws {
    let dossier = demo(request).dossier
    let index = DossierIndex(dossier)
    let calendar = try dossier.calendar()
    let hours = try #require(TimeSpan("08:00-18:00"))
    for deployment in index.liveDeployments {
      let project = try #require(index.projects[deployment.project])
      let school = try #require(index.schools[project.school])
      let days = (deployment.earliest...deployment.latest).filter { day in
        calendar.isOpen(day) && day.weekday < .saturday
          && !dossier.closures.contains {
            [.everything, .school(school.id), .circonscription(school.circonscription)].contains($0.reach)
              && $0.range.overlaps(MomentRange(day, hours))
          }
      }
      #expect(days.count >= 5, "\(deployment.id)")
      #expect(calendar.firstDay.advanced(by: 14) <= deployment.earliest)
      #expect(deployment.latest <= calendar.lastDay)
    }
  }

  @Test("each asked module has a trainer for every circonscription", arguments: everyKind + departements)
  func trainers(_ request: DemoRequest) {
    let dossier = demo(request).dossier
    let wanted = dossier.modules.map(\.id)
    for circonscription in Set(dossier.schools.map(\.circonscription)) {
      for module in wanted {
        #expect(dossier.trainers.contains { $0.territory.contains(circonscription) && $0.modules.contains(module) })
      }
    }
  }

  @Test("all stages of projects and deliveries occur")
  func stages() {
    let dossier = demo(departements[0]).dossier
    #expect(Set(dossier.projects.map(\.status)) == Set(ProjectStatus.allCases))
    #expect(Set(dossier.deployments.map(\.status)) == Set(DeploymentStatus.allCases))
    let index = DossierIndex(dossier)
    let live = index.liveDeployments
    let schools = live.compactMap { index.projects[$0.project]?.school }
    #expect(Set(schools).count < schools.count)
    #expect((26...34).contains(percent(Set(schools).count, of: dossier.schools.count)))
    #expect(dossier.installers.contains { $0.worksInHolidays })
    #expect(Set(live.map { $0.earliest.month }).isSuperset(of: [10, 2, 5]))
  }

  @Test("schools that are given are kept as they are")
  func given() {
    let year = SchoolYear(startingIn: 2027)
    var schools = invent(DemoRequest(size: .city(schools: 20), schoolYear: year, seed: 9)).dossier.schools
    schools[0].coordinates = nil
    schools[1].classes = nil
    let dossier = invent(DemoRequest(size: .departement, schools: schools, schoolYear: year)).dossier
    #expect(dossier.schools == schools)
    #expect(brokenReferences(of: dossier) == [])
    #expect(dossier.learners.count > 100)
  }
}
