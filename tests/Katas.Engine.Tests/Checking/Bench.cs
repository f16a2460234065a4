using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Judging;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>A small kit, a checker for it with the real children, and a place for submissions.</summary>
internal sealed class Bench : IAsyncDisposable
{
    /// <summary>Computes a factorial as it should; scripts that go wrong elsewhere end with it.</summary>
    public const string Compute = """

        static Factorial Compute(int n)
        {
            Journal.Started(n);
            var product = BigInteger.One;
            for (var factor = 2; factor <= n; factor++) { product *= factor; }
            return new Factorial(n, product);
        }
        """;

    /// <summary>The right results.</summary>
    public const string Right = "[.. numbers.Select(Compute)]";

    private readonly TemporaryFolder _folder = new();
    private readonly Checker _checker;
    private int _submissions;

    /// <param name="limits">Lines of <c>limits</c> that differ from the usual ones.</param>
    public Bench(params IReadOnlyList<string> limits)
        : this(Cases, limits) { }

    private Bench((string Task, string Cases)[] tasks, IReadOnlyList<string> limits)
    {
        foreach (var (task, cases) in tasks)
        {
            _folder.Write($"kit/katas/{task}/kata.yaml", Yaml(task, limits, cases));
            foreach (var strategy in Strategies)
            {
                _folder.Write($"kit/katas/{task}/starters/{strategy}.csx", "// the starter\n");
            }
        }
        Kit = Kit.Read(_folder.At("kit"));
        _checker = new Checker(Kit, House.Tools, new CheckOptions(Seed: 1, _folder.At("cache")));
    }

    public Kit Kit { get; }

    /// <summary>One whose cases hold every job.</summary>
    public static Bench Holding(params IReadOnlyList<string> limits) => new(HeldCases, limits);

    /// <summary>The reference solution of one kata, in the place of this one or of another.</summary>
    public static string Solution(string kata) => File.ReadAllText(Path.Join(House.Root, "solutions", $"{kata}.csx"));

    /// <summary>For files that a script and its test talk through.</summary>
    public string At(string name) => _folder.At(name);

    /// <summary>A script for factorial/sequential: two cases, of three numbers and of two.</summary>
    public Task<KataReport> CheckAsync(string script, CancellationToken cancellation = default) =>
        CheckAsync("factorial/sequential", script, cancellation);

    public Task<KataReport> CheckAsync(string kata, string script, CancellationToken cancellation = default)
    {
        var folder = $"submission-{++_submissions}";
        _folder.Write($"{folder}/{kata}.csx", script);
        var submission = Submission.Find(_folder.At(folder), only: null);
        return Eventually.InTime(
            _checker.CheckAsync(submission, submission.Scripts.ShouldHaveSingleItem(), cancellation)
        );
    }

    /// <summary>A factorial function with these statements, and what it needs.</summary>
    public Task<KataReport> CheckBodyAsync(string statements) =>
        CheckAsync($"Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)\n{{\n{statements}\n}}\n{Compute}");

    /// <summary>After it, no process and no folder of this bench's checks is left.</summary>
    public async ValueTask DisposeAsync()
    {
        using (_folder)
        {
            await _checker.DisposeAsync();
            LeftBehind.Nothing(_checker.RunFolderPath);
        }
    }

    /// <summary>One whose case is watched for races.</summary>
    public static Bench Watching(params IReadOnlyList<string> limits) =>
        new(
            [
                (
                    "factorial",
                    """
                      - { name: plain, workers: 2, numbers: [3] }
                      - { name: watched, workers: 4, watch: true, numbers: [7, 5, 12, 20, 9, 3, 8, 30, 2, 11, 40, 6] }
                    """
                ),
            ],
            limits
        );

    private static readonly string[] Strategies = ["sequential", "thread-pool", "process-pool", "locked", "futures"];

    private static readonly (string Task, string Cases)[] HeldCases =
    [
        (
            "factorial",
            """
              - { name: held, workers: 3, hold: true, numbers: [7, 5, 12, 20000, 9, 3] }
            """
        ),
        (
            "hashing",
            """
              - { name: held, workers: 3, hold: true, files: [{ random: 6, bytes: 0-9000 }] }
              - { name: one fails, workers: 3, hold: true, files: [{ name: a, bytes: 9 }, { name: b, bytes: 99 }, { name: gone, missing: true }, { name: c, bytes: 9000 }] }
            """
        ),
        (
            "crawling",
            """
              - { name: held, workers: 3, hold: true, site: [{ path: /, title: Start, links: [/a, /b, /c, /d, /e] }, { path: /a, title: A }, { path: /b, title: B, links: [/] }, { path: /c, title: C }, { path: /d, title: D }, { path: /e, title: E }] }
              - { name: one is slow, workers: 3, hold: true, keep: /slow, site: [{ path: /, title: Start, links: [/slow, /a, /b] }, { path: /a, title: A }, { path: /b, title: B }, { path: /slow, title: Slow, links: [/c, /d, /e, /f] }, { path: /c, title: C }, { path: /d, title: D }, { path: /e, title: E }, { path: /f, title: F }] }
            """
        ),
    ];

    private static readonly (string Task, string Cases)[] Cases =
    [
        (
            "factorial",
            """
              - { name: three numbers, workers: 2, numbers: [3, 0, 21] }
              - { name: two numbers, workers: 2, numbers: [5, 5] }
            """
        ),
        (
            "hashing",
            """
              - { name: two files, workers: 2, files: [{ name: b.txt, text: bee }, { name: a.bin, bytes: 200000 }] }
              - { name: a file that is gone, workers: 2, files: [{ name: a.txt, text: a }, { name: gone, missing: true }] }
            """
        ),
        (
            "crawling",
            """
              - { name: a site, workers: 2, site: [{ path: /, title: Start, links: [/größe, /gone, "#here"] }, { path: /größe, title: Größe, links: [/] }] }
            """
        ),
    ];

    private static string Yaml(string task, IReadOnlyList<string> limits, string cases)
    {
        IEnumerable<string> usual =
        [
            "compile-seconds: 60",
            "case-seconds: 30",
            "compiler-mebibytes: 1024",
            "output-kibibytes: 64",
            "answer-mebibytes: 1",
        ];
        var all = usual.Select(line =>
            limits.FirstOrDefault(other => other.Split(':')[0] == line.Split(':')[0]) ?? line
        );
        var strategies = string.Join(
            "\n",
            Strategies.Select(name => $"  {name}: {{ title: T, about: A, article: [A1], hints: [a, b, c] }}")
        );
        return $$"""
            task: {{task}}
            title: Small
            weights: { correct: 50, discipline: 20, speed: 30 }
            limits: { {{string.Join(", ", all)}} }
            cases:
            {{cases}}
            strategies:
            {{strategies}}
            """;
    }
}
