using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

public sealed class InitTests
{
    private Learner _learner = null!;

    [SetUp]
    public async Task InitAsync() => _learner = await new Learner().InitAsync();

    [TearDown]
    public void Remove() => _learner.Dispose();

    [Test]
    public void It_makes_statements_starters_and_settings_for_editors()
    {
        File.ReadAllText(_learner.Script(Learner.Locked)).ShouldBe(Learner.Starter(Learner.Locked));
        File.Exists(Path.Join(_learner.Katas, "factorial", "README.md")).ShouldBeTrue();
        File.Exists(Path.Join(_learner.Place, "omnisharp.json")).ShouldBeTrue();
        File.Exists(Path.Join(_learner.Place, ".vscode", "settings.json")).ShouldBeTrue();
        Directory
            .EnumerateFiles(_learner.Katas, "kata.yaml", SearchOption.AllDirectories)
            .ShouldBeEmpty("hints are asked for");
    }

    [Test]
    public async Task Again_it_changes_nothing()
    {
        var ran = await Ran.OnSampleKitAsync("init", _learner.Place);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldEndWith("katas is up to date.\n");
    }

    [Test]
    public async Task A_newer_kit_keeps_the_work_and_says_which_statements_changed()
    {
        using var newer = new TemporaryFolder();
        Copy(House.SampleKit, newer.Path);
        newer.Write("katas/factorial/README.md", "# Factorials, told better\n\n## sequential\n\n## locked\n");
        newer.Write("katas/factorial/starters/locked.csx", "// TODO, in better words\n");
        _learner.Save(Learner.Sequential, "// my work");

        var ran = await Ran.InProcessAsync("init", _learner.Place, "--kit", newer.Path);

        ran.Code.ShouldBe(0, ran.Error);
        ran.Output.ShouldContain("updated   factorial/README.md: the statement changed\n");
        ran.Output.ShouldContain("updated   factorial/locked.csx\n");
        ran.Output.ShouldContain("kept      factorial/sequential.csx: your work\n");
        File.ReadAllText(_learner.Script(Learner.Sequential)).ShouldBe("// my work");
        File.ReadAllText(_learner.Script(Learner.Locked)).ShouldBe("// TODO, in better words\n");
    }

    [Test]
    public async Task A_statement_that_was_written_into_is_kept_beside_the_new_one()
    {
        var statement = Path.Join(_learner.Katas, "factorial", "README.md");
        await File.AppendAllTextAsync(statement, "my notes");

        var ran = await Ran.OnSampleKitAsync("init", _learner.Place);

        ran.Output.ShouldContain("updated   factorial/README.md: the statement changed; yours is kept in ");
        File.ReadAllText(statement).ShouldNotContain("my notes");
        File.ReadAllText(Path.Join(_learner.Katas, ".katas", "backups", "factorial", "README.1.md"))
            .ShouldContain("my notes");
    }

    [Test]
    public async Task Settings_that_somebody_edited_stay()
    {
        var settings = Path.Join(_learner.Place, ".vscode", "settings.json");
        await File.WriteAllTextAsync(settings, "{ }");

        await Ran.OnSampleKitAsync("init", _learner.Place);

        File.ReadAllText(settings).ShouldBe("{ }");
    }

    [Test]
    public async Task A_file_in_the_way_is_2_in_one_line()
    {
        var file = Path.Join(_learner.Place, "omnisharp.json");

        var ran = await Ran.OnSampleKitAsync("init", file);

        ran.Code.ShouldBe(2);
        ran.Error.ShouldBe($"katas: {file}: a file is in the way; name a folder.\n");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
