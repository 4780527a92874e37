#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How warm the search is at each part of its course.
struct Cooling: Sendable {
  var start: Double
  var end: Double

  /// The temperature when a share of the course is done, 0…1: falling by a constant factor.
  func temperature(at share: Double) -> Double {
    start * pow(end / start, min(1, max(0, share)))
  }
}

/// The steps of the search, each with how often it is tried.
enum Neighbourhood: Int, CaseIterable, Sendable {
  case transfer, enlist, dismiss, exchange, transferGroup, rebook, openSession, closeSession, replaceSession
  case shiftDeployment, gather

  /// Tries in a thousand.
  var share: Int {
    switch self {
    case .transfer: 300
    case .enlist: 150
    case .dismiss: 40
    case .exchange: 120
    case .transferGroup: 80
    case .rebook: 220
    case .openSession: 25
    case .closeSession: 15
    case .replaceSession: 25
    case .shiftDeployment: 15
    case .gather: 10
    }
  }

  /// The neighbourhood of each of a thousand tickets.
  static let tickets: [Neighbourhood] = allCases.flatMap { Array(repeating: $0, count: $0.share) }
}

extension Search {
  /// Does the steps of one neighbourhood.
  ///
  /// - Returns: false when nothing could be done; what has been begun is for the caller to undo.
  private mutating func take(_ neighbourhood: Neighbourhood) -> Bool {
    switch neighbourhood {
    case .transfer: transfer()
    case .enlist: enlist()
    case .dismiss: dismiss()
    case .exchange: exchange()
    case .transferGroup: transferGroup()
    case .rebook: rebook()
    case .openSession: openSession()
    case .closeSession: closeSession()
    case .replaceSession: replaceSession()
    case .shiftDeployment: shiftDeployment()
    case .gather: gather()
    }
  }

  /// Tries one change and keeps it if it gains, or by chance if it loses little.
  ///
  /// - Returns: the neighbourhood when the change has been kept and gains.
  mutating func step(temperature: Double) -> Neighbourhood? {
    let neighbourhood = Neighbourhood.tickets[generator.below(Neighbourhood.tickets.count)]
    let before = objective
    guard take(neighbourhood), tidy() else {
      state.undo()
      return nil
    }
    let delta = objective - before
    if delta > 0, generator.unit() >= exp(-Double(delta) / temperature) {
      state.undo()
      return nil
    }
    state.commit()
    return delta < 0 ? neighbourhood : nil
  }
}
