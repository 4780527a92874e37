#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Simulated annealing over any model: moves that gain are made, others by chance, ever less likely while it cools.
///
/// ```swift
/// var annealer = Annealer(model, options: SearchOptions(seed: 1, steps: 1_000_000))
/// let end = annealer.run()
/// annealer.model  // stands at the best solution found
/// ```
public struct Annealer<Model: SearchModel & ~Copyable>: ~Copyable, Sendable {
  /// Stands at the best solution once the search has ended.
  public var model: Model
  /// As given.
  public let options: SearchOptions
  @usableFromInline var generator: Generator
  @usableFromInline var mix: MoveMix<Model.Kind>
  @usableFromInline var weights: LevelWeights
  @usableFromInline var temperature = 1.0
  /// Energies from which on no move is taken at this temperature.
  @usableFromInline var cutoff = 0.0
  @usableFromInline var current: Levels
  /// The best levels that are kept or stand.
  @usableFromInline var best: Levels
  /// The best since the round began.
  @usableFromInline var roundBest: Levels
  @usableFromInline var saved: Model.Saved
  /// Whether the solution as it stands is the best and not kept yet.
  @usableFromInline var isUnsaved = false
  @usableFromInline var savedAt = 0
  @usableFromInline var savedLevels: Levels
  @usableFromInline var judged = 0
  @usableFromInline var made = 0
  @usableFromInline var lastGain: Model.Kind?
  @usableFromInline var budget: SearchBudget

  /// Makes ready to search.
  ///
  /// - Parameter model: with a first solution, however bad.
  public init(_ model: consuming Model, options: SearchOptions) {
    self.options = options
    generator = Generator(seed: options.seed)
    mix = MoveMix(reach: options.mixReach)
    weights = options.weights(0)
    current = model.recount()
    best = current
    roundBest = current
    savedLevels = current
    saved = model.save()
    self.model = model
    budget = SearchBudget(steps: options.steps, timeLimit: options.timeLimit)
  }

  /// Where the search stands.
  public var progress: SearchProgress<Model.Kind> {
    SearchProgress(
      elapsed: budget.elapsed, steps: budget.steps, judged: judged, made: made, temperature: temperature, best: best,
      current: current, lastGain: lastGain)
  }
}

extension Annealer where Model: ~Copyable {
  /// Proposes one move, judges it, and makes it if it gains, or by chance if it loses little.
  @inlinable @inline(__always)
  mutating func step(_ number: Int) {
    let kind = mix.draw(&generator)
    guard let move = model.propose(mix.kinds[kind], with: &generator) else { return }
    judged &+= 1
    let delta = model.delta(of: move)
    let energy = weights.energy(delta)
    if energy > 0 {
      let loss = Double(energy)
      guard loss < cutoff, generator.unit() < exp(-loss / temperature) else { return }
    }
    if delta != Levels() {
      if isUnsaved, Levels() < delta { keep(at: number) }
      mix.note(taken: kind)
    }
    model.apply(move)
    made &+= 1
    current += delta
    guard current < roundBest else { return }
    roundBest = current
    if current < best {
      best = current
      isUnsaved = true
      lastGain = mix.kinds[kind]
    }
  }

  /// Keeps the solution as it stands, unless the last one was kept a moment ago.
  @inlinable @inline(never)
  mutating func keep(at number: Int) {
    isUnsaved = false
    guard number - savedAt >= options.saveGap || savedAt == 0 else {
      best = savedLevels
      roundBest = savedLevels
      return
    }
    saved = model.save()
    savedLevels = current
    savedAt = number
  }

  /// Takes steps at one temperature.
  @inlinable @inline(never)
  mutating func take(_ count: Int, from first: Int) {
    for number in first..<first + count { step(number) }
  }

  /// Sets the temperature of the steps to come.
  @inlinable
  mutating func cool(to temperature: Double) {
    self.temperature = temperature
    cutoff = temperature * 20
  }
}
