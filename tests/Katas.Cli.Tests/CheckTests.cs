using System.Text.Json;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class CheckTests
{
    [Test]
    public async Task Solutions_pass_with_0()
    {
        var ran = await Ran.OnSampleKitAsync("check", Path.Join(House.SampleKit, "solutions"));

        ran.Code.ShouldBe(0, ran.Output);
        ran.Output.ShouldContain("✓ passed          factorial/sequential");
        ran.Output.ShouldContain("✓ passed          factorial/locked");
        ran.Output.ShouldContain("2 of 2 passed");
        ran.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task A_wrong_result_is_1_with_its_value_and_its_cause()
    {
        var ran = await Ran.OnSampleKitAsync("check", House.Specimen("wrong-result-int"));

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain("✗ wrong-result    factorial/sequential");
        ran.Output.ShouldContain("21!: expected 51090942171709440000, got -1195114496.");
        ran.Output.ShouldContain("32-bit number (int)");
    }

    [Test]
    public async Task A_crash_is_1_with_the_line_it_came_from()
    {
        var ran = await Ran.OnSampleKitAsync("check", House.Specimen("crashed-throws"));

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain(
            "factorial/sequential.csx:3  The function threw InvalidOperationException: on purpose, 100% of the time."
        );
        ran.Output.ShouldContain("3 │ throw new InvalidOperationException");
    }

    [Test]
    public async Task One_case_alone_is_run_again_as_the_report_says()
    {
        var path = House.Specimen("wrong-result-int");
        var first = await Ran.OnSampleKitAsync("check", path);
        first.Output.ShouldContain("The same case again: katas check ");
        var words = Command(first.Output.Split("The same case again: katas ")[1].Trim());

        var again = await Ran.OnSampleKitAsync([.. words]);

        again.Code.ShouldBe(1);
        again.Output.ShouldContain("✗ wrong-result    factorial/sequential      one case only");
        again.Output.ShouldContain("21!: expected 51090942171709440000, got -1195114496.");
    }

    [Test]
    public async Task A_case_that_is_not_there_is_2_and_names_those_that_are()
    {
        var ran = await Ran.OnSampleKitAsync("check", House.Specimen("wrong-result-int"), "--case", "none such");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldContain("no case is called \"none such\"; there are: ");
    }

    /// <summary>Words as a shell would take them apart.</summary>
    private static IEnumerable<string> Command(string line) =>
        line.Split('"')
            .SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Test]
    public async Task Untouched_starters_are_0_and_show_where_to_begin()
    {
        var ran = await Ran.OnSampleKitAsync("check", Path.Join(House.SampleKit, "katas"));

        ran.Code.ShouldBe(0);
        ran.Output.ShouldContain("· not-started     factorial/sequential");
        ran.Output.ShouldContain("0 of 2 passed, 2 not started");
        ran.Output.ShouldContain("Begin with factorial/sequential: read katas show factorial/sequential, then edit ");
    }

    [Test]
    public async Task Several_submissions_are_told_apart()
    {
        var (good, bad) = (House.Specimen("passed-recursion"), House.Specimen("compile-error-no-semicolon"));

        var ran = await Ran.OnSampleKitAsync("check", good, bad);

        ran.Code.ShouldBe(1);
        ran.Output.ShouldContain($"passed          {good} factorial/sequential");
        ran.Output.ShouldContain($"compile-error   {bad} factorial/sequential");
        ran.Output.ShouldContain("1 of 2 passed");
    }

    [Test]
    public async Task Only_takes_one_kata()
    {
        var ran = await Ran.OnSampleKitAsync(
            "check",
            Path.Join(House.SampleKit, "solutions"),
            "--only",
            "factorial/locked",
            "--no-speed"
        );

        ran.Code.ShouldBe(0);
        ran.Output.ShouldContain("factorial/locked");
        ran.Output.ShouldNotContain("factorial/sequential");
    }

    [Test]
    public async Task Json_has_the_fields_of_the_contract()
    {
        var ran = await Ran.OnSampleKitAsync(
            "check",
            House.Specimen("compile-error-no-semicolon"),
            "--json",
            "--seed",
            "7"
        );

        ran.Code.ShouldBe(1);
        var document = ran.Json;
        document.GetProperty("schema").GetString().ShouldBe("katas.check/1");
        document.GetProperty("seed").GetInt32().ShouldBe(7);
        Names(document.GetProperty("host"))
            .ShouldBe(["cores", "effectiveCores", "isolation", "calibration"], ignoreOrder: true);
        var result = document.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        foreach (var name in (string[])["kata", "script", "verdict", "score", "points", "speed", "findings", "cases"])
        {
            Names(result).ShouldContain(name);
        }
        (result.GetProperty("kata").GetString(), result.GetProperty("script").GetString()).ShouldBe(
            ("factorial/sequential", "factorial/sequential.csx")
        );
        result.GetProperty("verdict").GetString().ShouldBe("compile-error");
        result.GetProperty("score").GetDouble().ShouldBe(0);
        Names(result.GetProperty("points")).ShouldBe(["correct", "discipline", "speed"]);
        foreach (
            var name in (string[])
                ["state", "speedup", "low", "high", "reference", "rounds", "onOneCore", "efficiency", "reason"]
        )
        {
            Names(result.GetProperty("speed")).ShouldContain(name);
        }
        result.GetProperty("speed").GetProperty("state").GetString().ShouldBe("not-measured");
        var finding = result.GetProperty("findings")[0];
        foreach (var name in (string[])["code", "message", "line", "column", "case", "hint"])
        {
            Names(finding).ShouldContain(name);
        }
        (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()).ShouldBe((4, 47));
    }

    [Test]
    public async Task Json_of_what_passed_has_its_cases_and_points()
    {
        var ran = await Ran.OnSampleKitAsync("check", House.Specimen("passed-recursion"), "--json");

        ran.Code.ShouldBe(0);
        var result = ran.Json.GetProperty("results")[0];
        result.GetProperty("verdict").GetString().ShouldBe("passed");
        result.GetProperty("points").GetProperty("correct").GetDouble().ShouldBe(50);
        result.GetProperty("points").GetProperty("discipline").GetDouble().ShouldBe(20);
        result.GetProperty("findings").GetArrayLength().ShouldBe(0);
        result
            .GetProperty("cases")
            .EnumerateArray()
            .Select(c => c.GetProperty("name").GetString())
            .ShouldBe(["small numbers", "random numbers"]);
        Names(result.GetProperty("cases")[0]).ShouldBe(["name", "verdict", "milliseconds"]);
    }

    [Test]
    public async Task The_same_seed_gives_the_same_inputs_and_another_gives_others()
    {
        var first = await PrintedAsync("7");
        var again = await PrintedAsync("7");
        var other = await PrintedAsync("8");

        first.ShouldContain("3 0 21\n");
        again.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Test]
    public async Task Without_a_seed_the_inputs_are_new_ones_and_the_seed_is_told()
    {
        var first = await Ran.OnSampleKitAsync("check", House.Specimen("passed-prints-its-numbers"), "--json");
        var second = await Ran.OnSampleKitAsync("check", House.Specimen("passed-prints-its-numbers"), "--json");

        Printed(second).ShouldNotBe(Printed(first));
        (await PrintedAsync($"{first.Json.GetProperty("seed").GetInt32()}")).ShouldBe(Printed(first));
    }

    [Test]
    public async Task On_GitHub_findings_are_annotations_beside_their_lines()
    {
        Environment.SetEnvironmentVariable("GITHUB_ACTIONS", "true");
        try
        {
            var ran = await Ran.OnSampleKitAsync("check", House.Specimen("crashed-throws"));

            var file = Path.GetRelativePath(
                Environment.CurrentDirectory,
                Path.Join(House.Specimen("crashed-throws"), "factorial/sequential.csx")
            );
            ran.Output.Split('\n')
                .ShouldContain(
                    $"::error file={file},line=3,title=factorial/sequential%3A crashed::The function threw InvalidOperationException: on purpose, 100%25 of the time."
                );
        }
        finally
        {
            Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);
        }
    }

    [Test]
    public async Task On_GitHub_json_stays_alone_on_standard_output()
    {
        Environment.SetEnvironmentVariable("GITHUB_ACTIONS", "true");
        try
        {
            var ran = await Ran.OnSampleKitAsync("check", House.Specimen("crashed-throws"), "--json");

            ran.Json.GetProperty("results").GetArrayLength().ShouldBe(1);
            ran.Complaints.ShouldStartWith("::error file=");
        }
        finally
        {
            Environment.SetEnvironmentVariable("GITHUB_ACTIONS", null);
        }
    }

    private static async Task<string> PrintedAsync(string seed) =>
        Printed(
            await Ran.OnSampleKitAsync("check", House.Specimen("passed-prints-its-numbers"), "--json", "--seed", seed)
        );

    private static string Printed(Ran ran) => ran.Json.GetProperty("results")[0].GetProperty("output").GetString()!;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(field => field.Name);
}
