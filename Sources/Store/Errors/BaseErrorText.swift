public import Planning

extension BaseError {
  /// What happened and what to do about it, as sentences of a language: the thing, the fault, the next step.
  public func text(in language: Language) -> String {
    let sentences = "\(fault(in: language)) \(remedy.text(in: language))"
    guard let detail, saysMoreByDetail else { return sentences }
    return "\(sentences) [\(detail)]"
  }

  /// Whether the database's words help whoever reads the message: they name the rule that a value breaks, or the fault.
  private var saysMoreByDetail: Bool {
    switch code {
    case .refusedValue, .newerSchema, .olderSchema, .cannotOpen, .diskFailure, .unconfirmed, .damaged, .damagedBackup,
      .unexpected:
      true
    default: false
    }
  }

  private func fault(in language: Language) -> String {
    language == .french ? frenchFault : englishFault
  }

  private var file: String { path ?? "tandem.sqlite" }

  /// The row concerned, as `personnels P0042`.
  private var thing: String { [table, row].compactMap(\.self).joined(separator: " ") }

  private var frenchFault: String {
    switch code {
    case .exists: "\(file) : un fichier existe déjà."
    case .missing: "\(file) : ce fichier n’existe pas."
    case .notABase: "\(file) : ce fichier n’est pas une base Tandem."
    case .newerSchema: "\(file) : cette base a été écrite par une version plus récente de Tandem."
    case .olderSchema: "\(file) : cette base date d’une version antérieure et n’est ouverte qu’en lecture."
    case .locked: "\(file) : un autre programme écrit dans la base."
    case .interrupted: "\(file) : une écriture a été interrompue et doit d’abord être annulée."
    case .full: "\(file) : le disque est plein, rien n’a été enregistré."
    case .readOnly: "\(file) : la base ne peut pas être modifiée."
    case .cannotOpen: "\(file) : ce fichier ne peut être ni ouvert ni créé."
    case .diskFailure: "\(file) : le disque n’a pas pu être lu ou écrit, rien n’a été enregistré."
    case .unconfirmed: "\(file) : le disque a failli à la toute dernière étape ; le changement est fait, ou non."
    case .replaced:
      "\(file) : ce fichier a été déplacé ou remplacé pendant qu’il était ouvert, rien n’a été enregistré."
    case .damaged: "\(file) : la base est endommagée\(thing.isEmpty ? "" : " (\(thing))")."
    case .damagedBackup: "\(file) : cette sauvegarde est endommagée ou incomplète, rien n’a été restauré."
    case .duplicate: "\(thing) : cet identifiant figure deux fois, rien n’a été enregistré."
    case .unknownReference: "\(thing) : « \(unknownID ?? "?") » n’existe pas dans le dossier, rien n’a été enregistré."
    case .refusedValue: "\(thing) : une valeur est impossible, rien n’a été enregistré."
    case .unknownYear: "\(thing) : la base n’a pas de dossier pour cette année scolaire."
    case .unknownRevision: "\(thing) : la base n’a pas de révision de ce numéro."
    case .notADraft: "\(thing) : cette révision n’est plus un brouillon."
    case .outdated: "\(thing) : modifié entre-temps par quelqu’un d’autre, rien n’a été enregistré."
    case .yearClosed: "\(thing) : cette année est close, ses présences ne changent plus ; rien n’a été enregistré."
    case .unknownLink: "\(thing) : la base n’a pas de lien de ce numéro."
    case .linkRevoked: "\(thing) : ce lien est révoqué et le reste."
    case .unexpected: "\(file) : la base a refusé l’opération."
    }
  }

