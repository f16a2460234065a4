using System.Text.RegularExpressions;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Architecture;

/// <summary>Habits of the house that a reader of one file cannot see.</summary>
public sealed partial class SourceTests
{
    private const int MaxLines = 400;

    [Test]
    public void A_file_that_is_long_is_named_in_the_house_plan()
    {
        var plan = Path.Join(House.Root, "docs", "architecture.md");
        var reasons = File.Exists(plan) ? File.ReadAllText(plan) : "";

        Sources
            .Code("harness")
            .Where(file => File.ReadLines(file).Count() > MaxLines && !reasons.Contains(Path.GetFileName(file)))
            .Select(Sources.Name)
            .ShouldBeEmpty();
    }

    [Test]
    public void The_process_pool_knows_nothing_of_katas() =>
        Sources
            .Code("harness/Katas.Multiprocessing")
            .Where(file => Kata().IsMatch(OwnName().Replace(File.ReadAllText(file), "")))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [TestCase("harness/Katas.Engine")]
    [TestCase("harness/Katas.Multiprocessing")]
    public void Processes_are_started_in_one_place(string room) =>
        Sources.Code(room).Where(file => ProcessStart().IsMatch(File.ReadAllText(file))).ShouldHaveSingleItem();

    [TestCase("harness/Katas.Cli")]
    [TestCase("harness/Katas.Compiler")]
    [TestCase("harness/Katas.Judging")]
    [TestCase("harness/Katas.Kit")]
    [TestCase("harness/Katas.Reports")]
    [TestCase("harness/Katas.Runner")]
    [TestCase("harness/Katas.Wire")]
    public void No_other_room_starts_processes(string room) =>
        Sources
            .Code(room)
            .Where(file => ProcessStart().IsMatch(File.ReadAllText(file)))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [TestCase("Console.ReadLine")]
    [TestCase("Thread.Sleep")]
    public void Nobody_calls(string method) =>
        Sources
            .Code("harness")
            .Where(file => File.ReadAllText(file).Contains(method, StringComparison.Ordinal))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [Test]
    public void A_script_meets_no_answers_and_no_verdicts() =>
        Sources
            .Code("harness/Katas.Runner")
            .Concat(Sources.Code("harness/Katas.Kit"))
            .Where(file => JudgesRooms().IsMatch(File.ReadAllText(file)))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [GeneratedRegex(@"Katas\.Multiprocessing", RegexOptions.None, 1000)]
    private static partial Regex OwnName();

    [GeneratedRegex("kata", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kata();

    [GeneratedRegex(@"(?<!\w)Process\.Start\s*\(|(?<!\w)new\s+Process\s*[({]", RegexOptions.None, 1000)]
    private static partial Regex ProcessStart();

    [GeneratedRegex(@"Katas\.(Judging|Engine|Reports)|solutions/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JudgesRooms();
}
