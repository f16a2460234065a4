using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class ListAndShowTests
{
    [Test]
    public async Task List_tells_what_was_begun()
    {
        using var folder = new TemporaryFolder();
        folder.Write("factorial/sequential.csx", "// mine");

        var ran = await Ran.OnSampleKitAsync("list", folder.Path);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldBe(
            """
            factorial/sequential     started      The plain loop.
            factorial/locked         missing      Into a ledger, one caller at a time.

            """
        );
    }

    [Test]
    public async Task List_knows_the_untouched_starters()
    {
        var ran = await Ran.OnSampleKitAsync("list", Path.Join(House.SampleKit, "katas"), "--json");

        ran.Json.GetProperty("schema").GetString().ShouldBe("katas.list/1");
        ran.Json.GetProperty("katas")
            .EnumerateArray()
            .Select(kata => (kata.GetProperty("kata").GetString(), kata.GetProperty("state").GetString()))
            .ShouldBe([("factorial/sequential", "not-started"), ("factorial/locked", "not-started")]);
    }

    [Test]
    public async Task Show_gives_the_statement_with_the_part_of_one_strategy()
    {
        var ran = await Ran.OnSampleKitAsync("show", "factorial/locked");

        ran.Code.ShouldBe(0);
        ran.Output.ShouldStartWith("# Factorials, in small\n");
        ran.Output.ShouldContain("Each factorial goes into the ledger");
        ran.Output.ShouldNotContain("One number after another.");
        ran.Output.ShouldEndWith("With `katas check`.\n");
    }

    [Test]
    public async Task Show_gives_the_same_as_json()
    {
        var words = await Ran.OnSampleKitAsync("show", "factorial/locked");

        var ran = await Ran.OnSampleKitAsync("show", "factorial/locked", "--json");

        ran.Json.GetProperty("schema").GetString().ShouldBe("katas.show/1");
        ran.Json.GetProperty("kata").GetString().ShouldBe("factorial/locked");
        $"{ran.Json.GetProperty("markdown").GetString()}\n".ShouldBe(words.Output);
    }

    [Test]
    public async Task Show_of_a_kata_that_this_kit_does_not_have_is_2()
    {
        var ran = await Ran.OnSampleKitAsync("show", "hashing/locked");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldBe("katas: this kit has no hashing/locked; `katas list` shows which it has.\n");
    }
}
