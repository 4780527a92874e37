import Planning
import SchoolCalendar
import Testing

@testable import Demo

@Suite("The numbers are those of real life")
struct ProportionTests {
  @Test("a commune with one class has one of each")
  func oneClass() {
    let dossier = invent(DemoRequest(size: .oneClassCommune, schoolYear: SchoolYear(startingIn: 2027))).dossier
    #expect(dossier.schools.map(\.classes) == [1])
    #expect(dossier.learners.map(\.audience) == [.teachers, .agents])
    #expect(dossier.trainers.map(\.kind) == [.erun])
    #expect(dossier.deployments.map(\.status).allSatisfy { $0 != .delivered })
    #expect(dossier.deployments.count == 1)
    #expect(dossier.modules.allSatisfy { $0.minGroup == 1 })
  }

  @Test("a circonscription has about 250 teachers, 80 agents, 4 trainers and 14 deployments", arguments: 1...8)
  func circonscription(_ seed: Int) {
    let request = DemoRequest(schoolYear: SchoolYear(startingIn: 2027), seed: UInt64(seed))
    let dossier = demo(request).dossier
    let teachers = dossier.learners.filter { $0.audience == .teachers }.count
    #expect(dossier.schools.count == 35)
    #expect((220...280).contains(teachers), "\(teachers) teachers")
    #expect((65...95).contains(dossier.learners.count - teachers), "\(dossier.learners.count - teachers) agents")
    #expect(dossier.trainers.count == 4)
    #expect(DossierIndex(dossier).liveDeployments.count == 14)
    #expect(dossier.deployments.contains { $0.status == .scheduled && $0.date != nil })
  }

  @Test("a département has 520 schools, about 4,200 teachers, 1,300 agents, 40 trainers, 160 deployments")
  func departement() {
    let dossier = demo(departements[0]).dossier
    let teachers = dossier.learners.filter { $0.audience == .teachers }
    let agents = dossier.learners.count - teachers.count
    #expect(dossier.schools.count == 520)
    #expect((3900...4500).contains(teachers.count), "\(teachers.count) teachers")
    #expect((1150...1450).contains(agents), "\(agents) agents")
    #expect(dossier.trainers.count == 40)
    #expect((155...165).contains(DossierIndex(dossier).liveDeployments.count))
    let classes = dossier.schools.compactMap(\.classes).reduce(0, +)
    #expect((125...135).contains(percent(teachers.count, of: classes)))
    let sizes = grouped(dossier.schools, by: \.circonscription).map(\.members.count)
    #expect(sizes.count == 15)
    #expect(sizes.allSatisfy { (16...36).contains($0) })
  }

  @Test("people are as various as they are")
  func people() {
    let dossier = demo(departements[0]).dossier
    let teachers = dossier.learners.filter { $0.audience == .teachers }
    let agents = dossier.learners.filter { $0.audience == .agents }
    #expect((14...19).contains(percent(teachers.filter { $0.exemption == "constellation" }.count, of: teachers.count)))
    #expect((12...30).contains(percent(teachers.filter { $0.workShare < 100 }.count, of: teachers.count)))
    #expect(Set(teachers.map(\.workShare)) == [50, 75, 80, 100])
    #expect(teachers.filter { $0.workShare < 100 }.allSatisfy { !$0.absentDays.isEmpty })
    #expect(teachers.filter { $0.role == .directeur }.count == dossier.schools.count)
    #expect(teachers.contains { $0.role == .remplacant })
    #expect(teachers.contains { $0.schools.count == 2 })
    #expect(teachers.contains { $0.isVacant })
    #expect(teachers.contains { $0.leaves != nil })
    #expect(teachers.contains { $0.targetMinutes != nil })
    #expect(Set(agents.map(\.role)) == [.atsem, .animateur, .agent])
    #expect(agents.contains { $0.schools.isEmpty && $0.centre != nil })
    #expect(Set(agents.compactMap(\.agentTime)) == Set(AgentTime.allCases))
    let nurseries = Set(dossier.schools.filter { $0.kind != .elementaire }.map(\.id))
    #expect(agents.filter { $0.role == .atsem }.allSatisfy { $0.schools.allSatisfy(nurseries.contains) })
  }

  @Test("schools are as various as they are")
  func schools() {
    let dossier = demo(departements[0]).dossier
    #expect(Set(dossier.schools.map(\.kind)) == Set(SchoolKind.allCases))
    #expect(dossier.schools.contains { $0.classes == 1 })
    #expect(Set(dossier.schools.compactMap(\.priorityEducation)) == Set(PriorityEducation.allCases))
    let communes = grouped(dossier.schools, by: \.commune)
    let early = communes.filter { $0.members.contains { $0.week != .fourDays } }.count
    #expect((11...18).contains(percent(early, of: communes.count)))
    #expect(communes.allSatisfy { Set($0.members.map(\.week)).count == 1 })
    #expect(Set(dossier.schools.map(\.week)) == Set(SchoolWeek.allCases))
    let groups = grouped(dossier.schools.filter { $0.rpi != nil }, by: \.rpi)
    #expect(groups.count > 10)
    #expect(groups.allSatisfy { $0.members.count == 2 })
  }

  @Test("most schools have a referent or a volunteer, a few have neither")
  func referents() {
    let dossier = demo(departements[0]).dossier
    let index = DossierIndex(dossier)
    let without = dossier.schools.filter { school in
      index.people(of: school.id, audience: .teachers).allSatisfy {
        $0.ownSchool != school.id || ($0.referentSince == nil && !$0.volunteersAsReferent)
      }
    }
    #expect((3...9).contains(percent(without.count, of: dossier.schools.count)))
    let referents = dossier.learners.filter { $0.referentSince != nil }
    #expect(Set(referents.map(\.ownSchool)).count == referents.count)
    #expect((65...85).contains(percent(referents.count, of: dossier.schools.count)))
  }
}
