using Katas.Engine.Checking;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Jobs at gates that are let go together; this process stands for the script's.</summary>
public sealed class MeetingTests
{
    private readonly Gates _gates = new();
    private readonly List<string> _open = [];

    [SetUp]
    public void Hold()
    {
        _open.Clear();
        _gates.Begin(hold: true, () => { });
    }

    [Test]
    public void They_go_on_when_all_are_there()
    {
        using var meeting = With(workers: 2);
        Come("a");
        meeting.Look();
        meeting.Holds.ShouldBeTrue();
        _open.ShouldBeEmpty();

        Come("b");
        meeting.Look();

        _open.ShouldBe(["a", "b"]);
        meeting.Holds.ShouldBeFalse();
    }

    [Test]
    public void Whoever_is_alone_goes_on_in_the_end()
    {
        using var meeting = With(workers: 2);
        Come("a");

        Eventually.True(
            () =>
            {
                meeting.Look();
                return _open.Count == 1;
            },
            "nobody is waited for without end"
        );
    }

    [Test]
    public void One_who_gives_up_is_waited_for_no_more()
    {
        using var meeting = With(workers: 2);
        Come("a");
        meeting.Look();

        _gates.Leave("a");
        meeting.Look();

        meeting.Holds.ShouldBeFalse();
    }

    private Meeting With(int workers) =>
        new(workers, _gates, new ScriptProcesses(Environment.ProcessId), TimeProvider.System);

    private void Come(string job) => _gates.Arrive(job, process: 1, thread: 0, () => _open.Add(job));
}
