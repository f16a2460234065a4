using Katas.Engine.Witness;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class LedgerGateTests
{
    private readonly LedgerGate _ledger = new();

    [SetUp]
    public void Begin() => _ledger.Begin(hold: true, () => { });

    [Test]
    public async Task Two_inside_at_once_are_seen_with_their_lines()
    {
        var first = EnterAsync(1, line: 11);
        Eventually.True(() => _ledger.IsOccupied, "the first is inside");
        var second = EnterAsync(2, line: 22);
        Eventually.True(() => _ledger.Entries.Count == 2, "the second is inside");

        _ledger.LetOut(holdOn: true);

        await Eventually.InTime(Task.WhenAll(first, second));
        _ledger.Overlap.ShouldBe((new LedgerCall("1", "a.csx", 11), new LedgerCall("2", "a.csx", 22)));
        _ledger.IsOccupied.ShouldBeFalse();
    }

    [Test]
    public async Task One_after_another_are_not_two_at_once()
    {
        for (var n = 1; n <= 3; n++)
        {
            var call = EnterAsync(n, line: n);
            Eventually.True(() => _ledger.IsOccupied, "one is inside");
            call.IsCompleted.ShouldBeFalse();
            _ledger.LetOut(holdOn: true);
            await Eventually.InTime(call);
        }

        _ledger.Overlap.ShouldBeNull();
        _ledger.Entries.Select(entry => entry!.Key).ShouldBe(["1", "2", "3"]);
    }

    [Test]
    public async Task Of_three_inside_at_once_the_first_two_are_named()
    {
        var calls = new List<Task>();
        for (var n = 1; n <= 3; n++)
        {
            calls.Add(EnterAsync(n, line: n));
            Eventually.True(() => _ledger.Entries.Count == n, "one more is inside");
        }

        _ledger.LetOut(holdOn: false);

        await Eventually.InTime(Task.WhenAll(calls));
        _ledger.Overlap.ShouldBe((new LedgerCall("1", "a.csx", 1), new LedgerCall("2", "a.csx", 2)));
    }

    [Test]
    public async Task Where_nobody_is_held_a_caller_goes_on_at_once()
    {
        _ledger.Begin(hold: false, () => { });

        await Eventually.InTime(EnterAsync(1, line: 1));

        _ledger.IsOccupied.ShouldBeFalse();
        _ledger.Entries.Count.ShouldBe(1);
    }

    [Test]
    public async Task When_no_more_are_held_later_callers_go_on_at_once()
    {
        _ledger.LetOut(holdOn: false);

        await Eventually.InTime(EnterAsync(1, line: 1));

        _ledger.IsOccupied.ShouldBeFalse();
    }

    [Test]
    public async Task An_entry_that_is_null_is_an_entry()
    {
        _ledger.LetOut(holdOn: false);

        await Eventually.InTime(Task.Run(() => _ledger.Enter(new EntryAppended(null, 1, "a.csx", 1))));

        _ledger.Entries.ShouldBe([null]);
    }

    [Test]
    public async Task The_next_case_knows_nothing_of_the_one_before()
    {
        var calls = new List<Task> { EnterAsync(1, line: 1), EnterAsync(2, line: 2) };
        Eventually.True(() => _ledger.Entries.Count == 2, "both are inside");

        _ledger.Begin(hold: true, () => { });

        await Eventually.InTime(Task.WhenAll(calls));
        _ledger.Overlap.ShouldBeNull();
        _ledger.Entries.ShouldBeEmpty();
    }

    [Test]
    public async Task Nothing_is_lost_when_many_enter_at_once()
    {
        const int Callers = 200;
        _ledger.Begin(hold: false, () => { });

        await Eventually.InTime(
            Task.WhenAll(Enumerable.Range(0, Callers).Select(n => Task.Run(() => EnterAsync(n, line: n))))
        );

        _ledger.Entries.Select(entry => ((FactorialAnswer)entry!).N).Order().ShouldBe(Enumerable.Range(0, Callers));
        _ledger.IsOccupied.ShouldBeFalse();
    }

    private Task EnterAsync(int n, int line) =>
        Task.Factory.StartNew(
            () => _ledger.Enter(new EntryAppended(new FactorialAnswer(n, n), n, "a.csx", line)),
            TaskCreationOptions.LongRunning
        );
}
