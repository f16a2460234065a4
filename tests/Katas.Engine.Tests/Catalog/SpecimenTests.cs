using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class SpecimenTests
{
    [TestCase("passed-loop", Verdict.Passed)]
    [TestCase("wrong-result-off-by-one", Verdict.WrongResult)]
    [TestCase("wrong-order-reversed", Verdict.WrongOrder)]
    [TestCase("no-entry-point-empty-file", Verdict.NoEntryPoint)]
    public void A_folders_name_begins_with_the_verdict(string name, Verdict expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{name}/hashing/sequential.csx", "");

        var specimen = Specimen.Below(folder.Path).ShouldHaveSingleItem();

        specimen.ShouldBe(new Specimen(folder.At(name), expected));
        specimen.Name.ShouldBe(name);
    }

    [TestCase("nearly-right")]
    [TestCase("passed")]
    [TestCase("wrong-results-all")]
    public void A_name_that_begins_with_no_verdict_is_the_kits_fault(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{name}/hashing/sequential.csx", "");

        Should
            .Throw<KitFaultException>(() => Specimen.Below(folder.Path))
            .Message.ShouldStartWith($"{folder.At(name)}: ");
    }

    [TestCase("// Tries: to hang. Verdict: time-limit.", Verdict.TimeLimit, null, false)]
    [TestCase("// Tries: to kill. Verdict: exited in a locked room.", Verdict.Exited, null, true)]
    [TestCase("// Tries: to fall. Verdict: crashed or memory-limit.", Verdict.Crashed, Verdict.MemoryLimit, false)]
    public void A_hostile_script_says_its_verdict_in_its_first_line(
        string line,
        Verdict expected,
        Verdict? also,
        bool locked
    )
    {
        using var folder = new TemporaryFolder();
        folder.Write("hostile-x/hashing/sequential.csx", $"{line}\nreturn;\n");

        var specimen = Specimen.Below(folder.Path, IsolationTier.Namespaces).ShouldHaveSingleItem();

        (specimen.Expected, specimen.Also, specimen.NeedsLockedRoom).ShouldBe((expected, also, locked));
        specimen.Accepts(expected).ShouldBeTrue();
        specimen.Accepts(Verdict.Passed).ShouldBeFalse();
    }

    [Test]
    public void What_needs_a_locked_room_does_not_come_where_there_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hostile-x/hashing/sequential.csx", "// Tries: to kill. Verdict: exited in a locked room.\n");

        Specimen.Below(folder.Path).ShouldBeEmpty();
    }

    [TestCase("")]
    [TestCase("// Tries something.")]
    [TestCase("// Tries: to hang. Verdict: no-such-verdict.")]
    public void A_hostile_script_without_a_verdict_is_the_kits_fault(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("hostile-x/hashing/sequential.csx", line);

        Should.Throw<KitFaultException>(() => Specimen.Below(folder.Path)).Message.ShouldContain("first line");
    }

    [Test]
    public void Specimens_come_by_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("passed-b/x", "");
        folder.Write("crashed-c/x", "");
        folder.Write("passed-a/x", "");

        Specimen.Below(folder.Path).Select(specimen => specimen.Name).ShouldBe(["crashed-c", "passed-a", "passed-b"]);
    }
}
