public import SchoolCalendar

/// Sentences that say what differs between two plans, to be read aloud: `S0012 Numérique et IA : mardi 9 nov. 13 h 30 →
/// jeudi 18 nov. 9 h, 14 personnes, même lieu`.
public struct ChangeWords: Sendable {
  /// What of persons is said.
  public enum Persons: Hashable, Sendable {
    /// Their names.
    case names
    /// How many they are.
    case counts
    /// How many they are, but for one or two, whose number might tell who; trainers are not named either.
    case protected
  }

  let index: DossierIndex
  let language: Language
  let persons: Persons
  let times: SpokenTime

  public init(_ index: DossierIndex, language: Language, persons: Persons = .counts) {
    self.index = index
    self.language = language
    self.persons = persons
    times = SpokenTime(language)
  }

  /// One official session.
  ///
  /// - Parameter replacement: The session to which most of a cancelled one's people go.
  public func sentence(
    _ change: PlanDifference.SessionChange,
    replacement: (session: ID<Session>, start: Moment, people: Int)? = nil
  ) -> String {
    guard let either = change.either else { return "" }
    let title = index.modules[either.module]?.title ?? either.module.rawValue
    let head = "\(change.id) \(title)\(colon)"
    guard let before = change.before else {
      return head + ([say("ajoutée", "added")] + whole(either)).joined(separator: ", ")
    }
    guard let after = change.after else {
      var parts = [say("annulée", "cancelled")] + whole(before)
      if let replacement {
        let other = "\(replacement.session), \(times.moment(replacement.start))"
        parts.append(
          mayCount(replacement.people)
            ? say(
              "\(replacement.people) en \(replacement.people > 1 ? "vont" : "va") à \(other)",
              "\(replacement.people) of them go to \(other)")
            : say("remplacée par \(other)", "replaced by \(other)"))
      }
      return head + parts.joined(separator: ", ")
    }
    let aspects = change.aspects
    var parts = [aspects.contains(.moved) ? moved(before.start, after.start) : times.moment(after.start)]
    parts += count(after.learners.count)
    parts.append(places(before.place, after.place, isSameTime: !aspects.contains(.moved)))
    if aspects.contains(.trainers) { parts.append(trainers(before.trainers, after.trainers)) }
    parts += participants(change.joined, change.left)
    if aspects.contains(.pinned) { parts.append(say("désormais épinglée", "now pinned")) }
    if aspects.contains(.unpinned) { parts.append(say("n’est plus épinglée", "no longer pinned")) }
    return head + parts.joined(separator: ", ")
  }

  /// One session among peers.
  public func sentence(_ change: PlanDifference.PeerSessionChange) -> String {
    guard let either = change.either else { return "" }
    let head = "\(change.id) \(say("entre pairs", "among peers"))\(colon)"
    guard let before = change.before, let after = change.after else {
      let word = change.before == nil ? say("ajoutée", "added") : say("annulée", "cancelled")
      return head + ([word, times.moment(either.start)] + count(either.learners.count)).joined(separator: ", ")
    }
    let aspects = change.aspects
    var parts = [aspects.contains(.moved) ? moved(before.start, after.start) : times.moment(after.start)]
    parts += count(after.learners.count)
    if aspects.contains(.trainers) {
      parts.append(
        persons == .names
          ? say("animée par ", "led by ") + "\(person(before.referent)) → \(person(after.referent))"
          : say("animée par quelqu’un d’autre", "led by somebody else"))
    }
    parts += participants(change.joined, change.left)
    return head + parts.joined(separator: ", ")
  }

  /// The day of a deployment.
  public func sentence(_ change: PlanDifference.DateChange) -> String {
    let project = index.deployments[change.id].flatMap { index.projects[$0.project] }
    let title = project.map { index.equipment[$0.equipment]?.title ?? $0.equipment.rawValue } ?? ""
    let head = [change.id.rawValue, title].filter { !$0.isEmpty }.joined(separator: " ") + colon
    switch (change.before, change.after) {
    case (let before?, let after?):
      return head + say("livraison ", "delivery ") + "\(times.day(before)) → \(times.day(after))"
    case (nil, let after?): return head + say("livraison le ", "delivery on ") + times.day(after)
    case (let before?, nil):
      return head + say("plus de date, c’était ", "no day any more, it was ") + times.day(before)
    case (nil, nil): return ""
    }
  }

  /// The posts of a school.
  public func sentence(_ change: PlanDifference.PostChange) -> String {
    let posts: [(String, ID<Learner>?, ID<Learner>?)] = [
      (say("référent", "referent"), change.before?.referent, change.after?.referent),
      (say("adjoint", "deputy"), change.before?.deputy, change.after?.deputy),
      (say("successeur", "successor"), change.before?.successor?.learner, change.after?.successor?.learner),
    ]
    var parts = posts.filter { $0.1 != $0.2 }.map { post, before, after in
      guard persons == .names else {
        if before == nil { return say("\(post) nommé", "\(post) named") }
        return after == nil ? say("plus de \(post)", "no \(post) any more") : say("autre \(post)", "another \(post)")
      }
      let nobody = say("personne", "nobody")
      return "\(post) \(before.map(person) ?? nobody) → \(after.map(person) ?? nobody)"
    }
    if let before = change.before?.successor, let after = change.after?.successor, before.from != after.from {
      parts.append(
        say("relève ", "handing over ") + "\(times.day(before.from)) → \(times.day(after.from))")
    }
    return parts.joined(separator: ", ")
  }

