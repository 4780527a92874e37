extension Day: CustomStringConvertible {
  /// The day written as "2027-11-05", or nil for any other spelling and for days that do not exist.
  public init?(_ iso: String) {
    var reader = DigitReader(iso)
    guard let year = reader.number(ofDigits: 4), reader.skip("-"),
      let month = reader.number(ofDigits: 2), reader.skip("-"),
      let day = reader.number(ofDigits: 2), reader.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as "2027-11-05" (ISO 8601).
  public var description: String {
    let (year, month, day) = date
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

extension Day: Codable, TextCodable {
  static var form: String { "2027-11-05" }
}
