using Katas.Labs.Numbers;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Numbers;

public sealed class AmdahlTests
{
    [TestCase(0)]
    [TestCase(0.1)]
    [TestCase(0.75)]
    public void The_fit_finds_the_serial_part_that_made_the_points(double serial) =>
        Amdahl
            .Fit([.. new double[] { 1, 2, 4, 8 }.Select(p => (p, Amdahl.Speedup(serial, p)))])!
            .Value.ShouldBe(serial, 1e-12);

    [Test]
    public void More_than_ideal_is_a_serial_part_below_nothing() =>
        Amdahl.Fit([(1, 1), (2, 2.2), (4, 4.6)])!.Value.ShouldBeLessThan(0);

    [Test]
    public void Two_points_are_too_few_for_a_fit() => Amdahl.Fit([(1, 1), (2, 1.5)]).ShouldBeNull();

    [Test]
    public void Points_on_one_processor_alone_say_nothing() => Amdahl.Fit([(1, 1), (1, 1), (1, 1)]).ShouldBeNull();

    [TestCase(2)]
    [TestCase(16)]
    public void Karp_and_Flatt_of_Amdahls_law_is_its_serial_part(double processors) =>
        Amdahl.KarpFlatt(processors, Amdahl.Speedup(0.2, processors))!.Value.ShouldBe(0.2, 1e-12);

    [Test]
    public void Karp_and_Flatt_have_nothing_for_one_processor() => Amdahl.KarpFlatt(1, 1).ShouldBeNull();

    [TestCase(2, 2, new[] { 1, 2 })]
    [TestCase(4, 2, new[] { 1, 2, 3, 4 })]
    [TestCase(24, 12, new[] { 1, 2, 4, 8, 12, 16, 24 })]
    [TestCase(256, 4, new[] { 1, 2, 4, 8, 16, 32, 64, 128, 256 })]
    public void Of_many_numbers_of_workers_only_some_are_tried(int most, int cores, int[] expected) =>
        WorkerCounts.UpTo(most, cores).ShouldBe(expected);
}
