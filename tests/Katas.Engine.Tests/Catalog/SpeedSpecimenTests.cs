using Katas.Engine.Catalog;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class SpeedSpecimenTests
{
    [TestCase("none-cheats", SpeedExpectation.None)]
    [TestCase("some-of-it", SpeedExpectation.Some)]
    [TestCase("full-speed", SpeedExpectation.Full)]
    public void The_name_says_what_it_must_get(string name, SpeedExpectation expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{name}/factorial/futures.csx", "");

        SpeedSpecimen.Below(folder.At("")).ShouldHaveSingleItem().Expected.ShouldBe(expected);
    }

    [Test]
    public void A_name_that_says_nothing_is_the_kits_fault()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fast/factorial/futures.csx", "");

        Should
            .Throw<KitFaultException>(() => SpeedSpecimen.Below(folder.At("")))
            .Message.ShouldContain("none-, some- or full-");
    }

    [TestCase(SpeedExpectation.None, 1.9, true)]
    [TestCase(SpeedExpectation.None, 2.1, false)]
    [TestCase(SpeedExpectation.Some, 15, true)]
    [TestCase(SpeedExpectation.Some, 29, false)]
    [TestCase(SpeedExpectation.Full, 28.5, true)]
    [TestCase(SpeedExpectation.Full, 20, false)]
    public void Points_agree_or_they_do_not(SpeedExpectation expected, double points, bool agrees) =>
        new SpeedSpecimen("", expected).Agrees(Measured(points), Weights.Usual).ShouldBe(agrees);

    [TestCase(SpeedExpectation.None)]
    [TestCase(SpeedExpectation.Full)]
    public void What_could_not_be_told_speaks_against_nobody(SpeedExpectation expected) =>
        new SpeedSpecimen("", expected)
            .Agrees(Measured(0) with { Speed = new SpeedReport(SpeedState.Inconclusive) }, Weights.Usual)
            .ShouldBeTrue();

    private static KataReport Measured(double points) =>
        new("factorial/futures", "futures.csx", Verdict.Passed, [], [], new Score(70 + points, 100, 50, 20))
        {
            Speed = new SpeedReport(SpeedState.Measured) { Points = new Estimate(points, points, points) },
        };
}
