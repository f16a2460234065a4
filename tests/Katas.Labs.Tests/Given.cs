using Katas.Judging;
using Katas.Labs.Results;

namespace Katas.Labs.Tests;

/// <summary>Measurements that nobody took.</summary>
internal static class Given
{
    public const int Rounds = 7;

    /// <summary>A row that took so long in every round, give or take a hundredth.</summary>
    public static Measured Row(string key, double seconds, Platform platform = Platform.DotNet) =>
        new(
            new Variant(key, key, platform),
            [.. Enumerable.Range(0, Rounds).Select(i => seconds * (1 + (0.002 * (i - 3))))]
        );

    /// <summary>A row that took something else in every round, around this.</summary>
    public static Measured Wild(string key, double seconds, Platform platform = Platform.DotNet) =>
        new(
            new Variant(key, key, platform),
            [.. Enumerable.Range(0, Rounds).Select(i => seconds * (i % 2 == 0 ? 0.5 : 1.8))]
        );

    public static TimeTable Table(string baseline, params Measured[] rows) => new("Work", baseline, rows, []);

    public static TimeTable Table(string baseline, IReadOnlyList<ArticleColumn> article, params Measured[] rows) =>
        new("Work", baseline, rows, article);

    /// <summary>One job after another on one worker, each one second; results come when <paramref name="arrived"/> says.</summary>
    public static Lane Lane(string key, int jobs, Func<int, double> arrived, Platform platform = Platform.DotNet) =>
        new(
            new Variant(key, key, platform),
            jobs,
            [.. Enumerable.Range(1, jobs).Select(job => new JobTimes(job, job - 1, job, arrived(job)))]
        );

    public static Estimate About(double value) => new(value, value * 0.98, value * 1.02);

    public static Machine Machine { get; } =
        new()
        {
            Processor = "A processor <of> the tests",
            Cores = 2,
            MemoryGib = 4,
            System = "Linux",
            Runtime = ".NET 10",
            Clock = "BenchmarkDotNet 0.15.8",
            Load = 0,
            Began = DateTimeOffset.UnixEpoch,
        };

    public static LabReport Report { get; } =
        new()
        {
            Name = "made-up",
            About = "Is a < b & \"c\"?",
            Articles = "A0",
            Workers = 2,
            Size = 1000,
            Unit = "jobs",
            Rounds = Rounds,
            Tables =
            [
                Table(
                    "loop",
                    [
                        new ArticleColumn(
                            "A0",
                            "4 workers",
                            new Dictionary<string, double>(StringComparer.Ordinal) { ["loop"] = 10, ["threads"] = 12.5 }
                        ),
                    ],
                    Row("loop", 1),
                    Row("threads", 0.5),
                    Row("loop", 2, Platform.Python),
                    Wild("threads", 2, Platform.Python)
                ),
            ],
            Lines =
            [
                new LinePlot(
                    "Time over chunks",
                    "chunk",
                    "seconds",
                    [
                        new Series("threads", [new Point(1, About(2)), new Point(100, About(0.1))]),
                        new Series("ideal", [Point.At(1, 1), Point.At(100, 0.01)], IsComputed: true),
                    ]
                )
                {
                    AcrossInFactors = true,
                    UpInFactors = true,
                },
                new LinePlot(
                    "Speed-up over workers",
                    "workers",
                    "speed-up",
                    [new Series("threads", [new Point(1, About(1)), new Point(2, About(1.9))])]
                ),
            ],
            Timeline = new Timeline("When", [Lane("each", 3, job => job), Lane("all", 3, _ => 3, Platform.Python)]),
            Facts = [new Fact("lost updates", 12), new Fact("first result", 0.25, "s")],
            Findings = ["Threads were 2 × faster than the loop <here>."],
            Notes = ["A note."],
        };
}
