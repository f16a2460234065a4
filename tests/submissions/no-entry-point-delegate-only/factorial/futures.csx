// A variable that holds a function is not a function.
Func<IReadOnlyList<int>, int, IAsyncEnumerable<Task<Factorial>>> ComputeAll = (numbers, workers) =>
    Task.WhenEach(numbers.Select(n => Task.Run(() => new Factorial(n, 1))));
