import Planning

/// The circles in which modules require each other.
enum PrerequisiteCycles {
  /// One circle for each group of modules that reach each other, begun at its first module in a given order.
  static func find(
    in wanted: [ID<TrainingModule>: [ID<TrainingModule>]], order: [ID<TrainingModule>]
  ) -> [[ID<TrainingModule>]] {
    var cycles: [[ID<TrainingModule>]] = []
    var done: Set<ID<TrainingModule>> = []
    for start in order where !done.contains(start) {
      guard let cycle = shortestWay(from: start, in: wanted) else {
        done.insert(start)
        continue
      }
      cycles.append(cycle)
      done.formUnion(cycle)
    }
    return cycles
  }

  /// The shortest way from a module back to it, breadth first.
  private static func shortestWay(
    from start: ID<TrainingModule>, in wanted: [ID<TrainingModule>: [ID<TrainingModule>]]
  ) -> [ID<TrainingModule>]? {
    var cameFrom: [ID<TrainingModule>: ID<TrainingModule>] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let here = queue[next]
      next += 1
      for there in wanted[here] ?? [] {
        if there == start {
          var way = [here]
          while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
          return way.reversed()
        }
        if cameFrom[there] == nil {
          cameFrom[there] = here
          queue.append(there)
        }
      }
    }
    return nil
  }
}
