import Foundation
import Store
import Testing

@Suite("A file that is written")
struct DurableFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file(name))), as: UTF8.self)
  }

  @Test("replaces the one that is there, with its permissions, and leaves no draft")
  func replaces() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("a")))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.file("a"))
    try DurableFile.write(Array("new".utf8), to: folder.file("a"))
    #expect(try text("a") == "new")
    #expect(folder.names == ["a"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("stays where a link points")
  func link() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("real")))
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file("real"))
    try DurableFile.write(Array("new".utf8), to: folder.file("link"))
    #expect(try text("real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == folder.file("real"))
  }

  @Test("may be a device, which stays one")
  func device() throws {
    try DurableFile.write(Array("nothing".utf8), to: "/dev/null")
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
    #expect(throws: POSIXError.self) { try DurableFile.write(Array("x".utf8), to: "/dev/full") }
  }

  @Test("needs a folder")
  func noFolder() throws {
    #expect(throws: POSIXError(.ENOENT)) { try DurableFile.write([1], to: folder.file("no/a")) }
    #expect(folder.names == [])
  }
}
