using System.Globalization;
using System.Numerics;
using System.Text;
using Katas.Tests;
using NUnit.Framework;
using Shouldly;

namespace Katas.Wire.Tests;

/// <summary>The bytes themselves: who changes them changes the protocol's version, too.</summary>
public sealed class GoldenMessageTests
{
    private static readonly Fault Nested = new(
        ["Script+Odd", "System.Exception"],
        "höh",
        [new ScriptFrame("a.csx", 12)],
        [new Fault(["System.IO.IOException"], "", [], [])]
    );

    /// <summary>One at least of each kind, and each kind of input and answer within.</summary>
    private static readonly (string Name, Message Message)[] Messages =
    [
        ("Shutdown", new Shutdown()),
        (
            "CompileRequest",
            new CompileRequest(
                "hashing/locked.csx",
                [new ScriptText("hashing/locked.csx", "x;\n")],
                ["hashing/link.csx"],
                new EntryPoint(TaskKind.Hashing, Shape.Ledger),
                ScriptBuild.Watched
            )
        ),
        ("Compiled", new Compiled([0x4d, 0x5a, 0x00], ["md5.csx"], [new CompilerNote("CS1998", "m", "f", 3, 9)])),
        (
            "NotCompiled",
            new NotCompiled(CompileFailure.NoEntryPoint, [new CompilerNote("", "void Crawl()", "c.csx", 1, 1)])
        ),
        ("TokensRequest", new TokensRequest("x;\n")),
        ("Tokens", new Tokens([new ScriptToken(8508, 1), new ScriptToken(int.MaxValue, 2)])),
        ("LoadScript", new LoadScript("/tmp/s.dll", new EntryPoint(TaskKind.Crawling, Shape.Tasks))),
        ("RunCase files", new RunCase(1, new FilesInput(["/a", "/b"]), 4, Held: false, WatchSeed: null)),
        ("RunCase numbers", new RunCase(2, new NumbersInput([0, -1, int.MaxValue]), 2, Held: true, WatchSeed: null)),
        ("RunCase site", new RunCase(3, new SiteInput("http://site.test/"), 1, Held: false, WatchSeed: -7)),
        ("TellWatch", new TellWatch(3)),
        ("WarmUpCase", new WarmUpCase(1, new NumbersInput([5]), 2, InProcesses: true)),
        (
            "WatchSeen",
            new WatchSeen(
                3,
                [
                    new Race(
                        "count",
                        new RacingAccess("a.csx", 7, 9, Writes: true),
                        new RacingAccess("a.csx", 8, 1, Writes: false)
                    ),
                ],
                [new ScriptFrame("a.csx", 12)]
            )
        ),
        ("ChildReady", new ChildReady()),
        ("FunctionCalled", new FunctionCalled(1)),
        ("ItemReturned null", new ItemReturned(1, null)),
        ("ItemReturned digest", new ItemReturned(1, new DigestAnswer("/a", null))),
        ("ItemReturned lone surrogate", new ItemReturned(1, new DigestAnswer("\ud800", ""))),
        ("ItemReturned factorial", new ItemReturned(2, new FactorialAnswer(20, 2432902008176640000))),
        ("ItemReturned negative", new ItemReturned(2, new FactorialAnswer(-3, BigInteger.MinusOne))),
        ("ItemReturned page", new ItemReturned(3, new PageAnswer("http://site.test/", 404, "Nö"))),
        ("TaskYielded", new TaskYielded(1, 7, true)),
        ("TaskSettled value", new TaskSettled(1, 7, new FactorialAnswer(0, 1), null)),
        ("TaskSettled fault", new TaskSettled(1, 8, null, Nested)),
        ("CaseEnded", new CaseEnded(1, null, Stage.Function)),
        ("CaseEnded fault", new CaseEnded(2, Nested, Stage.TopLevel)),
        ("CaseEnded null", new CaseEnded(3, null, Stage.NullReturned)),
        ("ProcessFaulted", new ProcessFaulted(Nested)),
        ("JobStarted", new JobStarted(5000, 4711)),
        ("EntryAppended", new EntryAppended(new DigestAnswer("/a", "00ff"), 4711, "hashing/locked.csx", 12)),
        ("EntryAppended null", new EntryAppended(null, 1, "", 0)),
        ("GoOn", new GoOn()),
    ];

    [Test]
    public void The_bytes_of_every_message_are_those_of_the_golden_file()
    {
        var text = new StringBuilder();
        foreach (var (name, message) in Messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}\n    {Spaced(Frames.Of(message))}\n");
        }

        Golden.Match("messages", text.ToString());
    }

    [Test]
    public void Every_kind_of_message_is_in_the_golden_file()
    {
        var kinds = typeof(Message).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Message)));

        Messages.Select(m => m.Message.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
    }

    [Test]
    public void No_two_kinds_of_message_share_a_number()
    {
        var kinds = Messages.Select(m => m.Message).DistinctBy(m => m.GetType()).Select(MessageCodec.KindOf);

        kinds.ShouldBeUnique();
    }

    private static string Spaced(byte[] bytes) => string.Join(' ', bytes.Select(b => b.ToString("x2")));
}
