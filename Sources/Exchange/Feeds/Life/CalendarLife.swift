public import ICalendar
public import Planning

/// Takes the remembered calendars from what they showed to what they should show now.
///
/// - New: sequence 0. Seen differently: modified now, at least one second after the last time. Another start, end, place
///   or standing: the sequence one more.
/// - Gone from the plan: shown as cancelled until 14 days after its date, by the day of the newest publication, then no
///   more. What was never shown, because it lies beyond the window, goes at once.
/// - Back in the plan: the same UID, the sequence one more, confirmed again.
/// - Gone for one owner only: cancelled in that feed, unchanged in the others'.
/// - What cannot be written stays as it was.
///
/// Pure: the same states, events and instant give the same change.
public struct CalendarLife {
  /// What has changed so far.
  public private(set) var change: CalendarChange
  private let before: CalendarState
  let instant: CivilDateTime
  let text: EventText
  /// Events that could not be written: they and their members stay as they were.
  private var kept: Set<String> = []

  /// Begins with the remembered states.
  ///
  /// - Parameters:
  ///   - window: The days shown now; nil before the first publication.
  ///   - instant: Now, ISO 8601 in UTC.
  ///   - language: In which what is cancelled is said to be.
  /// - Returns: Nil where the instant is none.
  public init?(_ state: CalendarState, window: FeedWindow?, at instant: String, language: Language) {
    guard let instant = CivilDateTime(iso: instant) else { return nil }
    before = state
    self.instant = instant
    text = EventText(words: FeedWords(language: language))
    change = CalendarChange(state)
    change.movesWindow = state.window != window
    change.state.window = window
  }

  /// Shows exactly these events, in feeds with these headings; feeds that are not among them keep theirs.
  public mutating func show(_ shown: [ShownEvent], in headings: [FeedOwner: Feed]) {
    var wanted: [FeedOwner: Set<String>] = [:]
    for one in shown {
      let uid = one.event.uid
      guard show(one) else {
        kept.insert(uid)
        change.failures.append(uid)
        continue
      }
      for owner in one.owners { wanted[owner, default: []].insert(uid) }
    }
    let present = Set(shown.map(\.event.uid))
    for uid in before.events.keys where !present.contains(uid) { withdraw(uid) }
    for owner in Set(before.feeds.keys).union(headings.keys).union(wanted.keys) {
      settle(owner, wanted[owner] ?? [], heading: headings[owner])
    }
    change.failures.sort()
  }

  // MARK: Events

  /// False where the event cannot be written.
  private mutating func show(_ one: ShownEvent) -> Bool {
    var event = one.event
    event.status = .confirmed
    guard let old = before.events[event.uid] else {
      guard let view = try? text.view(event, sequence: 0, modified: instant) else { return false }
      keep(EventState(year: one.year, subject: one.subject, modified: instant.iso, view: view), as: event.uid)
      return true
    }
    guard let oldInstant = CivilDateTime(iso: old.modified),
      let same = try? text.written(event, sequence: old.sequence, modified: oldInstant)
    else { return false }
    if old.standing == .confirmed, same == old.view.own { return true }
    let earlier = text.event(old.view.own)
    let isElsewhere = earlier.map { text.isElsewhere(event, than: $0) } ?? true
    let sequence = old.sequence + (old.standing != .confirmed || isElsewhere ? 1 : 0)
    let modified = later(than: old.modified)
    guard let view = try? text.view(event, sequence: sequence, modified: modified) else { return false }
    keep(
      EventState(year: one.year, subject: one.subject, sequence: sequence, modified: modified.iso, view: view),
      as: event.uid)
    return true
  }

  /// An event that is not wanted any more, or was not before.
  private mutating func withdraw(_ uid: String) {
    guard let window = change.state.window, var state = before.events[uid], state.standing != .gone else { return }
    if state.standing == .confirmed {
      guard let event = text.event(state.view.own) else {
        kept.insert(uid)
        change.failures.append(uid)
        return
      }
      let modified = later(than: state.modified)
      state.sequence += 1
      guard let view = try? text.view(text.cancelled(event), sequence: state.sequence, modified: modified) else {
        kept.insert(uid)
        change.failures.append(uid)
        return
      }
      (state.modified, state.cancelled, state.view) = (modified.iso, modified.iso, view)
      state.standing = wasSeen(view) ? .cancelled : .gone
    }
    if window.isOver(state.view) { state.standing = .gone }
    if state != before.events[uid] { keep(state, as: uid) }
  }

  private mutating func keep(_ state: EventState, as uid: String) {
    change.state.events[uid] = state
    change.events.insert(uid)
  }

  /// Whether an event of these days stood in the feeds so far.
  private func wasSeen(_ view: EventView) -> Bool { before.window?.shows(view) ?? false }

