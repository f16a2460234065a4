using System.Diagnostics;
using Katas.Engine.Grading;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class GradeTests
{
    private const string Endless = """
        IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) { while (true) { } }
        """;

    [Test]
    public async Task A_class_is_graded_once_and_then_nothing_is_missing()
    {
        using var sample = SampleClass.OfFour();

        var first = await sample.GradeAsync("--no-speed");

        first.Code.ShouldBe(1, first.Output + first.Error);
        first.Output.ShouldContain("4 scripts to check");
        first.Output.ShouldContain("anna                      2 of 2 passed  100.0 of 100");
        first.Output.ShouldContain("ben                       0 of 2 passed    0.0 of 100");
        first.Output.ShouldContain("4 students, 1 of whom nothing could be graded");
        first.Error.ShouldBe(
            "katas: dan: no scripts: <task>/<strategy>.csx is expected, such as hashing/sequential.csx.\n"
        );
        var marks = await sample.MarksAsync();

        var second = await sample.GradeAsync("--no-speed");

        second.Output.ShouldContain("0 scripts to check, 4 done already");
        (await sample.MarksAsync()).ShouldBe(marks);
    }

    [Test]
    public async Task Only_what_is_new_is_graded_and_what_is_asked_for_again()
    {
        using var sample = SampleClass.OfFour();
        await sample.GradeAsync("--no-speed");
        sample.Add("ben", House.Specimen("passed-recursion"));
        sample.Add("eve", Path.Join(House.SampleKit, "solutions"));

        var later = await sample.GradeAsync("--no-speed");

        // Eve's are the very scripts that Anna has handed in.
        later.Output.ShouldContain("1 script to check, 3 done already");
        (await sample.MarksAsync()).ShouldContain("eve 100");
        (await sample.GradeAsync("--no-speed", "--again", "failed")).Output.ShouldContain("1 script to check, 3 done");
        (await sample.GradeAsync("--no-speed", "--again", "ben")).Output.ShouldContain("1 script to check, 3 done");
        (await sample.GradeAsync("--no-speed", "--again", "all")).Output.ShouldContain("4 scripts to check");
        var nobody = await sample.GradeAsync("--again", "zoe");
        (await sample.GradeAsync("--seed", "7")).Error.ShouldContain("this gradebook's inputs are made from");
        (nobody.Code, nobody.Error).ShouldBe((2, "katas: --again zoe: nobody of this id handed anything in.\n"));
    }

    [Test]
    public async Task A_whole_class_that_passes_is_0_and_one_document_with_json()
    {
        using var sample = new SampleClass();
        sample.Add("anna", Path.Join(House.SampleKit, "solutions"));

        var ran = await sample.GradeAsync("--no-speed", "--json", "--only", "factorial/sequential");
        var rest = await sample.GradeAsync("--json");

        ran.Json.GetProperty("students")[0].GetProperty("provisional").GetBoolean().ShouldBeTrue();
        rest.Code.ShouldBe(0, rest.Error);
        rest.Json.GetProperty("students")[0].GetProperty("final").GetDouble().ShouldBe(100);
    }

    [Test]
    public async Task Killed_again_and_again_it_comes_to_the_same_gradebook_and_does_nothing_twice()
    {
        using var sample = SampleClass.OfFour();
        using var killed = SampleClass.OfFour();
        sample.Write("fay/factorial/sequential.csx", Variant("fay"));
        killed.Write("fay/factorial/sequential.csx", Variant("fay"));
        await sample.GradeAsync("--no-speed", "--seed", "7");
        for (var kill = 0; kill < 3; kill++)
        {
            using var judge = Process.Start(Shipped(killed))!;
            var already = Units(killed);
            // Somewhere in the middle: as soon as one more is there, or it has ended.
            SpinWait.SpinUntil(() => judge.HasExited || Units(killed) > already, House.Deadline).ShouldBeTrue();
            judge.Kill();
            await judge.WaitForExitAsync();
        }

        var last = await Ran.ProgramAsync(House.Command, [.. Arguments(killed)]);

        last.Code.ShouldBe(1, last.Error);
        (await killed.MarksAsync()).ShouldBe(await sample.MarksAsync());
        Units(killed).ShouldBe(5);
    }

    [Test]
    public async Task Interrupted_it_says_how_to_go_on()
    {
        using var sample = SampleClass.OfFour();
        sample.Write("bob/factorial/sequential.csx", Endless);
        using var judge = Process.Start(Shipped(sample))!;
        SpinWait.SpinUntil(() => judge.HasExited || Units(sample) > 0, House.Deadline).ShouldBeTrue();

        Process.Start("kill", $"-TERM {judge.Id}").WaitForExit();
        var words = await judge.StandardError.ReadToEndAsync();
        await judge.WaitForExitAsync();

        judge.ExitCode.ShouldBe(130, words);
        words.ShouldContain($"nothing is half done. To go on: katas grade {sample.Folder} -o {sample.Results}");
    }

    [Test]
    public async Task A_script_that_never_ends_costs_nobody_else_anything()
    {
        using var sample = new SampleClass();
        sample.Add("anna", Path.Join(House.SampleKit, "solutions"));
        sample.Write("zed/factorial/sequential.csx", Endless);

        var ran = await sample.GradeAsync("--no-speed", "--timeout", "3");

        ran.Output.ShouldContain("anna                      2 of 2 passed");
        (await sample.MarksAsync()).ShouldContain(line =>
            line.StartsWith("zed factorial/sequential time-limit 0 All cases together were not through after 3 s")
        );
    }

    [Test]
    public async Task Strangers_scripts_are_refused_where_they_cannot_be_locked_away()
    {
        using var sample = SampleClass.OfFour();

        var ran = await Ran.OnSampleKitAsync("grade", sample.Folder, "-o", sample.Results, "--isolation", "process");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldContain("--trust");
        Directory.Exists(sample.Results).ShouldBeFalse();
    }

    [Test]
    public async Task An_ordinary_user_grades_in_locked_rooms_and_what_cannot_be_read_stops_nobody()
    {
        using var user = new OrdinaryUser();
        using var sample = SampleClass.OfFour();
        sample.Write("eve/factorial/sequential.csx", "// secret");
        File.SetUnixFileMode(Path.Join(sample.Folder, "eve/factorial/sequential.csx"), UnixFileMode.None);
        var path = Environment.GetEnvironmentVariable("PATH")!;

        var ran = await user.RunAsync(
            path,
            House.Deadline,
            "grade",
            sample.Folder,
            "-o",
            "results",
            "--no-speed",
            "--kit",
            House.SampleKit
        );

        ran.Code.ShouldBe(1, ran.Output + ran.Error);
        ran.Output.ShouldContain("anna                      2 of 2 passed");
        ran.Error.ShouldContain("katas: eve: no scripts. factorial/sequential.csx cannot be read: ");
    }

    [Test]
    public async Task An_empty_class_is_2_with_one_message()
    {
        using var sample = new SampleClass();

        var ran = await sample.GradeAsync();

        ran.Code.ShouldBe(2);
        ran.Error.ShouldBe(
            $"katas: {sample.Folder}: no submissions here. Each folder in it, and each .zip or .tar.gz, is one student's.\n"
        );
        Directory.Exists(sample.Results).ShouldBeFalse();
    }

    [Test]
    public async Task Results_that_cannot_be_written_are_2_with_one_message()
    {
        using var sample = SampleClass.OfFour();

        var ran = await Ran.OnSampleKitAsync("grade", sample.Folder, "-o", "/proc/nowhere", "--trust");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldStartWith("katas: /proc/nowhere cannot be written to: ");
        ran.Error.Trim().ShouldNotContain("\n");
    }

    [Test]
    public async Task After_a_change_of_the_kit_a_regrade_shows_whose_marks_moved()
    {
        using var sample = SampleClass.OfFour();
        var kit = sample.At("kit");
        Copy(House.SampleKit, kit);
        await Ran.InProcessAsync("grade", sample.Folder, "-o", sample.Results, "--no-speed", "--trust", "--kit", kit);
        var nothing = await Ran.InProcessAsync("regrade", sample.Results, "--no-speed", "--trust", "--kit", kit);
        var yaml = Path.Join(kit, "katas/factorial/kata.yaml");
        File.WriteAllText(
            yaml,
            File.ReadAllText(yaml)
                .Replace("[3, 0, 21]", "[3, 0]")
                .Replace("random: 5, of: 0-1000", "random: 5, of: 0-12")
        );

        var ran = await Ran.InProcessAsync("regrade", sample.Results, "--no-speed", "--trust", "--kit", kit);

        nothing.Output.ShouldContain("No mark moved.");
        ran.Code.ShouldBe(1, ran.Error);
        ran.Output.ShouldContain("4 of them again because the kit has changed");
        string.Join(' ', ran.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldContain("ben 0.0 → 35.7");
        ran.Output.ShouldContain("wrong-result → wrong-structure");
        ran.Output.ShouldContain("1 of 4 marks moved");
    }

    [Test]
    public async Task Every_export_has_everybody_and_late_days_count()
    {
        using var sample = SampleClass.OfFour();
        sample.Write("course.yaml", "deadline: 2026-11-20T23:59:00Z\npenalty-per-day: 10\nroster: roster.csv\n");
        sample.Write("roster.csv", "id,name,received\nanna,Anna Smith,2026-11-21T12:00:00Z\nzoe,Zoe,\n");
        await sample.GradeAsync("--no-speed");

        foreach (var format in (string[])["csv", "canvas", "moodle", "junit", "json"])
        {
            var ran = await Ran.OnSampleKitAsync("export", sample.Results, "--format", format);
            ran.Code.ShouldBe(0, ran.Error);
            ran.Output.ShouldContain("anna");
            ran.Output.ShouldContain("90");
            ran.Output.ShouldContain("zoe");
        }
        foreach (var format in (string[])["gradescope", "github-classroom", "exercism", "prairielearn", "markdown"])
        {
            var one = await Ran.OnSampleKitAsync("export", sample.Results, "--format", format, "--student", "anna");
            one.Code.ShouldBe(0, one.Error);
            one.Output.ShouldNotBeEmpty();
            await Ran.OnSampleKitAsync("export", sample.Results, "--format", format, "--to", sample.At(format));
            Directory.GetFiles(sample.At(format)).Length.ShouldBe(5);
        }
        (await Ran.OnSampleKitAsync("export", sample.Results, "--format", "csv", "--student", "kim")).Code.ShouldBe(2);
        (await Ran.OnSampleKitAsync("export", sample.Results, "--format", "excel")).Code.ShouldBe(2);
        (await Ran.OnSampleKitAsync("export", sample.At("nowhere"), "--format", "csv")).Code.ShouldBe(2);
    }

    [Test]
    public async Task Pages_and_feedback_are_made_for_everybody_and_alike_scripts_are_shown()
    {
        using var sample = SampleClass.OfFour();
        var solution = File.ReadAllText(Path.Join(House.SampleKit, "solutions/factorial/sequential.csx"));
        sample.Write("eve/factorial/sequential.csx", $"// all my own work\n{solution}");
        await sample.GradeAsync("--no-speed");

        var report = await Ran.OnSampleKitAsync("report", sample.Results);
        var similar = await Ran.OnSampleKitAsync("similar", sample.Results);

        report.Code.ShouldBe(0, report.Error);
        File.Exists(report.Output.Trim()).ShouldBeTrue();
        Directory.GetFiles(Path.Join(sample.Results, "report/students")).Length.ShouldBe(5);
        File.ReadAllText(Path.Join(sample.Results, "feedback/ben.md")).ShouldContain("expected 51090942171709440000");
        similar.Code.ShouldBe(0, similar.Error);
        similar.Output.ShouldContain("100 %  factorial/sequential   anna  eve");
        File.ReadAllText(Path.Join(sample.Results, "report/similar.html")).ShouldContain("all my own work");
    }

    /// <summary>How many units the journal has; read beside whoever writes it.</summary>
    private static int Units(SampleClass sample)
    {
        if (!File.Exists(Path.Join(sample.Results, GradebookFile.FileName)))
        {
            return 0;
        }
        try
        {
            using var book = GradebookFile.Open(sample.Results);
            return book.Units;
        }
        catch (Exception e) when (e is IOException or Katas.Engine.Catalog.SubmissionException)
        {
            // Being made just now.
            return 0;
        }
    }

    private static string Variant(string name) =>
        $"// {name}\n{File.ReadAllText(Path.Join(House.SampleKit, "solutions/factorial/sequential.csx"))}";

    private static ProcessStartInfo Shipped(SampleClass sample) => Ran.Shipped(Arguments(sample));

    private static IEnumerable<string> Arguments(SampleClass sample) =>
        [
            "grade",
            sample.Folder,
            "-o",
            sample.Results,
            "--trust",
            "--no-speed",
            "--jobs",
            "1",
            "--seed",
            "7",
            "--kit",
            House.SampleKit,
        ];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
