/// Reads the competition's files (`.ctt`).
struct InstanceReader {
  /// What is wrong with a file, and in which line.
  struct Failure: Error, Equatable, CustomStringConvertible {
    var file: String
    /// From 1; 0 for the file as a whole.
    var line: Int
    var what: String

    var description: String { line == 0 ? "\(file): \(what)" : "\(file):\(line): \(what)" }
  }

  private let file: String
  private var lines: [(number: Int, words: [Substring])]

  /// - Throws: ``Failure`` at the first line that is not as the format has it.
  static func read(_ text: String, file: String) throws(Failure) -> CourseTimetabling {
    var reader = InstanceReader(text, file: file)
    return try reader.instance()
  }

  private init(_ text: String, file: String) {
    self.file = file
    lines = []
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      if !words.isEmpty { lines.append((offset + 1, words)) }
    }
    lines.reverse()
  }

  private mutating func next(_ wanted: String) throws(Failure) -> (number: Int, words: [Substring]) {
    guard let line = lines.popLast() else { throw Failure(file: file, line: 0, what: "ends before \(wanted)") }
    return line
  }

  private func number(_ word: Substring, _ line: Int) throws(Failure) -> Int {
    guard let number = Int(word), (0...1_000_000).contains(number) else {
      throw Failure(file: file, line: line, what: "\(word) is no number from 0 to 1000000")
    }
    return number
  }

  /// The text after `key:` in the next line.
  private mutating func value(_ key: String) throws(Failure) -> (number: Int, word: Substring) {
    let line = try next(key)
    guard line.words.count == 2, line.words[0] == key + ":" else {
      throw Failure(file: file, line: line.number, what: "\(key): and a value expected")
    }
    return (line.number, line.words[1])
  }

  private mutating func count(_ key: String) throws(Failure) -> Int {
    let value = try value(key)
    return try number(value.word, value.number)
  }

  /// The lines of a section, each with so many words at least.
  private mutating func section(
    _ title: String, rows: Int, words: Int
  ) throws(Failure) -> [(number: Int, words: [Substring])] {
    let head = try next(title)
    guard head.words == [title[...] + ":"] else {
      throw Failure(file: file, line: head.number, what: "\(title): expected")
    }
    var found: [(number: Int, words: [Substring])] = []
    for _ in 0..<rows {
      let line = try next(title)
      guard line.words.count >= words else {
        throw Failure(file: file, line: line.number, what: "\(words) values expected")
      }
      found.append(line)
    }
    return found
  }

  private mutating func instance() throws(Failure) -> CourseTimetabling {
    let name = String(try value("Name").word)
    let (courseCount, roomCount) = (try count("Courses"), try count("Rooms"))
    let (days, perDay) = (try count("Days"), try count("Periods_per_day"))
    let (curriculumCount, closedCount) = (try count("Curricula"), try count("Constraints"))
    guard days > 0, perDay > 0, perDay <= 16, days * perDay <= 64, (1...64).contains(roomCount),
      courseCount <= CompiledTimetabling.mostCourses
    else {
      throw Failure(
        file: file, line: 0, what: "more than 256 courses, 64 rooms, 64 periods or 16 periods a day, or none")
    }
    var courses: [CourseTimetabling.Course] = []
    var numbers: [Substring: Int] = [:]
    for (line, words) in try section("COURSES", rows: courseCount, words: 5) {
      numbers[words[0]] = courses.count
      courses.append(
        CourseTimetabling.Course(
          name: String(words[0]), teacher: String(words[1]), lectures: try number(words[2], line),
          minimumDays: try number(words[3], line), students: try number(words[4], line)))
    }
    var rooms: [CourseTimetabling.Room] = []
    for (line, words) in try section("ROOMS", rows: roomCount, words: 2) {
      rooms.append(CourseTimetabling.Room(name: String(words[0]), seats: try number(words[1], line)))
    }
    func course(_ name: Substring, _ line: Int) throws(Failure) -> Int {
      guard let number = numbers[name] else { throw Failure(file: file, line: line, what: "\(name) is no course") }
      return number
    }
    var curricula: [CourseTimetabling.Curriculum] = []
    for (line, words) in try section("CURRICULA", rows: curriculumCount, words: 2) {
      var members: [Int] = []
      for word in words.dropFirst(2) { members.append(try course(word, line)) }
      curricula.append(CourseTimetabling.Curriculum(name: String(words[0]), courses: members))
    }
    var closed = Array(repeating: Set<Int>(), count: courses.count)
    for (line, words) in try section("UNAVAILABILITY_CONSTRAINTS", rows: closedCount, words: 3) {
      let (day, period) = (try number(words[1], line), try number(words[2], line))
      guard day < days, period < perDay else {
        throw Failure(file: file, line: line, what: "day \(day), period \(period) is outside the week")
      }
      closed[try course(words[0], line)].insert(day * perDay + period)
    }
    return CourseTimetabling(
      name: name, days: days, periodsPerDay: perDay, courses: courses, rooms: rooms, curricula: curricula,
      closed: closed)
  }
}
