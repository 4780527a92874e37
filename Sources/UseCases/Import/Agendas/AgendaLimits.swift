/// What the process that reads foreign calendars may use.
public struct AgendaLimits: Hashable, Sendable {
  /// Of the processor, for one file, in seconds.
  public var processorSeconds = 10
  /// Of memory, above what the process needs to start, in megabytes of address space.
  public var megabytes = 256
  /// Until the answer must be there, by the clock, in seconds.
  public var seconds = 20
  /// The most bytes of an answer.
  public var answerBytes = 32_000_000

  /// The limits of the product.
  public init() {}
}
