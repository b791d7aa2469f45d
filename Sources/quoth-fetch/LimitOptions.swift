import ArgumentParser
import Fetching

/// What no server gets us beyond.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How long until a connection stands.", valueName: "milliseconds"))
  var connect = Limits().connectMilliseconds

  @Option(help: ArgumentHelp("How long one request may take.", valueName: "milliseconds"))
  var request = Limits().requestMilliseconds

  @Option(help: ArgumentHelp("How long next to nothing may come.", valueName: "seconds"))
  var stall = Limits().stallSeconds

  @Option(help: ArgumentHelp("How long a feed may be, unpacked.", valueName: "bytes"))
  var feed = Limits().feedBytes

  @Option(help: ArgumentHelp("How long a page may be, unpacked.", valueName: "bytes"))
  var page = Limits().pageBytes

  @Option(help: ArgumentHelp("How many requests are made at once.", valueName: "number"))
  var atOnce = Limits().requestsAtOnce

  @Option(help: ArgumentHelp("How many of them go to one host.", valueName: "number"))
  var perHost = Limits().requestsPerHost

  @Option(help: ArgumentHelp("How often one is sent on to another address.", valueName: "number"))
  var redirects = Limits().redirects

  var limits: Limits {
    var limits = Limits()
    limits.connectMilliseconds = connect
    limits.requestMilliseconds = request
    limits.stallSeconds = stall
    limits.feedBytes = feed
    limits.pageBytes = page
    limits.requestsAtOnce = atOnce
    limits.requestsPerHost = perHost
    limits.redirects = redirects
    return limits
  }

  mutating func validate() throws {
    let numbers = [connect, request, stall, feed, page, atOnce, perHost]
    guard numbers.allSatisfy({ $0 > 0 }), redirects >= 0 else {
      throw ValidationError("A limit is a number from 1 on.")
    }
  }
}

/// Worlds that are not there.
struct TrialOptions: ParsableArguments {
  @Option(
    name: .customLong("host"), parsing: .singleValue,
    help: ArgumentHelp(
      "Where a host is, without asking the network: news.example:80:127.0.0.1.",
      valueName: "host:port:address", visibility: .hidden))
  var hosts: [String] = []

  @Option(
    name: .customLong("public"), parsing: .singleValue,
    help: ArgumentHelp(
      "An address that counts as public.", valueName: "address", visibility: .hidden))
  var publicAddresses: [String] = []
}
