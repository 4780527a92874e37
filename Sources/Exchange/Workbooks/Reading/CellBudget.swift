/// What is left of the cells and texts that all sheets together may have.
struct CellBudget {
  private var cells: Int
  private var text: Int
  private let limits: WorkbookLimits

  init(_ limits: WorkbookLimits) {
    cells = limits.cells
    text = limits.textBytes
    self.limits = limits
  }

  mutating func take(cells count: Int) throws(WorkbookFault) {
    cells -= count
    guard cells >= 0 else { throw .tooLarge(.cells(limits.cells)) }
  }

  mutating func take(text count: Int) throws(WorkbookFault) {
    text -= count
    guard text >= 0 else { throw .tooLarge(.text(limits.textBytes)) }
  }
}
