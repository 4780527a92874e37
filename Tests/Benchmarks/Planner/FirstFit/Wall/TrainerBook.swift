import Planning
import SchoolCalendar

/// A trainer's diary and hours.
struct TrainerBook {
  let trainer: Trainer
  private let dayLimit: Int
  private(set) var diary: Diary
  private var weekMinutes: [Int]
  private var yearMinutes = 0

  init(_ trainer: Trainer, _ index: DossierIndex, _ days: YearDays) {
    self.trainer = trainer
    dayLimit = index.dossier.settings.limits.trainerDay
    diary = Diary(days: days.count)
    weekMinutes = Array(repeating: 0, count: (days.weeks.last ?? 0) + 1)
    for range in trainer.busy { close(range, days) }
    for closure in index.dossier.closures where closure.reach == .everything || closure.reach == .trainer(trainer.id) {
      close(closure.range, days)
    }
  }

  private mutating func close(_ range: MomentRange, _ days: YearDays) {
    for part in days.parts(of: range) { diary.close(part.day, from: part.from, to: part.to) }
  }

  /// The part of the year's hours that is used, to spread the work.
  var load: Double { Double(yearMinutes) / Double(max(1, trainer.maxMinutesPerYear ?? 60_000)) }

  func mayTeach(_ module: TrainingModule) -> Bool {
    trainer.modules.contains(module.id)
      && (trainer.maxMinutesPerYear.map { yearMinutes + module.minutes <= $0 } ?? true)
  }

  /// Whether a person without circonscription, or of another one, keeps the trainer away.
  func serves(_ person: Person) -> Bool {
    person.circonscription.map(trainer.territory.contains) ?? (trainer.territory == .all)
  }

  /// Whether the trainer has the hours left and can be there.
  func isFree(_ slot: Slot, at place: Int, _ places: Places, _ days: YearDays) -> Bool {
    let minutes = slot.to - slot.from
    if let most = trainer.maxMinutesPerWeek, weekMinutes[days.weeks[slot.day]] + minutes > most { return false }
    return diary.isFree(slot, at: place, places) && diary.minutes(on: slot.day) + minutes <= dayLimit
  }

  mutating func book(_ slot: Slot, at place: Int, _ days: YearDays) {
    diary.book(slot, at: place)
    guard days.weeks.indices.contains(slot.day) else { return }
    weekMinutes[days.weeks[slot.day]] += slot.to - slot.from
    yearMinutes += slot.to - slot.from
  }
}
