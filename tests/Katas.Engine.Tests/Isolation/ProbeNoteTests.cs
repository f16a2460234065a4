using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class ProbeNoteTests
{
    private TemporaryFolder _folder = null!;
    private ProbeNote _note = null!;

    [SetUp]
    public void Open()
    {
        _folder = new TemporaryFolder();
        _note = ProbeNote.OfUser(_folder.At("cache"));
    }

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public void What_worked_is_known_to_the_next_run()
    {
        _note.Write("here", IsolationTier.Namespaces, ["It takes root.", "And\nmore."]);

        var (tier, lacking) = _note.Read("here").ShouldNotBeNull();

        tier.ShouldBe(IsolationTier.Namespaces);
        lacking.ShouldBe(["It takes root.", "And more."]);
    }

    [Test]
    public void Elsewhere_it_says_nothing()
    {
        _note.Write("here", IsolationTier.Full, []);

        _note.Read("there").ShouldBeNull();
    }

    [Test]
    public void Nothing_is_known_before_and_nothing_of_a_file_that_is_broken()
    {
        _note.Read("here").ShouldBeNull();

        _folder.Write("cache/rooms", "here\nwhatever\n");

        _note.Read("here").ShouldBeNull();
    }

    [Test]
    public void What_does_not_hold_any_more_is_removed()
    {
        _note.Write("here", IsolationTier.Full, []);

        _note.Remove();
        _note.Remove();

        _note.Read("here").ShouldBeNull();
    }

    [Test]
    public void Where_it_cannot_be_written_it_is_looked_for_again()
    {
        _folder.Write("file", "");
        var note = ProbeNote.OfUser(_folder.At("file/below"));

        note.Write("here", IsolationTier.Full, []);

        note.Read("here").ShouldBeNull();
    }

    [Test]
    public void Another_program_is_another_circumstance_and_the_same_is_the_same()
    {
        _folder.Write("bwrap", "a program");
        var first = ProbeNote.Circumstances(IsolationTier.Full, _folder.At("bwrap"), "/bin/sh");

        ProbeNote.Circumstances(IsolationTier.Full, _folder.At("bwrap"), "/bin/sh").ShouldBe(first);
        ProbeNote.Circumstances(IsolationTier.Namespaces, _folder.At("bwrap"), "/bin/sh").ShouldNotBe(first);
        _folder.Write("bwrap", "another program");
        ProbeNote.Circumstances(IsolationTier.Full, _folder.At("bwrap"), "/bin/sh").ShouldNotBe(first);
    }
}
