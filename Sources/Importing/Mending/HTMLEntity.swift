private import CXML

/// The names that HTML has for characters, and XML has not.
enum HTMLEntity {
  /// The number of the character called `name`.
  static func number(of name: String) -> UInt32? {
    name.withCString { name in
      name.withMemoryRebound(to: xmlChar.self, capacity: 1) { name in
        htmlEntityLookup(name)?.pointee.value
      }
    }
  }

  static func isKnown(_ name: String) -> Bool {
    number(of: name) != nil
  }
}
