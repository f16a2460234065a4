using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

public sealed class StackOverflowTests
{
    private const string Endless = """
        Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>
            [.. numbers.Select(n => new Factorial(n, Down(n)))];

        static BigInteger Down(int n) => n * Down(n - 1);
        """;

    // The runtime's own report of it may be longer than all a script may print.
    [TestCase("output-kibibytes: 1")]
    [TestCase("output-kibibytes: 1024")]
    public async Task A_stack_overflow_is_a_crash_that_says_what_it_was(string limit)
    {
        await using var bench = new Bench(limit);

        var report = await bench.CheckAsync(Endless);

        report.Verdict.ShouldBe(Verdict.Crashed);
        report.Findings[0].Message.ShouldStartWith("The stack overflowed");
    }
}
