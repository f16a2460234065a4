using Katas.Judging;

namespace Katas.Reports.Tests.Courses;

/// <summary>A marked class in few words, with names and texts that try to get out of where they are put.</summary>
internal static class GivenClass
{
    public const string Evil = "=HYPERLINK(\"http://x\",\"<script>alert(1)</script>\")";
    public const string HiddenCase = "one worker";

    public static readonly string[] Katas = ["hashing/thread-pool", "factorial/locked", "hashing/sequential"];

    public static Gradebook Book(CourseRules? rules = null, bool countsSpeed = true) =>
        Marker.Mark(
            (rules ?? CourseRules.Usual) with
            {
                Title = "Katas, \"autumn\" <2026>",
            },
            Katas,
            [
                new StudentWork(
                    new Person("anna", "Smith, Anna")
                    {
                        Email = "anna@example.org",
                        IdNumber = "00123",
                        Login = "asmith",
                    }
                )
                {
                    Katas = Reports(
                        (Katas[0], Fast()),
                        (Katas[1], Given.Failed(Finding("a \"race\" in <b>x</b> & more\r\n\u202e]]>"))),
                        (Katas[2], Given.NotStarted())
                    ),
                },
                new StudentWork(new Person(Evil, Evil))
                {
                    Katas = Reports((Katas[1], Given.Failed(Finding("so") with { Case = HiddenCase }))),
                    Remarks = ["hashing/sequential.csx is a link, and links are not followed."],
                },
                new StudentWork(new Person(new string('x', 255), "long")) { Problem = "the archive cannot be read." },
            ],
            countsSpeed
        );

    public static StudentMark Anna(CourseRules? rules = null) => Book(rules).Students[0];

    public static Finding Finding(string message) =>
        Given.Finding(Verdict.Race, message) with
        {
            SparesResults = true,
            Place = new SourcePlace("factorial/locked.csx", 3, 2) { Text = "\tcount++; // <script>" },
            Case = "a few",
            Hint = "Lock around `count`.",
        };

    private static KataReport Fast() =>
        Given.Passed() with
        {
            Score = new Score(96.4, 100, 50, 20) { Speed = 26.4 },
            Output = "printed \u001b[31m<pre>",
            Speed = new SpeedReport(SpeedState.Measured)
            {
                Points = new Estimate(26.4, 25, 28),
                Estimate = new SpeedEstimate
                {
                    Rounds = 9,
                    Dropped = 0,
                    Speedup = new Estimate(1.87, 1.84, 1.9),
                    Reference = new Estimate(1.91, 1.9, 1.93),
                },
            },
        };

    private static Dictionary<string, (KataReport, double)?> Reports(
        params (string Kata, KataReport Report)[] reports
    ) =>
        reports.ToDictionary(one => one.Kata, one => ((KataReport, double)?)(one.Report with { Kata = one.Kata }, 100));
}
