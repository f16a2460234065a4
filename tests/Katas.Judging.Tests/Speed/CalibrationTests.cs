using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Speed;

public sealed class CalibrationTests
{
    [Test]
    public void A_steady_machine_grades() => Machine(againstItself: 0.02, disturbed: 0).WhyNoBatch().ShouldBeNull();

    [Test]
    public void A_machine_whose_times_lie_apart_does_not_and_says_what_would_help()
    {
        var machine = Machine(againstItself: 0.12, disturbed: 0);

        machine.IsSteady.ShouldBe(false);
        machine.WhyNoBatch()!.ShouldContain("12 %");
        machine.WhyNoBatch()!.ShouldContain("frequency scaling");
    }

    [Test]
    public void A_machine_that_others_use_does_not() =>
        Machine(againstItself: 0.02, disturbed: 0.9).WhyNoBatch()!.ShouldContain("90 %");

    [Test]
    public void One_core_does_not() => (new MachineCalibration(1, [])).WhyNoBatch()!.ShouldContain("one core");

    [Test]
    public void The_machine_is_as_good_as_at_its_worst_task() =>
        new MachineCalibration(2, [Task("a", 1.9), Task("b", 1.5)]).EffectiveCores.ShouldBe(1.5);

    private static MachineCalibration Machine(double againstItself, double disturbed) =>
        new(2, [Task("hashing", 1.9) with { AgainstItself = againstItself, Disturbed = disturbed }]);

    private static TaskCalibration Task(string name, double cores) =>
        new(name, TimeSpan.FromMilliseconds(3), cores, AgainstItself: 0.01, Disturbed: 0);
}
