using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Each way in which a case can come to its end, with a real runner.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EndTests
{
    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = new Bench();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Null_instead_of_a_list_is_a_wrong_result()
    {
        var report = await _bench.CheckBodyAsync("return null!;");

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Findings[0].Message.ShouldStartWith("The function returned null instead of a list.");
        report.Cases.Count.ShouldBe(2);
    }

    [Test]
    public async Task Null_instead_of_a_stream_is_a_wrong_result()
    {
        var report = await _bench.CheckAsync(
            "factorial/futures",
            "IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers) => null!;"
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Findings[0].Message.ShouldStartWith("The function returned null instead of a stream of tasks.");
    }

    [Test]
    public async Task An_exception_is_a_crash_at_its_line()
    {
        var report = await _bench.CheckBodyAsync(
            "    var x = numbers.Count;\n    throw new InvalidOperationException($\"{x} on purpose\");"
        );

        report.Verdict.ShouldBe(Verdict.Crashed);
        report.Findings[0].Message.ShouldBe("The function threw InvalidOperationException: 3 on purpose.");
        report
            .Findings[0]
            .Place.ShouldBe(
                new SourcePlace("factorial/sequential.csx", 4)
                {
                    Text = "    throw new InvalidOperationException($\"{x} on purpose\");",
                }
            );
        report.Findings[0].Case.ShouldBe("three numbers");
        report.Cases.Count.ShouldBe(2);
    }

    [Test]
    public async Task An_exception_while_the_sequence_is_read_is_a_crash_at_its_line()
    {
        var report = await _bench.CheckAsync(
            "IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)\n{\n    yield return new Factorial(3, 6);\n    throw new FormatException(\"late\");\n}"
        );

        report.Verdict.ShouldBe(Verdict.Crashed);
        report.Findings[0].Place.ShouldNotBeNull().Line.ShouldBe(4);
    }

    [Test]
    public async Task A_line_directive_changes_no_line_of_a_crash()
    {
        var report = await _bench.CheckBodyAsync("#line 500 \"judge.csx\"\n    throw new FormatException(\"here\");");

        report.Findings[0].Place.ShouldNotBeNull().File.ShouldBe("factorial/sequential.csx");
        report.Findings[0].Place!.Line.ShouldBe(4);
    }

    [Test]
    public async Task An_exception_in_the_top_level_statements_says_so()
    {
        var report = await _bench.CheckAsync(
            $"int.Parse(\"x\");\nFactorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => {Bench.Right};\n{Bench.Compute}"
        );

        report.Verdict.ShouldBe(Verdict.Crashed);
        report.Findings[0].Message.ShouldStartWith("The script's own top-level statements threw FormatException");
        report.Findings[0].Place.ShouldNotBeNull().Line.ShouldBe(1);
    }

    [TestCase("Environment.Exit(0);", "exit code 0")]
    [TestCase("Environment.Exit(3);", "exit code 3")]
    [TestCase("System.Diagnostics.Process.GetCurrentProcess().Kill(); Thread.Sleep(-1);", "signal 9")]
    public async Task A_script_that_ends_its_process_has_exited(string statement, string how)
    {
        var inCall = await _bench.CheckBodyAsync($"{statement} return [];");
        var inTopLevel = await _bench.CheckAsync(
            $"{statement}\nFactorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];"
        );

        foreach (var report in new[] { inCall, inTopLevel })
        {
            report.Verdict.ShouldBe(Verdict.Exited);
            report
                .Findings[0]
                .Message.ShouldStartWith($"The process ended by itself, with {how}, before the function had returned");
            // Each case has a new runner: the first end says nothing about the next case.
            report.Cases.Select(c => c.Verdict).ShouldBe([Verdict.Exited, Verdict.Exited]);
        }
    }

    [Test]
    public async Task A_script_that_ends_its_process_in_one_case_has_a_new_one_in_the_next()
    {
        var report = await _bench.CheckBodyAsync(
            $"if (numbers.Count == 3) {{ Environment.Exit(1); }} return {Bench.Right};"
        );

        report.Cases.Select(c => c.Verdict).ShouldBe([Verdict.Exited, Verdict.Passed]);
    }

    [Test]
    public async Task An_exception_on_another_thread_is_a_crash_at_its_line()
    {
        var report = await _bench.CheckBodyAsync(
            "var thread = new Thread(() =>\n    throw new InvalidOperationException(\"nobody listens\"));\nthread.Start();\nthread.Join();\nThread.Sleep(-1);\nreturn [];"
        );

        report.Verdict.ShouldBe(Verdict.Crashed);
        report
            .Findings[0]
            .Message.ShouldStartWith(
                "InvalidOperationException: nobody listens was thrown on a thread where nobody could catch it"
            );
        report.Findings[0].Place.ShouldNotBeNull().Line.ShouldBe(4);
    }

    [Test]
    public async Task A_runtime_that_falls_is_a_crash()
    {
        var report = await _bench.CheckBodyAsync("Environment.FailFast(\"on purpose\"); return [];");

        report.Verdict.ShouldBe(Verdict.Crashed);
        report.Findings[0].Message.ShouldContain("signal 6");
    }

    [Test]
    public async Task Printing_without_end_is_stopped_at_the_limit()
    {
        var report = await _bench.CheckBodyAsync("while (true) { Console.WriteLine(\"more\"); }");

        report.Verdict.ShouldBe(Verdict.OutputLimit);
        report.Findings[0].Message.ShouldBe("The script printed more than 64 KiB and was stopped.");
    }

    [Test]
    public async Task Returning_without_end_is_stopped_at_the_limit()
    {
        var report = await _bench.CheckAsync(
            "hashing/sequential",
            "IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers) { while (true) { yield return new FileDigest(new string('x', 1000), \"\"); } }"
        );

        report.Verdict.ShouldBe(Verdict.OutputLimit);
        report.Findings[0].Message.ShouldBe("The script returned more than 1 MiB and was stopped.");
    }

    [Test]
    public async Task One_result_that_is_too_long_is_stopped_at_the_limit()
    {
        var report = await _bench.CheckAsync(
            "hashing/sequential",
            "FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [new(new string('x', 3 << 20), \"\")];"
        );

        report.Verdict.ShouldBe(Verdict.OutputLimit);
        report.Findings[0].Message.ShouldBe("The script returned more than 1 MiB and was stopped.");
    }

    [Test]
    public async Task A_wrong_value_is_a_wrong_result_in_its_case()
    {
        var report = await _bench.CheckBodyAsync(
            "return [.. numbers.Select(n => new Factorial(n, n == 5 ? 121 : Compute(n).Value))];"
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Findings[0].Case.ShouldBe("two numbers");
        report.Findings[0].Message.ShouldStartWith("5!: expected 120, got 121.");
        report.Cases.Select(c => c.Verdict).ShouldBe([Verdict.Passed, Verdict.WrongResult]);
    }

    [Test]
    public async Task A_warning_that_may_say_why_is_told_with_what_is_wrong()
    {
        var report = await _bench.CheckAsync(
            "async Task<Factorial[]> ComputeAll(IReadOnlyList<int> numbers, int workers)\n{\n    Task.Delay(1);\n    await Task.Yield();\n    return [];\n}"
        );

        report
            .Findings[0]
            .Hint.ShouldNotBeNull()
            .ShouldContain("The compiler noticed: line 3: this call is not awaited");
    }

    [Test]
    public async Task A_script_that_cannot_be_read_says_why_and_is_not_run()
    {
        var report = await _bench.CheckAsync("int x = 1; // \0");

        report.Verdict.ShouldBe(Verdict.CompileError);
        report.Findings.ShouldHaveSingleItem().Message.ShouldEndWith("Save it as UTF-8.");
        report.Cases.ShouldBeEmpty();
    }
}
