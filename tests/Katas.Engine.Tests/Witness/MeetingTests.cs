using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class MeetingTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private readonly Meeting _meeting = new();

    [Test]
    public void Without_a_meeting_nobody_is_kept()
    {
        _meeting.Begin(1, Moment);

        _meeting.ComeAsync().IsCompleted.ShouldBeTrue();
    }

    [Test]
    public async Task They_go_on_when_all_are_there()
    {
        _meeting.Begin(3, Moment);
        var first = _meeting.ComeAsync();
        var second = _meeting.ComeAsync();

        var last = _meeting.ComeAsync();

        last.IsCompleted.ShouldBeTrue();
        await Eventually.InTime(Task.WhenAll(first, second));
    }

    [Test]
    public async Task Whoever_is_alone_goes_on_by_himself()
    {
        _meeting.Begin(2, Moment);

        await Eventually.InTime(_meeting.ComeAsync());
    }

    [Test]
    public async Task A_new_case_keeps_nobody_of_the_last_one()
    {
        _meeting.Begin(2, Moment);
        var kept = _meeting.ComeAsync();

        _meeting.Begin(0, Moment);

        await Eventually.InTime(kept);
        _meeting.ComeAsync().IsCompleted.ShouldBeTrue();
    }
}