  /// An appointment of one person: `mardi 9 nov. 13 h 30, Salle informatique`.
  public func text(_ appointment: Appointment) -> String {
    "\(times.moment(appointment.start)), \(name(appointment.place))"
  }

  /// What is held: a module by its title, or a session among peers.
  public func title(_ appointment: Appointment) -> String {
    appointment.module.map { index.modules[$0]?.title ?? $0.rawValue } ?? say("Entre pairs", "Among peers")
  }

  /// What becomes of one person's appointment.
  public func sentence(_ change: PersonChange) -> String {
    guard let either = change.after ?? change.before else { return "" }
    let ids = [change.before?.session, change.after?.session].compactMap(\.self)
    let head = ids.prefix(ids.first == ids.last ? 1 : 2).map(\.rawValue).joined(separator: " → ")
    let start = "\(head) \(title(either))\(colon)"
    switch (change.before, change.after) {
    case (let before?, let after?):
      return start
        + [moved(before.start, after.start), places(before.place, after.place, isSameTime: false)]
        .joined(separator: ", ")
    case (nil, let after?): return start + say("nouveau, ", "new, ") + text(after)
    case (let before?, nil): return start + say("annulé, c’était ", "cancelled, it was ") + text(before)
    case (nil, nil): return ""
    }
  }

  /// A place by its name.
  public func name(_ place: Place) -> String {
    switch place {
    case .school(let id): index.schools[id]?.name ?? id.rawValue
    case .venue(let id): index.venues[id]?.name ?? id.rawValue
    case .remote: say("à distance", "remote")
    case .elsewhere(let text): index.centres[ID(text)]?.name ?? text
    }
  }

  /// A person by name, or by id where there is none.
  public func person(_ id: ID<Learner>) -> String {
    let learner = index.learners[id]
    let name = [learner?.givenName, learner?.familyName].compactMap(\.self).filter { !$0.isEmpty }
    return name.isEmpty ? id.rawValue : name.joined(separator: " ")
  }
}

extension ChangeWords {
  func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  private var colon: String { say(" : ", ": ") }

  /// Whether a number of persons may be told.
  func mayCount(_ number: Int) -> Bool {
    if case .protected = persons { number == 0 || number > SmallGroups.limit } else { true }
  }

  /// All that is to be known of a session that is new or gone.
  private func whole(_ session: Session) -> [String] {
    [times.moment(session.start), name(session.place)] + count(session.learners.count)
  }

  private func count(_ number: Int) -> [String] {
    guard mayCount(number) else { return [say("une ou deux personnes", "one or two people")] }
    return [
      "\(number) " + (number > 1 ? say("personnes", "people") : say("personne", number == 1 ? "person" : "people"))
    ]
  }

  private func moved(_ before: Moment, _ after: Moment) -> String {
    // The end alone may differ, where a module has got longer.
    before == after ? times.moment(after) : "\(times.moment(before)) → \(times.moment(after))"
  }

  private func places(_ before: Place, _ after: Place, isSameTime: Bool) -> String {
    guard before != after else { return isSameTime ? name(after) : say("même lieu", "same place") }
    return "\(name(before)) → \(name(after))" + (isSameTime ? say(", même heure", ", same time") : "")
  }

  private func trainers(_ before: [ID<Trainer>], _ after: [ID<Trainer>]) -> String {
    if case .protected = persons { return say("autre formateur", "another trainer") }
    func names(_ ids: [ID<Trainer>]) -> String {
      ids.isEmpty
        ? say("personne", "nobody") : ids.map { index.trainers[$0]?.name ?? $0.rawValue }.joined(separator: " + ")
    }
    return say("formateur ", "trainer ") + "\(names(before)) → \(names(after))"
  }

  private func participants(_ joined: [ID<Learner>], _ left: [ID<Learner>]) -> [String] {
    if case .names = persons {
      return [
        joined.isEmpty ? nil : say("avec ", "with ") + joined.map(person).joined(separator: ", "),
        left.isEmpty ? nil : say("sans ", "without ") + left.map(person).joined(separator: ", "),
      ].compactMap(\.self)
    }
    if !mayCount(joined.count) || !mayCount(left.count) { return [say("d’autres participants", "other participants")] }
    return [
      joined.isEmpty ? nil : say("\(joined.count) de plus", "\(joined.count) more"),
      left.isEmpty ? nil : say("\(left.count) de moins", "\(left.count) fewer"),
    ].compactMap(\.self)
  }
}
