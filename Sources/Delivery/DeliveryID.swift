// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target reports.
package enum DeliveryID: String, CaseIterable {
  /// A mail address, or the name before it, that no mail is sent to.
  case address = "mail.address"
  /// Warning: an address that the list has already.
  case duplicate = "mail.duplicate"
  /// The list of recipients has none.
  case noRecipients = "mail.no-recipients"
  /// The list of recipients cannot be read.
  case noList = "mail.no-list"
  /// The mail server's URL is none that mail goes out by.
  case server = "mail.server"
  /// The user or password for the mail server cannot be used.
  case login = "mail.login"
  /// The command that takes mail cannot be used.
  case command = "mail.command"
  /// A sending rate that is none.
  case rate = "mail.rate"
  /// The journal belongs to another note, site or version of the program.
  case foreignJournal = "mail.foreign-journal"
  /// Another run is sending the same note.
  case locked = "mail.locked"
  /// What a killed run had started is still sending.
  case stillSending = "mail.still-sending"
  /// The system refused to read or write the journal or the messages.
  case system = "mail.system"
  /// The program that takes the mail is not installed.
  case noProgram = "mail.no-program"
  /// The mail server cannot be reached, or takes no mail from us.
  case service = "mail.service"
  /// Warning: the server will not have this recipient.
  case refused = "mail.refused"
  /// Warning: nobody can say whether this recipient's mail went out.
  case uncertain = "mail.uncertain"
  /// Warning: the mail did not go out yet.
  case waiting = "mail.waiting"
}
