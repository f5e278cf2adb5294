extension PeriodRule {
  /// "The spring and summer", "the fall and winter".
  func isBesideSeason(_ line: TimeLine, _ index: Int, _ next: Int) -> Bool {
    line.second(behind: next) != nil
      && line.senses(line.senses(next + 1).edge == nil ? next + 1 : next + 2).season != nil
      || line.second(behind: index - 1) != nil && line.senses(index - 2).season != nil
  }
}
