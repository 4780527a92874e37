import ICalendar
public import Planning

extension FeedBuilder {
  /// The feeds of the plan that is followed, with the dossier's visits and committees; of nothing where no plan is.
  ///
  /// Its events have no version of their own: ``CalendarLife`` gives them theirs.
  public init(_ index: DossierIndex, followed plan: Plan?) {
    let stamp = FeedStamp(instant: CivilDateTime(secondsSince1970: 0))
    guard let plan else {
      self.init(index, schoolYear: index.dossier.settings.schoolYear, referents: [], entries: [])
      return
    }
    self.init(index, plan: plan, stamp: stamp)
  }

  /// The feeds of a published plan, each event with the version that subscribers have.
  ///
  /// - Parameters:
  ///   - stamp: Of events that nobody has seen.
  ///   - versions: By UID; of those whose instant is none, the stamp's holds.
  public init(
    _ index: DossierIndex, plan: Plan, stamp: FeedStamp, versions: [String: (sequence: Int, modified: String)]
  ) {
    let departement = index.dossier.settings.departement
    var entries = FeedEntry.entries(of: plan, stamp: stamp) + FeedEntry.entries(of: index.dossier, stamp: stamp)
    for place in entries.indices {
      let uid = entries[place].uid(departement: departement, schoolYear: plan.schoolYear.description)
      guard let version = versions[uid], let known = FeedStamp(iso: version.modified, sequence: version.sequence) else {
        continue
      }
      entries[place].stamp = known
    }
    self.init(index, schoolYear: plan.schoolYear, referents: plan.referents, entries: entries)
  }
}
