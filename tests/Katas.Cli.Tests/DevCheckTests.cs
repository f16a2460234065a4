using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class DevCheckTests
{
    private TemporaryFolder _kit = null!;

    [SetUp]
    public void CopyTheSampleKit()
    {
        _kit = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(House.SampleKit, "*", SearchOption.AllDirectories))
        {
            _kit.Write(Path.GetRelativePath(House.SampleKit, file), File.ReadAllBytes(file));
        }
    }

    [TearDown]
    public void RemoveTheCopy() => _kit.Dispose();

    [Test]
    public async Task A_kit_that_is_right_is_0()
    {
        var ran = await CheckAsync();

        ran.Code.ShouldBe(0, ran.Output);
        // Two solutions, two starters, five specimens.
        ran.Output.ShouldMatch("^2 katas, 9 trials, isolation [a-z]+: 9 as expected, 0 not; 0 complaints\n$");
    }

    [Test]
    public async Task A_specimen_that_gets_another_verdict_is_named_with_what_it_got()
    {
        Copy(
            "solutions/factorial/sequential.csx",
            "tests/submissions/wrong-result-that-is-right/factorial/sequential.csx"
        );

        var ran = await CheckAsync();

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain("✗ wrong-result-that-is-right factorial/sequential: expected wrong-result, got:");
        ran.Output.ShouldContain("✓ passed          wrong-result-that-is-right factorial/sequential");
        ran.Output.ShouldMatch("2 katas, 10 trials, isolation [a-z]+: 9 as expected, 1 not; 0 complaints\n$");
    }

    [Test]
    public async Task A_solution_that_does_not_pass_is_named()
    {
        Copy("tests/submissions/wrong-result-int/factorial/sequential.csx", "solutions/factorial/sequential.csx");

        var ran = await CheckAsync();

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain("✗ solutions factorial/sequential: expected passed, got:");
    }

    [Test]
    public async Task A_starter_that_passes_is_named()
    {
        Copy("solutions/factorial/sequential.csx", "katas/factorial/sequential.csx");
        Copy("solutions/factorial/sequential.csx", "katas/factorial/starters/sequential.csx");

        var ran = await CheckAsync();

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain(
            "✗ starters factorial/sequential: expected a starter that compiles and does not pass, got:"
        );
        ran.Output.ShouldContain("✗ factorial/sequential: the starter has no TODO");
        ran.Output.ShouldMatch("2 katas, 9 trials, isolation [a-z]+: 8 as expected, 1 not; 1 complaints\n$");
    }

    [Test]
    public async Task A_specimen_without_a_verdict_in_its_name_is_3()
    {
        Copy("solutions/factorial/sequential.csx", "tests/submissions/nearly-right/factorial/sequential.csx");

        var ran = await CheckAsync();

        ran.Code.ShouldBe(3);
        ran.Error.ShouldContain("nearly-right: the folder's name must begin with the verdict");
    }

    private Task<Ran> CheckAsync() => Ran.InProcessAsync("dev", "check", "--kit", _kit.Path);

    private void Copy(string from, string to) => _kit.Write(to, File.ReadAllBytes(_kit.At(from)));
}
