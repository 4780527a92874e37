/// A value that a dossier or plan knows by a key.
public protocol Keyed {
  /// What the key stands for; a fixed session is known by the key of the session it becomes.
  associatedtype Entity
  var id: ID<Entity> { get }
}
