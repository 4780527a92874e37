/// A point on the earth, as GEO writes it.
public struct GeoPoint: Hashable, Sendable {
  /// Degrees north, −90 to 90.
  public var latitude: Double
  /// Degrees east, −180 to 180.
  public var longitude: Double

  /// The writer refuses a point off the earth and keeps six decimals, about 0.1 m.
  public init(latitude: Double, longitude: Double) {
    (self.latitude, self.longitude) = (latitude, longitude)
  }
}

/// The RECURRENCE-ID of an event: the start that the replaced instance had by the rule.
public struct RecurrenceID: Hashable, Sendable {
  /// The replaced start.
  public var start: Moment
  /// Whether all later instances are shifted too, `RANGE=THISANDFUTURE`.
  public var andFuture: Bool

  /// One instance unless said otherwise.
  public init(_ start: Moment, andFuture: Bool = false) {
    (self.start, self.andFuture) = (start, andFuture)
  }
}

/// One value of RDATE.
public struct AddedDate: Hashable, Sendable {
  /// When it begins.
  public var start: Moment
  /// When it ends, for a PERIOD; otherwise the event's own duration holds.
  public var end: Moment?

  /// A start, or a period when an end is given.
  public init(_ start: Moment, end: Moment? = nil) {
    (self.start, self.end) = (start, end)
  }
}

/// A property outside the standard, such as `X-APPLE-TRAVEL-ADVISORY-BEHAVIOR`.
public struct ExtraProperty: Hashable, Sendable {
  /// Begins with `X-`; letters, digits and hyphens.
  public var name: String
  /// Escaped as TEXT when written.
  public var value: String

  /// The writer refuses a name that is not of the form `X-…`.
  public init(name: String, value: String) {
    (self.name, self.value) = (name, value)
  }
}
