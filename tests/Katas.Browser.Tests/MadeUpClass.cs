using Katas.Judging;

namespace Katas.Browser.Tests;

/// <summary>A marked class that has everything a page can show.</summary>
internal static class MadeUpClass
{
    private const string Script = """
        static IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
        {
            var digests = new List<FileDigest>();
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file => digests.Add(Hash(file)));
            return digests;
        }
        """;

    private static readonly string[] Tasks = ["hashing", "factorial", "crawling"];
    private static readonly string[] Strategies = ["sequential", "thread-pool", "process-pool", "locked", "futures"];

    private static readonly string[] Katas =
    [
        .. Tasks.SelectMany(task => Strategies.Select(strategy => $"{task}/{strategy}")),
    ];

    public static Gradebook Book()
    {
        var random = new Random(1);
        var rules = new CourseRules
        {
            Title = "Parallel programming",
            Deadline = DateTimeOffset.UnixEpoch,
            PenaltyPerDay = 5,
            DropLowest = 1,
        };
        var students = Enumerable
            .Range(0, 12)
            .Select(i => new StudentWork(new Person($"student-{i:00}", $"Name {i}"))
            {
                Katas = Katas
                    .Where(_ => random.NextDouble() < 0.9)
                    .ToDictionary(kata => kata, kata => ((KataReport, double)?)(Report(kata, random), 100)),
                Received = DateTimeOffset.UnixEpoch.AddDays(random.Next(-3, 3)),
                Remarks = i % 7 == 0 ? ["hashing/sequential.csx is a link, and links are not followed."] : [],
            })
            .Append(
                new StudentWork(new Person(new string('m', 255), "long")) { Problem = "the archive cannot be read." }
            );
        return Marker.Mark(rules, Katas, students, countsSpeed: true);
    }

    public static string ClassPage() => Reports.ClassPage.Of(Book());

    public static string StudentPage()
    {
        var book = Book();
        return Reports.StudentPage.Of(book, book.Students[1], new Texts());
    }

    public static string SimilarPage() =>
        Reports.SimilarPage.Of(
            "Scripts that are alike",
            [
                new AlikePair(
                    Katas[1],
                    "student-01",
                    "student-02",
                    0.83,
                    new HashSet<int> { 3, 4 },
                    new HashSet<int> { 3 }
                ),
            ],
            (_, _) => Script
        );

    private static KataReport Report(string kata, Random random)
    {
        if (random.NextDouble() < 0.4)
        {
            Finding[] findings =
            [
                new Finding(Verdict.Race, "Two threads were inside of List.Add at the same time, on lines 4 and 4.")
                {
                    Place = new SourcePlace($"{kata}.csx", 4, 96) { Text = "digests.Add(Hash(file))" },
                    Case = "threads made to meet, watched for races",
                    MoreCases = 1,
                    Hint = "A list is for one thread at a time: give each result a place of its own.",
                },
            ];
            return new KataReport(kata, $"{kata}.csx", Verdict.Race, findings, [], Scoring.For(findings, Weights.Usual))
            {
                Output = "printed by the script\n",
            };
        }
        var speedup = 1 + random.NextDouble();
        var speed = new SpeedReport(SpeedState.Measured)
        {
            Points = new Estimate(25, 24, 26),
            Remarks = ["About 20 % of its time behaves as if it were not parallel (Karp–Flatt)."],
            Estimate = new SpeedEstimate
            {
                Rounds = 9,
                Dropped = 0,
                Speedup = new Estimate(speedup, speedup - 0.05, speedup + 0.07),
                Reference = new Estimate(1.9, 1.88, 1.92),
            },
        };
        return new KataReport(kata, $"{kata}.csx", Verdict.Passed, [], [], Scoring.For([], Weights.Usual, speed))
        {
            Speed = speed,
        };
    }

    private sealed class Texts : Reports.IScriptTexts
    {
        public string Script(string kata) => MadeUpClass.Script;

        public string Solution(string kata) =>
            MadeUpClass.Script.Replace("List", "ConcurrentBag", StringComparison.Ordinal);
    }
}
