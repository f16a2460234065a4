using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>Probes slow a loop down by a factor, never to a halt. The figure is printed, not asserted.</summary>
public sealed class BudgetTests
{
    private const string Loop = """
        int[] cells = new int[16];
        long total = 0;
        string Test()
        {
            for (var i = 0; i < 5_000_000; i++)
            {
                total++;
                cells[i & 15] += i;
            }
            return $"{total} {cells[3]}";
        }
        """;

    [TestCase(false, TestName = "Five_million_steps_end_with_probes_off")]
    [TestCase(true, TestName = "Five_million_steps_end_with_probes_on")]
    public void Five_million_steps_end(bool on)
    {
        var plain = Script.Plain(Loop);
        var instrumented = Script.Instrumented(Loop);
        plain.Run();

        var before = Stopwatch.GetTimestamp();
        var wanted = plain.Run();
        var plainTime = Stopwatch.GetElapsedTime(before);
        before = Stopwatch.GetTimestamp();
        var result = on ? instrumented.Watched(seed: 1).Result : instrumented.Run();
        var time = Stopwatch.GetElapsedTime(before);

        TestContext.Progress.WriteLine(
            $"plain {plainTime.TotalMilliseconds:F0} ms, probes {(on ? "on" : "off")} {time.TotalMilliseconds:F0} ms, ratio {time / plainTime:F1}"
        );
        result.ShouldBe(wanted);
    }
}
