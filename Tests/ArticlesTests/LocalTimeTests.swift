import Articles
import Testing

/// Days and weekdays, worked out without a calendar.
struct LocalTimeTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2026, 11, 23, 20_780, 1),
    (1900, 3, 1, -25_508, 4), (2100, 2, 28, 47_540, 0),
  ])
  func knowsTheDay(year: Int, month: Int, day: Int, number: Int, weekday: Int) {
    let time = LocalTime(year: year, month: month, day: day)
    #expect(time.dayNumber == number)
    #expect(time.weekday == weekday)
    #expect(LocalTime(dayNumber: number) == time)
  }

  @Test func everyDayHasItsDate() {
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      #expect(LocalTime(dayNumber: number).dayNumber == number)
    }
  }

  @Test func earlierComesFirst() {
    let morning = LocalTime(year: 2026, month: 11, day: 23, hour: 9)
    let noon = LocalTime(year: 2026, month: 11, day: 23, hour: 12)
    let yesterday = LocalTime(year: 2026, month: 11, day: 22, hour: 23)
    #expect([noon, yesterday, morning].sorted() == [yesterday, morning, noon])
  }
}
