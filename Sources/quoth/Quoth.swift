@main
struct Quoth {
  static func main() {}
}
