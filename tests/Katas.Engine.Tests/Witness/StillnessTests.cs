using System.Diagnostics;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

/// <summary>Real children, and a clock that goes a glance between two looks.</summary>
public sealed class StillnessTests
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private readonly ManualTime _time = new();
    private readonly List<Process> _children = [];

    [TearDown]
    public async Task EndAsync()
    {
        foreach (var child in _children)
        {
            child.Kill(entireProcessTree: true);
            await Eventually.InTime(child.WaitForExitAsync());
            child.Dispose();
        }
        _children.Clear();
    }

    [Test]
    public void A_child_that_sleeps_falls_still()
    {
        using var stillness = new Stillness(new ScriptProcesses(Start("exec sleep 600").Id), _time);

        FallsStill(stillness);
    }

    [TestCase(0, 3)]
    [TestCase(80, 10)]
    [TestCase(2000, 25)]
    public void Who_waits_long_looks_less_often(int waited, int next) =>
        Stillness.NextGlance(TimeSpan.FromMilliseconds(waited)).ShouldBe(TimeSpan.FromMilliseconds(next));

    [Test]
    public void Stillness_is_as_long_as_nothing_has_run()
    {
        using var stillness = new Stillness(new ScriptProcesses(Start("exec sleep 600").Id), _time);
        FallsStill(stillness);
        var before = stillness.Look();

        _time.Advance(Glance);

        (stillness.Look() - before).ShouldBe(Glance);
    }

    [Test]
    public void A_pause_that_nobody_looked_into_counts_for_little()
    {
        using var stillness = new Stillness(new ScriptProcesses(Start("exec sleep 600").Id), _time);
        FallsStill(stillness);
        var before = stillness.Look();

        _time.Advance(TimeSpan.FromHours(1));

        (stillness.Look() - before).ShouldBeLessThan(TimeSpan.FromSeconds(0.1));
    }

    [Test]
    public async Task A_child_that_spins_does_not()
    {
        var child = Start("echo; while :; do :; done");
        await Eventually.InTime(child.StandardOutput.ReadLineAsync());
        using var stillness = new Stillness(new ScriptProcesses(child.Id), _time);

        for (var looks = 1; looks <= 200; looks++)
        {
            _time.Advance(Glance);
            stillness.Look().ShouldBe(TimeSpan.Zero);
        }
    }

    [Test]
    public async Task A_sleeper_beside_one_that_spins_is_not_stillness()
    {
        var child = Start("sleep 600 & (while :; do :; done) & echo; wait");
        await Eventually.InTime(child.StandardOutput.ReadLineAsync());
        var processes = new ScriptProcesses(child.Id);
        Eventually.True(() => processes.Living().Count == 3, "both are there");
        using var stillness = new Stillness(processes, _time);

        for (var looks = 1; looks <= 200; looks++)
        {
            _time.Advance(Glance);
            stillness.Look().ShouldBe(TimeSpan.Zero);
        }
    }

    [Test]
    public async Task A_child_that_woke_up_between_two_looks_has_not_been_still()
    {
        var child = Start("exec cat");
        using var stillness = new Stillness(new ScriptProcesses(child.Id), _time);
        FallsStill(stillness);

        await child.StandardInput.WriteLineAsync("wake up");
        await Eventually.InTime(child.StandardOutput.ReadLineAsync());
        _time.Advance(Glance);

        stillness.Look().ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public async Task A_grandchild_that_comes_is_no_stillness()
    {
        var child = Start("read go; sleep 600 & echo; read go");
        var processes = new ScriptProcesses(child.Id);
        using var stillness = new Stillness(processes, _time);
        FallsStill(stillness);

        await child.StandardInput.WriteLineAsync("go");
        await Eventually.InTime(child.StandardOutput.ReadLineAsync());
        _time.Advance(Glance);

        stillness.Look().ShouldBe(TimeSpan.Zero);
        FallsStill(stillness);
    }

    [Test]
    public async Task Who_has_gone_is_forgotten_and_the_others_fall_still()
    {
        var child = Start("sleep 600 & sleep 601 & echo; wait");
        await Eventually.InTime(child.StandardOutput.ReadLineAsync());
        var processes = new ScriptProcesses(child.Id);
        Eventually.True(() => processes.Living().Count == 3, "both are there");
        using var stillness = new Stillness(processes, _time);
        FallsStill(stillness);

        using (var one = Process.GetProcessById(processes.Living()[^1]))
        {
            one.Kill();
        }

        Eventually.True(() => processes.Living().Count == 2, "one has gone");
        FallsStill(stillness);
    }

    private void FallsStill(Stillness stillness) =>
        Eventually.True(
            () =>
            {
                stillness.Look();
                _time.Advance(Glance);
                return stillness.Look() >= Glance;
            },
            "nothing runs any more"
        );

    private Process Start(string script)
    {
        _children.Add(Children.Start("sh", "-c", script));
        return _children[^1];
    }
}
