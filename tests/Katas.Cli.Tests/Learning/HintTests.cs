using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

public sealed class HintTests
{
    private Learner _learner = null!;

    [SetUp]
    public async Task InitAsync() => _learner = await new Learner().InitAsync();

    [TearDown]
    public void Remove() => _learner.Dispose();

    [Test]
    public async Task Hints_come_one_at_a_time_and_the_last_says_first_what_it_is()
    {
        (await HintAsync()).ShouldBe("factorial/sequential, hint 1 of 5:\n    begin with 1\n");
        (await HintAsync()).ShouldContain("hint 2 of 5:\n    multiply up to n");
        (await HintAsync()).ShouldContain("hint 3 of 5:\n    use BigInteger");
        (await HintAsync()).ShouldContain("One hint is left, and it leads to the solution.");
        (await HintAsync()).ShouldContain("katas show --solution factorial/sequential --i-give-up");
        (await HintAsync()).ShouldEndWith("These are all the hints there are.\n");
    }

    [Test]
    public async Task The_verdict_chooses_the_hint()
    {
        _learner.Save(Learner.Sequential, Learner.Wrong);
        await Ran.OnSampleKitAsync("check", _learner.Katas, "--only", Learner.Sequential, "--no-speed");

        (await HintAsync()).ShouldBe(
            "factorial/sequential, hint 1 of 6, for wrong-result:\n    which of your types ends at 2147483647?\n"
        );
        (await HintAsync()).ShouldContain("hint 2 of 6:\n    begin with 1");
    }

    [Test]
    public async Task Again_shows_those_taken_and_takes_none()
    {
        await HintAsync();

        var ran = await _learner.OwnAsync("hint", Learner.Sequential, "--again");

        ran.Output.ShouldContain("begin with 1");
        ran.Output.ShouldNotContain("multiply");
        (await HintAsync()).ShouldContain("multiply up to n");
    }

    [Test]
    public async Task Json_has_the_hint_and_those_taken()
    {
        await HintAsync();

        var ran = await _learner.OwnAsync("hint", Learner.Sequential, "--json");

        ran.Json.GetProperty("schema").GetString().ShouldBe("katas.hint/1");
        ran.Json.GetProperty("hint").GetString().ShouldBe("multiply up to n");
        ran.Json.GetProperty("taken").GetArrayLength().ShouldBe(2);
        ran.Json.GetProperty("of").GetInt32().ShouldBe(5);
    }

    [Test]
    public async Task Without_a_name_it_is_about_the_kata_that_was_last_worked_on()
    {
        await _learner.OwnAsync("hint", Learner.Locked);

        (await _learner.OwnAsync("hint")).Output.ShouldStartWith("factorial/locked, hint 2");
    }

    [Test]
    public async Task The_solution_is_for_those_who_passed_or_gave_up()
    {
        var refused = await _learner.OwnAsync("show", Learner.Sequential, "--solution");
        var given = await _learner.OwnAsync("show", Learner.Sequential, "--solution", "--i-give-up");

        refused.Code.ShouldBe(2);
        refused.Error.ShouldStartWith(
            "katas: factorial/sequential has not passed yet. `katas hint factorial/sequential` helps;"
        );
        given.Output.ShouldBe(Learner.Solution(Learner.Sequential));
        File.ReadAllText(_learner.Progress).ShouldContain("\"gaveUp\": true");
    }

    [Test]
    public async Task Who_has_passed_sees_the_solution_and_the_list_tells_the_best_score()
    {
        _learner.Save(Learner.Sequential, Learner.Solution(Learner.Sequential));
        await Ran.OnSampleKitAsync("check", _learner.Katas, "--only", Learner.Sequential, "--no-speed");

        var shown = await _learner.OwnAsync("show", Learner.Sequential, "--solution");
        var list = await Ran.OnSampleKitAsync("list", _learner.Katas);

        shown.Output.ShouldBe(Learner.Solution(Learner.Sequential));
        list.Output.ShouldContain("factorial/sequential     passed       The plain loop.  (best 70 of 70)");
        list.Output.ShouldContain("factorial/locked         not-started ");
    }

    [Test]
    public async Task Reset_brings_the_starter_and_keeps_what_was_there()
    {
        _learner.Save(Learner.Sequential, "// mine");

        var asked = await _learner.OwnAsync("reset", Learner.Sequential);
        var reset = await _learner.OwnAsync("reset", Learner.Sequential, "--yes");

        asked.Code.ShouldBe(2);
        asked.Error.ShouldContain("say --yes where nobody can be asked");
        reset.Code.ShouldBe(0);
        File.ReadAllText(_learner.Script(Learner.Sequential)).ShouldBe(Learner.Starter(Learner.Sequential));
        File.ReadAllText(Path.Join(_learner.Katas, ".katas/backups/factorial/sequential.1.csx")).ShouldBe("// mine");
        (await _learner.OwnAsync("reset", Learner.Sequential, "--yes")).Output.ShouldEndWith(
            "is the starter already.\n"
        );
    }

    private async Task<string> HintAsync()
    {
        var ran = await _learner.OwnAsync("hint", Learner.Sequential);
        ran.Code.ShouldBe(0, ran.Error);
        return ran.Output;
    }
}
