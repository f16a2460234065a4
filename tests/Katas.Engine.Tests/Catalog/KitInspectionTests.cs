using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class KitInspectionTests
{
    private TemporaryFolder _kit = null!;

    [SetUp]
    public void CopyTheSampleKit()
    {
        _kit = new TemporaryFolder();
        var sample = Path.Join(House.Root, "tests", "samplekit");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            _kit.Write(Path.GetRelativePath(sample, file), File.ReadAllBytes(file));
        }
    }

    [TearDown]
    public void RemoveTheCopy() => _kit.Dispose();

    [Test]
    public void A_whole_kit_has_no_complaints() => Complaints().ShouldBeEmpty();

    [Test]
    public void A_kata_with_two_hints_is_named()
    {
        Change(
            "katas/factorial/kata.yaml",
            "hints: [begin with 1, multiply up to n, use BigInteger]",
            "hints: [one, two]"
        );

        Complaints().ShouldBe(["factorial/sequential: at least 3 hints, none of them empty"]);
    }

    [Test]
    public void An_empty_hint_is_named()
    {
        Change("katas/factorial/kata.yaml", "hints: [begin with 1,", "hints: [\" \",");

        Complaints().ShouldBe(["factorial/sequential: at least 3 hints, none of them empty"]);
    }

    [Test]
    public void A_kata_without_a_row_of_the_article_is_named()
    {
        Change("katas/factorial/kata.yaml", "article: [A2]", "article: []");

        Complaints().ShouldBe(["factorial/sequential: names no row of the article"]);
    }

    [Test]
    public void A_starter_without_a_TODO_is_named()
    {
        Change("katas/factorial/sequential.csx", "TODO", "to do");
        Change("katas/factorial/starters/sequential.csx", "TODO", "to do");

        Complaints().ShouldBe(["factorial/sequential: the starter has no TODO"]);
    }

    [Test]
    public void A_script_that_is_not_the_starter_is_named()
    {
        Change("katas/factorial/sequential.csx", "TODO", "TODO soon");

        Complaints()
            .ShouldBe([
                $"factorial/sequential: {_kit.At("katas/factorial/sequential.csx")} is not the starter; the kit ships with it unchanged",
            ]);
    }

    [Test]
    public void A_script_that_is_missing_is_named()
    {
        File.Delete(_kit.At("katas/factorial/locked.csx"));

        Complaints().ShouldBe([$"factorial/locked: {_kit.At("katas/factorial/locked.csx")} is missing"]);
    }

    [Test]
    public void A_solution_that_is_missing_is_named()
    {
        File.Delete(_kit.At("solutions/factorial/locked.csx"));

        Complaints().ShouldBe(["factorial/locked: solutions/factorial/locked.csx is missing"]);
    }

    [Test]
    public void A_statement_without_the_strategys_section_is_named()
    {
        Change("katas/factorial/README.md", "## locked", "## with a lock");

        Complaints().ShouldBe(["factorial/locked: the statement has no section `## locked`"]);
    }

    [Test]
    public void Stray_files_are_named()
    {
        _kit.Write("katas/factorial/notes.txt", "");
        _kit.Write("solutions/factorial/old.csx", "");

        Complaints()
            .ShouldBe([
                "factorial: notes.txt does not belong in katas/factorial",
                "factorial: old.csx does not belong in solutions/factorial",
            ]);
    }

    [Test]
    public void Two_cases_of_one_name_are_named()
    {
        Change("katas/factorial/kata.yaml", "name: random numbers", "name: small numbers");

        Complaints().ShouldBe(["factorial: two cases are called \"small numbers\""]);
    }

    [Test]
    public void A_missing_starter_is_the_kits_fault()
    {
        File.Delete(_kit.At("katas/factorial/starters/locked.csx"));

        Should
            .Throw<KitFaultException>(() => Complaints())
            .Message.ShouldStartWith(_kit.At("katas/factorial/starters/locked.csx"));
    }

    [Test]
    public void A_missing_statement_is_the_kits_fault()
    {
        File.Delete(_kit.At("katas/factorial/README.md"));

        Should
            .Throw<KitFaultException>(() => Complaints())
            .Message.ShouldStartWith(_kit.At("katas/factorial/README.md"));
    }

    private IReadOnlyList<string> Complaints() => KitInspection.Complaints(Kit.Read(_kit.Path));

    private void Change(string file, string text, string changed)
    {
        var before = File.ReadAllText(_kit.At(file));
        before.ShouldContain(text);
        _kit.Write(file, before.Replace(text, changed));
    }
}
