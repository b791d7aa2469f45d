import CCurl

/// Whom a certificate is for.
enum CertificateHosts {
  /// The hosts of the first of `certificates`, which is that of the server: those of its list of
  /// names, or else its own.
  static func hosts(in certificates: UnsafePointer<curl_certinfo>?) -> [String] {
    guard let certificates, certificates.pointee.num_of_certs > 0 else { return [] }
    var subject: [String] = []
    var entry = certificates.pointee.certinfo[0]
    while let current = entry {
      let line = current.pointee.data.map { String(cString: $0) } ?? ""
      if let names = text(of: line, called: "X509v3 Subject Alternative Name:") {
        let hosts = names.split(separator: ",").compactMap(host)
        if !hosts.isEmpty { return hosts }
      } else if let name = text(of: line, called: "Subject:") {
        subject = name.split { $0 == "," || $0 == "\n" }.compactMap(commonName)
      }
      entry = current.pointee.next
    }
    return subject
  }

  private static func text(of line: String, called name: String) -> Substring? {
    line.hasPrefix(name) ? line.dropFirst(name.count) : nil
  }

  /// `DNS:example.org`
  private static func host(_ name: Substring) -> String? {
    let name = name.drop { $0 == " " }
    for kind in ["DNS:", "IP Address:"] where name.hasPrefix(kind) {
      return String(name.dropFirst(kind.count))
    }
    return nil
  }

  /// `CN = example.org`
  private static func commonName(_ part: Substring) -> String? {
    let words = part.split(separator: "=", maxSplits: 1)
    guard words.count == 2, words[0].filter({ $0 != " " }) == "CN" else { return nil }
    return String(words[1].drop { $0 == " " })
  }
}
