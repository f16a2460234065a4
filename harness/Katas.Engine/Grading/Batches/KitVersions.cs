using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>
/// For each kata, what in the kit and the judge has a say in its outcome, in one word. A mended hint changes none of them, a case
/// of one task only that task's, the reference of one kata only that kata's speed.
/// </summary>
internal sealed class KitVersions(Kit kit, ToolFolder tools)
{
    /// <summary>What judges: a change of any of these may change any verdict.</summary>
    private static readonly string[] Judge =
    [
        "Katas.Engine.dll",
        "Katas.Judging.dll",
        "Katas.Wire.dll",
        "katas-runner.dll",
        "katas-compiler.dll",
        "Katas.Kit.dll",
        "Katas.Multiprocessing.dll",
    ];

    private readonly string _judge = Fingerprint.Of(
        Judge
            .Select(file => Path.Combine(tools.Path, file))
            .Select(file =>
                File.Exists(file)
                    ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))
                    : ""
            )
    );

    private readonly Dictionary<(KataId, Lane), string> _known = [];

    /// <exception cref="KitFaultException">A file of the kit is missing.</exception>
    public string Of(KataId kata, Lane stage)
    {
        lock (_known)
        {
            if (!_known.TryGetValue((kata, stage), out var version))
            {
                _known[(kata, stage)] = version = stage == Lane.Correctness ? OfCorrectness(kata) : OfSpeed(kata);
            }
            return version;
        }
    }

    private string OfCorrectness(KataId kata)
    {
        var task = kit.TaskOf(kata);
        return Fingerprint.Of(
            _judge,
            task.Limits,
            task.Weights,
            task.Cases.Where(@case => @case.IsFor(kata)),
            kit.Starter(kata)
        );
    }

    private string OfSpeed(KataId kata) =>
        Fingerprint.Of(
            OfCorrectness(kata),
            kit.TaskOf(kata).Speed,
            Solution(kata),
            Solution(new KataId(kata.Task, Strategy.Sequential))
        );

    private string? Solution(KataId kata)
    {
        var file = Path.Combine(kit.Root, "solutions", kata.ScriptPath);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
