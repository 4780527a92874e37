import Planning
import SchoolCalendar
import Testing

@Suite("The difference of plans full of chance")
struct PlanDifferencePropertyTests {
  /// Two plans of one year.
  private struct Pair {
    var a: Plan
    var b: Plan

    init(seed: UInt64) {
      var chance = RandomPlan(seed: seed)
      a = chance.plan()
      b = chance.plan()
    }
  }

  private var pairs: [Pair] { (1...1000).map { Pair(seed: $0) } }

  @Test("applied to the earlier plan it gives the later one")
  func applied() {
    for pair in pairs {
      #expect(PlanDifference(from: pair.a, to: pair.b).applied(to: pair.a).inOrder == pair.b.inOrder)
    }
  }

  @Test("a plan does not differ from itself, nor from itself in another order")
  func same() {
    for pair in pairs {
      let a = pair.a
      var other = a
      other.sessions.reverse()
      other.referents.reverse()
      other.unmet.reverse()
      for place in other.sessions.indices { other.sessions[place].learners.reverse() }
      let difference = PlanDifference(from: a, to: other)
      #expect(difference.isEmpty)
      #expect(difference.personChanges.isEmpty && difference.touched.people.isEmpty)
      #expect(difference.score.terms.isEmpty)
    }
  }

  @Test("the other way round it is its mirror")
  func mirror() {
    for pair in pairs {
      let (a, b) = (pair.a, pair.b)
      let difference = PlanDifference(from: a, to: b)
      #expect(difference.reversed == PlanDifference(from: b, to: a))
      #expect(difference.reversed.reversed == difference)
      #expect(difference.touched == difference.reversed.touched)
    }
  }

  @Test("it is empty only where the plans decide the same")
  func empty() {
    for pair in pairs {
      var (a, b) = (pair.a, pair.b)
      a.score = nil
      b.score = nil
      #expect(PlanDifference(from: a, to: b).isEmpty == (a.inOrder == b.inOrder))
    }
  }

  @Test("the changes of persons lead from their earlier diaries to their later ones")
  func persons() {
    for pair in pairs {
      let (a, b) = (pair.a, pair.b)
      var diaries = Self.diaries(of: a)
      for change in PlanDifference(from: a, to: b).personChanges {
        if let before = change.before {
          let entry = Self.entry(change.person, before)
          #expect(diaries[entry, default: 0] > 0)
          diaries[entry, default: 0] -= 1
        }
        if let after = change.after { diaries[Self.entry(change.person, after), default: 0] += 1 }
      }
      #expect(diaries.filter { $0.value != 0 } == Self.diaries(of: b))
    }
  }

  /// How often each person has what, when and where; a session's id does not stand in a diary.
  private static func diaries(of plan: Plan) -> [String: Int] {
    var found: [String: Int] = [:]
    for session in plan.sessions {
      for person in session.learners {
        found["\(person) \(session.module) \(session.start) \(session.end) \(session.place.text)", default: 0] += 1
      }
    }
    for session in plan.peerSessions {
      let time = "\(session.start) \(session.end) \(session.school)"
      for person in session.learners { found["\(person) false \(time)", default: 0] += 1 }
      found["\(session.referent) true \(time)", default: 0] += 1
    }
    return found
  }

  private static func entry(_ person: ID<Learner>, _ one: Appointment) -> String {
    "\(person) \(one.module?.rawValue ?? "\(one.leads)") \(one.start) \(one.end) \(one.place.text)"
  }
}
