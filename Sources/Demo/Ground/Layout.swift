import Planning

/// A point on the invented map in kilometres east and north of its middle.
struct Spot {
  var east: Double
  var north: Double

  /// A spot somewhere in a disc around this one.
  func near(within radius: Double, _ dice: inout Dice) -> Spot {
    for _ in 0..<64 {
      let x = 2 * dice.fraction() - 1
      let y = 2 * dice.fraction() - 1
      if x * x + y * y <= 1 { return Spot(east: east + radius * x, north: north + radius * y) }
    }
    return self
  }

  /// Degrees, to five decimals (about a metre); a degree north is 111.2 km, a degree east 74.3 km at 48° north.
  var coordinates: Coordinates {
    func fiveDecimals(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
    return Coordinates(
      latitude: fiveDecimals(48.1 + north / 111.2), longitude: fiveDecimals(-1.7 + east / 74.3))
  }
}

/// A circonscription to be filled with schools.
struct Ground {
  var middle: Spot
  var schools: Int
  /// The town it belongs to; circonscriptions of one town share it.
  var town: Int?
}

/// Where the circonscriptions of a size lie.
func grounds(of size: DemoSize) -> [Ground] {
  let middle = Spot(east: 0, north: 0)
  switch size {
  case .oneClassCommune: return [Ground(middle: middle, schools: 1, town: nil)]
  case .circonscription(let schools): return [Ground(middle: middle, schools: max(1, schools), town: nil)]
  case .city(let schools):
    let half = max(1, schools) / 2
    return [
      Ground(middle: Spot(east: -3, north: 0), schools: max(1, schools) - half, town: 0),
      Ground(middle: Spot(east: 3, north: 0), schools: half, town: 0),
    ].filter { $0.schools > 0 }
  case .departement:
    let counts = [36, 34, 35, 36, 33, 35, 34, 36, 35, 34, 36, 33, 35, 34, 34]
    return counts.enumerated().map { place, schools in
      let column = Double(place % 5)
      let row = Double(place / 5)
      let town: Int? = place == 7 || place == 8 ? 0 : place == 3 ? 1 : nil
      return Ground(middle: Spot(east: 22 * (column - 2), north: 26 * (row - 1)), schools: schools, town: town)
    }
  }
}

/// Kilometres between two points, a little too many east to west; nil where one is unknown.
///
/// Only arithmetic that is the same on every machine; good enough to say what is near.
func roughKilometres(_ a: Coordinates?, _ b: Coordinates?) -> Double? {
  guard let a, let b else { return nil }
  let north = 111.2 * (a.latitude - b.latitude)
  let east = 111.2 * (a.longitude - b.longitude)
  return (north * north + east * east).squareRoot()
}

/// The point in the middle of places that have coordinates.
func middle(of places: [Coordinates]) -> Coordinates? {
  guard !places.isEmpty else { return nil }
  let count = Double(places.count)
  return Coordinates(
    latitude: places.reduce(0) { $0 + $1.latitude } / count, longitude: places.reduce(0) { $0 + $1.longitude } / count)
}
