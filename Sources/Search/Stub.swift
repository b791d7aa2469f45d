public struct QueryProblem: Error, CustomStringConvertible { public var description: String { "" } }
extension Query {
  public init(typing: String) throws(QueryProblem) { self = .everything }
  public init(parsing: String) throws(QueryProblem) { self = .everything }
}
