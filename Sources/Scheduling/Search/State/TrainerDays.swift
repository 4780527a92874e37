import Planning

extension SearchState {
  /// Puts a session on its trainer's day and counts it.
  mutating func attachTrainer(_ s: Int) {
    let t = Int(sessions[s].trainer)
    let slot = slot(of: s)
    let cell = t * problem.dayCount + Int(slot.day)
    trainerNext[s] = trainerHead[cell]
    trainerHead[cell] = Int32(s)
    count(Int(slot.end - slot.start), of: t, week: Int(slot.week))
    updateRoute(cell, t)
  }

  /// Takes a session off its trainer's day; the last attached is found first.
  mutating func detachTrainer(_ s: Int) {
    let t = Int(sessions[s].trainer)
    let slot = slot(of: s)
    let cell = t * problem.dayCount + Int(slot.day)
    if trainerHead[cell] == Int32(s) {
      trainerHead[cell] = trainerNext[s]
    } else {
      var previous = Int(trainerHead[cell])
      while trainerNext[previous] != Int32(s) { previous = Int(trainerNext[previous]) }
      trainerNext[previous] = trainerNext[s]
    }
    count(-Int(slot.end - slot.start), of: t, week: Int(slot.week))
    updateRoute(cell, t)
  }

  private mutating func count(_ minutes: Int, of t: Int, week: Int) {
    let cell = t * problem.weekCount + week
    let before = max(0, Int(weekMinutes[cell]) - problem.limits.trainerWeek)
    weekMinutes[cell] += Int32(minutes)
    let after = max(0, Int(weekMinutes[cell]) - problem.limits.trainerWeek)
    charge(.crowdedWeek, problem.weights[.crowdedWeek] * (after - before))
    yearMinutes[t] += Int32(minutes)
    charge(.trainerTime, problem.weights[.trainerTime] * minutes)
    let group = Int(problem.trainers.group[t])
    guard group >= 0 else { return }
    let uneven = unevenness(of: group)
    let sum = unevenSum + uneven - groupUneven[group]
    charge(.unevenLoad, problem.weights[.unevenLoad] * (sum / 4 - unevenSum / 4))
    groupUneven[group] = uneven
    unevenSum = sum
  }

  private func unevenness(of group: Int) -> Int {
    var taught = 0
    var shares = 0
    for t in problem.trainers.groups[group] {
      taught += Int(yearMinutes[Int(t)])
      shares += problem.trainers.share[Int(t)]
    }
    var sum = 0
    for t in problem.trainers.groups[group] {
      sum += abs(Int(yearMinutes[Int(t)]) * shares - taught * problem.trainers.share[Int(t)]) / shares
    }
    return sum
  }

  private mutating func updateRoute(_ cell: Int, _ t: Int) {
    let after = routeMinutes(cell, t)
    charge(.trainerTime, problem.weights[.trainerTime] * (after - Int(route[cell])))
    route[cell] = Int32(after)
  }

  /// Minutes from the base through the day's places in order and back.
  private func routeMinutes(_ cell: Int, _ t: Int) -> Int {
    let remote = Int32(problem.places.remote)
    var first = -1
    var last = -1
    var legs = 0
    var after: (start: Int32, s: Int) = (-1, -1)
    // Few sessions a day: the next one in order is looked for each time.
    while true {
      var next = -1
      var s = Int(trainerHead[cell])
      while s >= 0 {
        if sessions[s].place != remote {
          let start = slot(of: s).start
          let isLater = start > after.start || (start == after.start && s > after.s)
          if isLater, next < 0 || start < slot(of: next).start || (start == slot(of: next).start && s < next) {
            next = s
          }
        }
        s = Int(trainerNext[s])
      }
      if next < 0 { break }
      if first < 0 { first = next } else { legs += problem.places.minutes(sessions[last].place, sessions[next].place) }
      last = next
      after = (slot(of: next).start, next)
    }
    guard first >= 0 else { return 0 }
    let row = t * problem.places.all.count
    return legs + Int(problem.trainers.fromBase[row + Int(sessions[first].place)])
      + Int(problem.trainers.fromBase[row + Int(sessions[last].place)])
  }

  /// Whether a trainer can lead a session then and there: open, qualified hours left, and time to get there.
  func isFree(trainer t: Int, slot k: Int, place v: Int) -> Bool {
    guard problem.time.trainerRows[t * problem.time.slots.count + k] != 0 else { return false }
    let slot = problem.time.slots[k]
    let length = slot.end - slot.start
    guard yearMinutes[t] + length <= problem.trainers.maxYear[t],
      weekMinutes[t * problem.weekCount + Int(slot.week)] + length <= problem.trainers.maxWeek[t]
    else { return false }
    var minutes = Int(length)
    var s = Int(trainerHead[t * problem.dayCount + Int(slot.day)])
    while s >= 0 {
      let other = self.slot(of: s)
      minutes += Int(other.end - other.start)
      let way = Int32(problem.places.minutes(sessions[s].place, Int32(v)))
      if other.start < slot.end + way && slot.start < other.end + way { return false }
      s = Int(trainerNext[s])
    }
    return minutes <= problem.limits.trainerDay
  }
}
