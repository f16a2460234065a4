// The stream throws when it is first read.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    await Task.Yield();
    yield return numbers.Count >= 0 ? throw new NotImplementedException("\u001b[31mto be done\u001b[0m\u202E <b>&amp;</b>\r\n::error::x") : null!;
}
