// The factors of n!, none for 0.
static IEnumerable<int> UpTo(int n) => Enumerable.Range(1, n);
