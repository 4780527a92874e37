import Foundation
public import Store

/// Puts a backup in the place of a base.
public enum BackupRestoring {
  /// What is asked.
  public struct Request: Sendable {
    public var file: String
    public var base: String
    /// Whether changes that the backup does not have may go.
    public var isForced: Bool
    public var author: String

    public init(file: String, base: String, isForced: Bool, author: String) {
      self.file = file
      self.base = base
      self.isForced = isForced
      self.author = author
    }
  }

  /// Says what would be done.
  ///
  /// - Throws: `BaseError` where the backup is damaged, foreign or newer than this Tandem.
  public static func preview(_ request: Request) throws -> RestorePreview {
    try BackupFile.preview(request.file, to: request.base)
  }

  /// Restores.
  ///
  /// - Throws: `BaseError`; ``Failure/needsForce(_:)`` where changes would go that the backup does not have, where it is
  ///   another département's, or where the file in the base's place is no base.
  public static func run(_ request: Request, clock: WallClock) throws -> RestoreReport {
    try Base.restore(
      request.file, to: request.base, by: request.author, at: clock.instant,
      approve: { preview in
        if preview.needsForce, !request.isForced { throw Failure.needsForce(preview) }
      },
      prepare: { base in
        // The states of the calendars are those of the base that is replaced: what the older plan shows otherwise gets a
        // greater sequence.
        try CalendarKeeping(base).refresh(at: clock.instant)
      })
  }
}

extension RestorePreview {
  /// Whether somebody has to say that this is what they want.
  public var needsForce: Bool { undone.count > 0 || isOfOthers || replaced == .unreadable }
}