  /// Now, or a second after the last time where the clock has not moved on since.
  func later(than earlier: String?) -> CivilDateTime {
    guard let last = earlier.flatMap({ CivilDateTime(iso: $0) }) else { return instant }
    return max(instant, last.adding(seconds: 1))
  }

  // MARK: Feeds

  private mutating func settle(_ owner: FeedOwner, _ wanted: Set<String>, heading: Feed?) {
    let old = before.feeds[owner]
    var feed = old ?? FeedState(heading: [])
    // A heading that cannot be written leaves the feed as it was, if there was one.
    if let heading {
      if let lines = try? FeedWriter.heading(of: heading) {
        feed.heading = lines
      } else {
        change.failures.append("\(owner.kind.rawValue) \(owner.key)")
      }
    }
    if feed.heading.isEmpty { return }
    var touched: Set<String> = []
    var isDirty = old?.heading != feed.heading || change.movesWindow
    for uid in wanted where feed.members[uid] == nil {
      feed.members[uid] = MemberState()
      touched.insert(uid)
    }
    for (uid, member) in old?.members ?? [:] where !kept.contains(uid) {
      if change.events.contains(uid) { isDirty = true }
      let next = settled(member, of: uid, isWanted: wanted.contains(uid), for: owner)
      if next == member { continue }
      feed.members[uid] = next
      touched.insert(uid)
    }
    if !touched.isEmpty { change.members[owner] = touched }
    if touched.isEmpty, !isDirty { return }
    change.state.feeds[owner] = feed
    guard let body = change.state.body(of: owner) else { return }
    let etag = SHA256.hex(of: body)
    if etag == feed.etag { return }
    feed.etag = etag
    feed.size = body.count
    feed.modified = later(than: old?.modified).iso
    change.state.feeds[owner] = feed
    change.feeds.insert(owner)
  }

  /// What becomes of a member; nil where nothing needs to be remembered.
  private func settled(
    _ member: MemberState, of uid: String, isWanted: Bool, for owner: FeedOwner
  ) -> MemberState? {
    guard let old = before.events[uid], let now = change.state.events[uid] else { return member }
    if isWanted {
      if member.standing != .member { return own(now, member.extra + 1, after: member.modified, owner) ?? member }
      guard member.view != nil, old != now else { return member }
      return own(now, member.extra, after: member.modified, owner) ?? member
    }
    switch (member.standing, old.standing, now.standing) {
    case (.gone, _, _): return member
    case (.left, _, _):
      guard let window = change.state.window, let view = member.view, window.isOver(view) else { return member }
      return MemberState(.gone, extra: member.extra, modified: member.modified)
    case (.member, .confirmed, .confirmed): return left(old, member)
    case (.member, _, .confirmed):
      // It is back, but not for this owner, who saw it cancelled and goes on seeing just that.
      let modified = member.modified ?? old.modified
      if old.standing == .gone { return MemberState(.gone, extra: member.extra, modified: modified) }
      return MemberState(.left, extra: member.extra, modified: modified, view: member.view ?? old.view)
    case (.member, _, _):
      guard member.view != nil, old != now else { return member }
      return own(now, member.extra, after: member.modified, owner) ?? member
    }
  }

  /// The event as it stands, in the own count of one feed.
  private func own(
    _ state: EventState, _ extra: Int, after earlier: String?, _ owner: FeedOwner
  ) -> MemberState? {
    let modified = max(later(than: earlier), CivilDateTime(iso: state.modified) ?? instant)
    guard var event = text.event(state.view.own) else { return nil }
    if !owner.isOneself { event.transparency = .transparent }
    guard let lines = try? text.written(event, sequence: state.sequence + extra, modified: modified) else { return nil }
    let view = EventView(start: state.view.start, lastDay: state.view.lastDay, own: lines)
    return MemberState(extra: extra, modified: modified.iso, view: view)
  }

  /// The event as the owner saw it last, called off; nothing where the owner has never seen it.
  private func left(_ state: EventState, _ member: MemberState) -> MemberState? {
    let seen = member.view ?? state.view
    guard wasSeen(seen) else {
      return member.extra == 0 ? nil : MemberState(.gone, extra: member.extra, modified: member.modified)
    }
    let modified = later(than: member.modified ?? state.modified)
    let extra = member.extra + 1
    guard let event = text.event(seen.own).map(text.cancelled),
      let lines = try? text.written(event, sequence: state.sequence + extra, modified: modified)
    else { return member }
    if change.state.window?.isOver(seen) ?? false {
      return MemberState(.gone, extra: extra, modified: modified.iso)
    }
    let view = EventView(start: seen.start, lastDay: seen.lastDay, own: lines)
    return MemberState(.left, extra: extra, modified: modified.iso, view: view)
  }
}
