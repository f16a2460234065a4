using Katas.Engine.Catalog;
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
