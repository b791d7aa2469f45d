/// What the programs said was done before they were killed.
struct Promises {
  /// The lines of journals that were synced: nobody held the lock any more.
  var marks: Set<String> = []
  /// The articles of imports that said they had ended well.
  var articles: Set<String> = []
  /// How many programs were killed; each may have left a torn line.
  var readersKilled = 0
  var upkeepsKilled = 0
  var importsEnded = 0

  /// `42 readers and 40 imports killed; 812 marks and 1,200 articles promised`.
  var words: String {
    "\(readersKilled) readers and \(upkeepsKilled) imports killed, \(importsEnded) imports ended; "
      + "\(marks.count) marks and \(articles.count) articles promised"
  }
}
