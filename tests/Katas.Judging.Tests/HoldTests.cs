using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>What was seen at the gates, and what can be said of it.</summary>
public sealed class HoldTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Jobs_that_nobody_waited_for_were_left_running_however_many_had_come_by_the_end(int peak)
    {
        var expected = Given.Expect(Shape.Ledger, Given.Factorial(3), Given.Factorial(4)) with
        {
            ToAnnounce = new Dictionary<string, int> { ["3"] = 1, ["4"] = 1 },
        };
        var facts = Given.Results(Shape.Ledger) with
        {
            Hold = new HoldFacts
            {
                Target = 2,
                Allowed = 2,
                Peak = peak,
            },
            Aftermath = Aftermath.None with { Jobs = ["3", "4"], Entries = 2 },
        };

        Given.Judge(expected, facts)[0].Code.ShouldBe(Verdict.LeftRunning);
    }

    [Test]
    public void Results_without_a_job_that_came_are_jobs_that_were_never_announced()
    {
        var expected = Given.Expect(Shape.List, Given.Factorial(3)) with
        {
            ToAnnounce = new Dictionary<string, int> { ["3"] = 1 },
        };
        var facts = Given.Results(Shape.List, Given.Factorial(3)) with
        {
            Hold = new HoldFacts { Target = 1, Allowed = 1 },
        };

        Given.OnlyFinding(expected, facts).Message.ShouldStartWith("3! was never announced");
    }
}
