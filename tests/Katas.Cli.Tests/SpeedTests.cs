using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

/// <summary>The command's side of measuring. A second is too short for any result, on every machine.</summary>
public sealed class SpeedTests
{
    [Test]
    public async Task Where_speed_is_required_and_cannot_be_told_it_is_4()
    {
        using var folder = new TemporaryFolder();
        var kit = KitWithSpeed(folder);

        var ran = await Ran.InProcessAsync(
            "check",
            Path.Join(House.SampleKit, "solutions"),
            "--kit",
            kit,
            "--only",
            "factorial/locked",
            "--require-speed",
            "--json",
            "--benchmark-artifacts",
            folder.At("benchmarks")
        );

        ran.Code.ShouldBe(4, ran.Output + ran.Error);
        var result = ran.Json.GetProperty("results")[0];
        result.GetProperty("verdict").GetString().ShouldBe("passed");
        result.GetProperty("score").GetDouble().ShouldBe(100);
        result.GetProperty("points").GetProperty("speed").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        var speed = result.GetProperty("speed");
        speed.GetProperty("state").GetString().ShouldBe("inconclusive");
        speed.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
        Directory
            .EnumerateFiles(folder.At("benchmarks/factorial/locked"), "*.md")
            .ShouldHaveSingleItem()
            .ShouldNotBeNull();
    }

    [Test]
    public async Task No_speed_goes_with_no_wish_for_speed()
    {
        var ran = await Ran.OnSampleKitAsync("check", "--no-speed", "--require-speed");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldContain("--no-speed goes with neither");
    }

    [Test]
    public async Task Without_speed_BenchmarkDotNet_is_not_even_loaded()
    {
        using var folder = new TemporaryFolder();
        // Copies, not links: a locked room shows this folder and nothing else.
        foreach (var file in Directory.EnumerateFiles(House.Artifacts, "*", SearchOption.AllDirectories))
        {
            var there = folder.At(Path.GetRelativePath(House.Artifacts, file));
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(file, there);
        }
        File.WriteAllText(folder.At("BenchmarkDotNet.dll"), "no assembly");

        var ran = await Ran.ProgramAsync(
            folder.At("katas"),
            "check",
            Path.Join(House.SampleKit, "solutions"),
            "--kit",
            House.SampleKit,
            "--no-speed"
        );

        ran.Code.ShouldBe(0, ran.Output + ran.Error);
    }

    /// <summary>The sample kit, with work to be timed in it.</summary>
    private static string KitWithSpeed(TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(House.SampleKit, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            folder.Write(
                Path.Join("kit", Path.GetRelativePath(House.SampleKit, file)),
                Path.GetFileName(file) == "kata.yaml"
                    ? text.Replace(
                        "\nstrategies:",
                        "\nspeed: { seconds: 1, target-milliseconds: 10, numbers: { of: 1500-1600 } }\nstrategies:"
                    )
                    : text
            );
        }
        return folder.At("kit");
    }
}