  private var englishFault: String {
    switch code {
    case .exists: "\(file): there already is a file."
    case .missing: "\(file): there is no such file."
    case .notABase: "\(file): this file is not a Tandem base."
    case .newerSchema: "\(file): this base was written by a newer version of Tandem."
    case .olderSchema: "\(file): this base is of an older version and is open for reading only."
    case .locked: "\(file): another program is writing to the base."
    case .interrupted: "\(file): a change was interrupted and must be undone first."
    case .full: "\(file): the disk is full, nothing was saved."
    case .readOnly: "\(file): the base cannot be changed."
    case .cannotOpen: "\(file): this file can be neither opened nor made."
    case .diskFailure: "\(file): the disk could not be read or written, nothing was saved."
    case .unconfirmed: "\(file): the disk failed in the very last step; the change is made, or it is not."
    case .replaced: "\(file): this file was moved or replaced while it was open, nothing was saved."
    case .damaged: "\(file): the base is damaged\(thing.isEmpty ? "" : " (\(thing))")."
    case .damagedBackup: "\(file): this backup is damaged or incomplete, nothing was restored."
    case .duplicate: "\(thing): this id stands twice, nothing was saved."
    case .unknownReference: "\(thing): \"\(unknownID ?? "?")\" is not in the dossier, nothing was saved."
    case .refusedValue: "\(thing): a value is impossible, nothing was saved."
    case .unknownYear: "\(thing): the base has no dossier for this school year."
    case .unknownRevision: "\(thing): the base has no revision with this number."
    case .notADraft: "\(thing): this revision is no longer a draft."
    case .outdated: "\(thing): changed by somebody else in the meantime, nothing was saved."
    case .yearClosed: "\(thing): this year is closed, its attendance does not change any more; nothing was saved."
    case .unknownLink: "\(thing): the base has no link with this number."
    case .linkRevoked: "\(thing): this link is revoked and stays so."
    case .unexpected: "\(file): the database refused the operation."
    }
  }
}

extension BaseError.Remedy {
  /// The next step, as a sentence of a language.
  public func text(in language: Language) -> String {
    language == .french ? french : english
  }

  private var french: String {
    switch self {
    case .chooseAnotherPath: "Choisissez un autre nom, ou ouvrez la base qui est là."
    case .checkThePath: "Vérifiez le chemin donné par --base ou TANDEM_BASE."
    case .makeABase: "Vérifiez le chemin, ou créez la base avec « tandem init » ou « tandem import »."
    case .updateTandem: "Mettez Tandem à jour."
    case .openForWriting: "Lancez une commande qui écrit, telle que « tandem doctor », avec le droit d’écrire."
    case .tryAgain: "Réessayez dans un instant."
    case .makeRoom: "Libérez de la place, puis recommencez."
    case .allowWriting: "Vérifiez les droits sur le fichier et sur son dossier."
    case .checkTheDisk: "Vérifiez le disque et la place libre, puis « tandem doctor »."
    case .lookInTheHistory: "Vérifiez le disque, puis regardez avec « tandem history » avant de recommencer."
    case .chooseAnotherBackup: "Choisissez une autre sauvegarde."
    case .restoreABackup: "Restaurez une sauvegarde avec « tandem restore »."
    case .mendTheDossier: "Corrigez cette ligne, puis recommencez."
    case .importTheYear: "Importez d’abord le dossier de cette année."
    case .listTheRevisions: "« tandem history » donne la liste des révisions."
    case .keepANewDraft: "Enregistrez un nouveau brouillon, puis publiez-le."
    case .recordInTheNextYear: "Saisissez dans l’année suivante, avec « tandem record elsewhere »."
    case .listTheLinks: "« tandem links list » donne la liste des liens."
    case .makeANewLink: "Créez-en un autre avec « tandem links make »."
    case .reportIt: "Signalez ce message aux auteurs de Tandem."
    }
  }

  private var english: String {
    switch self {
    case .chooseAnotherPath: "Choose another name, or open the base that is there."
    case .checkThePath: "Check the path given by --base or TANDEM_BASE."
    case .makeABase: "Check the path, or make the base with \"tandem init\" or \"tandem import\"."
    case .updateTandem: "Update Tandem."
    case .openForWriting: "Run a command that writes, such as \"tandem doctor\", with the right to write."
    case .tryAgain: "Try again in a moment."
    case .makeRoom: "Make room, then do it again."
    case .allowWriting: "Check the rights on the file and on its folder."
    case .checkTheDisk: "Check the disk and its free space, then run \"tandem doctor\"."
    case .lookInTheHistory: "Check the disk, then look with \"tandem history\" before you do it again."
    case .chooseAnotherBackup: "Choose another backup."
    case .restoreABackup: "Restore a backup with \"tandem restore\"."
    case .mendTheDossier: "Mend this row, then do it again."
    case .importTheYear: "Import that year's dossier first."
    case .listTheRevisions: "\"tandem history\" lists the revisions."
    case .keepANewDraft: "Keep a new draft, then publish that."
    case .recordInTheNextYear: "Record it in the next year, with \"tandem record elsewhere\"."
    case .listTheLinks: "\"tandem links list\" lists the links."
    case .makeANewLink: "Make another one with \"tandem links make\"."
    case .reportIt: "Report this message to Tandem's authors."
    }
  }
}
