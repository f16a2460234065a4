using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.ClassBench;

/// <summary>
/// A class that never was: each student has a few katas, some of them solved and some of them wrong in a way that
/// tests/submissions knows. The same seed makes the same class.
/// </summary>
internal sealed class MadeUpClass
{
    /// <summary>Scripts of each student.</summary>
    public const int KatasOfEach = 3;

    private const double ShareSolved = 0.5;

    /// <summary>Those that wait a limit out, or take the machine: a class has them, too, but few.</summary>
    private static readonly Verdict[] Rare =
    [
        Verdict.Hung,
        Verdict.TimeLimit,
        Verdict.MemoryLimit,
        Verdict.ProcessLimit,
        Verdict.OutputLimit,
        Verdict.SwallowedError,
    ];

    private readonly string _root;
    private readonly ILookup<KataId, string> _wrong;

    public MadeUpClass(string root)
    {
        _root = root;
        _wrong = Specimen
            .Below(Path.Combine(root, "tests", "submissions"))
            .Where(specimen => specimen.Expected != Verdict.Passed && !Rare.Contains(specimen.Expected))
            .Where(specimen => !Path.GetFileName(specimen.Folder).StartsWith("hostile", StringComparison.Ordinal))
            .SelectMany(specimen =>
                Submission.Find(specimen.Folder, only: null).Scripts.Select(script => (specimen.Folder, script))
            )
            // One that loads others would need them beside it.
            .Select(one => (one.script.Kata, File: Path.Combine(one.Folder, one.script.Path)))
            .Where(one => !File.ReadAllText(one.File).Contains("#load", StringComparison.Ordinal))
            .ToLookup(one => one.Kata, one => one.File);
    }

    /// <summary>Writes so many submissions into a folder.</summary>
    public void Write(string folder, int students, int seed)
    {
        var random = new Random(seed);
        for (var student = 0; student < students; student++)
        {
            var katas = KataId.All.ToArray();
            random.Shuffle(katas);
            foreach (var kata in katas.Take(KatasOfEach))
            {
                var wrong = _wrong[kata].ToList();
                var from =
                    wrong.Count == 0 || random.NextDouble() < ShareSolved
                        ? Path.Combine(_root, "solutions", kata.ScriptPath)
                        : wrong[random.Next(wrong.Count)];
                var to = Path.Combine(folder, $"student-{student:0000}", kata.ScriptPath);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                // No two scripts are the same file: every one is work.
                File.WriteAllText(to, $"{File.ReadAllText(from).TrimEnd()}\n// by student {student}, {seed}\n");
            }
        }
    }
}
