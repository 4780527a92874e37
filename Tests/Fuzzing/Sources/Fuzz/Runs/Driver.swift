internal import CFuzzer
import Foundation

/// Hands libFuzzer one function for each format.
enum Driver {
  /// Runs until the time that the options give is over.
  ///
  /// - Returns: The exit status: 0 where nothing was found. Where something was, the process ends by itself.
  static func run(_ format: Format, _ options: [String]) -> Int32 {
    // libFuzzer keeps the texts for as long as the process lives, so they are never freed.
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe (["fuzz"] + options).map { unsafe strdup($0) } + [nil]
    var count = Int32(options.count + 1)
    return unsafe arguments.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return unsafe LLVMFuzzerRunDriver(&count, &start, check(format))
    }
  }

  /// C functions carry nothing along, hence one for each.
  private static func check(_ format: Format) -> @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch format {
    case .csv: { unsafe Driver.check($0, $1, TableTarget.check) }
    case .xlsx: { unsafe Driver.check($0, $1, WorkbookTarget.check) }
    case .ics: { unsafe Driver.check($0, $1, CalendarTarget.check) }
    case .yaml: { unsafe Driver.check($0, $1, SettingsTarget.check) }
    case .json: { unsafe Driver.check($0, $1, PlanFileTarget.check) }
    }
  }

  private static func check(_ start: UnsafePointer<UInt8>?, _ count: Int, _ body: ([UInt8]) -> Void) -> Int32 {
    body(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
