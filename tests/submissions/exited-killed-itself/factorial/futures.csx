// Kills its own process through System.Diagnostics.Process.
IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    System.Diagnostics.Process.GetCurrentProcess().Kill();
    return Task.WhenEach(Array.Empty<Task<Factorial>>());
}
