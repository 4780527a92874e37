import Exchange
import Foundation
import Testing

@testable import UseCases

@Suite("The process that reads calendars", .serialized)
struct AgendaChildTests {
  private static let good = AgendaTrial.calendar(AgendaTrial.event("DTSTART:20280301T090000\nDTEND:20280301T100030"))

  private func fault(_ reader: FalseReader) -> AgendaFault? {
    switch AgendaTrial.read(Self.good, reader.child) {
    case .success: nil
    case .failure(let fault): fault
    }
  }

  @Test("one process reads many files, and leaves no descriptor open when it ends")
  func many() throws {
    let before = AgendaTrial.descriptors
    for _ in 0..<3 {
      let child = try AgendaTrial.child()
      for _ in 0..<20 {
        let reading = try AgendaTrial.read(Self.good, child).get()
        #expect(reading.busy.map(\.description) == ["2028-03-01T09:00/2028-03-01T10:01"])
        #expect(reading.remarks.isEmpty)
      }
    }
    #expect(AgendaTrial.descriptors <= before + 1)
  }

  @Test("a bad file does not lose the others")
  func bad() throws {
    let child = try AgendaTrial.child()
    #expect(AgendaTrial.read(Array("<html>".utf8), child) == .failure(AgendaFault(.notACalendar, line: 1)))
    #expect(try AgendaTrial.read(Self.good, child).get().busy.count == 1)
    #expect(AgendaTrial.read(Self.good, child, zone: "Mars/Phobos") == .failure(AgendaFault(.other("Mars/Phobos"))))
    #expect(try AgendaTrial.read(Self.good, child).get().busy.count == 1)
  }

  @Test("what was left out comes back with its line")
  func remarks() throws {
    let lines = AgendaTrial.event("DTSTART;TZID=Mars\\Nord:20280301T090000\nDURATION:1H\nRECURRENCE-ID:noon")
    let reading = try AgendaTrial.read(AgendaTrial.calendar(lines), AgendaTrial.child()).get()
    #expect(
      reading.remarks == [
        AgendaRemark(.unknownZone("Mars\\Nord"), line: 6), AgendaRemark(.badValue(property: "DURATION"), line: 7),
        AgendaRemark(.badValue(property: "RECURRENCE-ID"), line: 8),
      ])
  }

  @Test(
    "every way for the process to end is a fault by name, and the next file gets a new process",
    arguments: [
      ("exit 0", AgendaFault.Kind.stopped), ("exit 3", .stopped), ("kill -SEGV $$", .stopped),
      ("kill -KILL $$", .stopped), ("kill -PROF $$", .tooSlow), ("kill -XCPU $$", .tooSlow),
      ("exit 65", .noReader("65")), ("echo hello", .noReader("?")), ("exec head -c 200000 /dev/zero", .noReader("?")),
      ("echo tandem-busy 1 5; echo busy", .noReader("?")), ("echo tandem-busy 2 0", .noReader("?")),
      ("echo tandem-busy 1 99999999", .tooLarge), ("head -c 100 >/dev/null; exit 0", .stopped),
      ("printf 'tandem-busy 1 12\\nbusy 1 2 3 4\\n'; sleep 9", .noReader("?")),
      ("printf 'tandem-busy 1 9\\nbusy 9 1\\n'; sleep 9", .noReader("?")),
      ("printf 'tandem-busy 1 50\\nbusy 1 2\\n'", .stopped),
    ])
  func ends(script: String, kind: AgendaFault.Kind) {
    let reader = FalseReader(script)
    #expect(fault(reader)?.kind == kind)
    #expect(fault(reader)?.kind == kind)
  }

  @Test("a process that does not answer is ended at the deadline")
  func late() {
    #expect(fault(FalseReader("sleep 60", seconds: 1))?.kind == .tooSlow)
    #expect(fault(FalseReader("while :; do :; done", seconds: 1))?.kind == .tooSlow)
  }

  @Test("a program that is not there is a fault by name")
  func missing() {
    guard case .failure(let fault) = AgendaTrial.read(Self.good, AgendaChild(program: "/nowhere/at/all")) else {
      Issue.record("read")
      return
    }
    if case .noReader = fault.kind {} else { Issue.record("\(fault)") }
  }

  @Test("a file that needs more memory than allowed is a fault, not a crash of the program")
  func memory() throws {
    let event = AgendaTrial.event("DTSTART:20280301T090000\nRRULE:FREQ=DAILY") + "\n"
    let lines = String(repeating: event, count: 15_000)
    let bytes = AgendaTrial.calendar(lines)
    guard case .failure(let fault) = AgendaTrial.read(bytes, try AgendaTrial.child(seconds: 60, megabytes: 3)) else {
      Issue.record("read in 3 MB")
      return
    }
    #expect(fault.kind == .stopped)
  }

  @Test("answers survive their way, whatever characters they have")
  func answers() throws {
    let results: [Result<AgendaReading, AgendaFault>] = [
      .success(AgendaReading(busy: [])),
      .success(
        AgendaReading(
          busy: [],
          remarks: [
            AgendaRemark(.unreadableLine, line: 1), AgendaRemark(.badValue(property: "RRULE"), line: 2),
            AgendaRemark(.eventWithoutStart, line: 3), AgendaRemark(.unknownZone("Été à  Nîmes"), line: 4),
            AgendaRemark(.more(9), line: 5),
          ])),
      .failure(AgendaFault(.notACalendar)), .failure(AgendaFault(.tooLarge, line: 3)), .failure(AgendaFault(.damaged)),
      .failure(AgendaFault(.repetition("FREQ=SECONDLY; x"), line: 9)), .failure(AgendaFault(.other("été, où ?"))),
    ]
    for result in results {
      let message = AgendaAnswer(result).message
      let end = try #require(message.firstIndex(of: 0x0A))
      let count = AgendaAnswer.start(String(decoding: message[..<end], as: UTF8.self))
      #expect(count == message.count - end - 1)
      #expect(AgendaAnswer(body: Array(message[(end + 1)...]))?.result == result)
    }
    let trap = AgendaAnswer(.failure(AgendaFault(.repetition("a\nbusy 1 2\r\u{0}b")))).message
    #expect(trap.filter { $0 == 0x0A }.count == 2)
  }
}
