extension OfficialData {
  /// Schools of a directory that are not taken, counted.
  public struct LeftOut: Hashable, Sendable {
    /// Private schools, whose teachers are trained elsewhere.
    public var privateSchools = 0
    /// Public schools that have closed.
    public var closed = 0
    /// Public schools that are to open; a planner who wants one adds it to `ecoles.csv`.
    public var toOpen = 0
    /// Public schools of other départements than the one asked for.
    public var elsewhere = 0

    public init(privateSchools: Int = 0, closed: Int = 0, toOpen: Int = 0, elsewhere: Int = 0) {
      self.privateSchools = privateSchools
      self.closed = closed
      self.toOpen = toOpen
      self.elsewhere = elsewhere
    }
  }
}
