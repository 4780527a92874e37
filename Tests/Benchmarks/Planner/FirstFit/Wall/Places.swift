import Planning

/// Every place of a dossier by number, with the minutes between any two.
struct Places {
  /// No place at all: a remote session, or time that is merely closed.
  static let nowhere = -1

  let all: [Place]
  let number: [Place: Int]
  private let minutes: [Int]

  init(_ index: DossierIndex) {
    let dossier = index.dossier
    var all: [Place] = dossier.schools.map { .school($0.id) } + dossier.venues.map { .venue($0.id) }
    all += dossier.centres.map { .elsewhere($0.id.rawValue) }
    all += dossier.fixedSessions.map { index.place(named: $0.place.text) }
    var number: [Place: Int] = [.remote: Self.nowhere]
    self.all = all.filter { place in
      guard number[place] == nil else { return false }
      number[place] = number.count - 1
      return true
    }
    self.number = number
    let travel = Travel(index)
    let count = self.all.count
    var minutes = Array(repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let way = travel.minutes(from: self.all[a], to: self.all[b])
        minutes[a * count + b] = way
        minutes[b * count + a] = way
      }
    }
    self.minutes = minutes
  }

  /// Minutes from one place to another; none from or to nowhere.
  func way(_ a: Int, _ b: Int) -> Int { a < 0 || b < 0 ? 0 : minutes[a * all.count + b] }
}
