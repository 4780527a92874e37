import Planning
import SchoolCalendar

/// Gives every deployment a date: the requested one, or the nearest on which the school and the installer can.
struct DeliveryDates {
  private struct Visit: Hashable {
    var installer: ID<Installer>
    var day: Day
  }

  private let index: DossierIndex
  private let calendar: YearCalendar
  private var visits: [Visit: Int] = [:]
  private(set) var dates: [ID<Deployment>: Day] = [:]

  init(_ index: DossierIndex, _ calendar: YearCalendar) {
    self.index = index
    self.calendar = calendar
    for deployment in index.dossier.deployments {
      guard let date = deployment.fixedDate else { continue }
      if deployment.status == .scheduled { dates[deployment.id] = date }
      count(deployment, date, 1)
    }
    let open = index.liveDeployments.filter { $0.fixedDate == nil }.sorted { ($0.latest, $0.id) < ($1.latest, $1.id) }
    for deployment in open {
      let requested = deployment.requested ?? deployment.earliest
      let day = allowedDays(deployment).min {
        (abs($0.distance(to: requested)), $0) < (abs($1.distance(to: requested)), $1)
      }
      if let day { move(deployment, to: day) }
    }
  }

  /// The days of its window that are open to the school and on which the installer has room.
  func allowedDays(_ deployment: Deployment) -> [Day] {
    guard deployment.fixedDate == nil, deployment.earliest <= deployment.latest,
      let school = index.projects[deployment.project].flatMap({ index.schools[$0.school] }),
      let hours = TimeSpan("08:00-18:00")
    else { return [] }
    let installer = deployment.installer.flatMap { index.installers[$0] }
    let reaches: Set<Reach> = [.everything, .school(school.id), .circonscription(school.circonscription)]
    let closures = index.dossier.closures.filter { reaches.contains($0.reach) }.map(\.range)
    return (deployment.earliest...deployment.latest).filter { day in
      day.weekday < .saturday && !calendar.isPublicHoliday(day)
        && (!calendar.isHoliday(day) || installer?.worksInHolidays ?? false)
        && !closures.contains { $0.overlaps(MomentRange(day, hours)) }
        && (installer.map { visits[Visit(installer: $0.id, day: day)] ?? 0 < $0.dailyCapacity } ?? true)
    }
  }

  /// Gives a deployment another date.
  mutating func move(_ deployment: Deployment, to day: Day) {
    if let before = dates[deployment.id] { count(deployment, before, -1) }
    dates[deployment.id] = day
    count(deployment, day, 1)
  }

  private mutating func count(_ deployment: Deployment, _ day: Day, _ change: Int) {
    if let installer = deployment.installer { visits[Visit(installer: installer, day: day), default: 0] += change }
  }
}
