namespace Katas.Judging;

/// <summary>What this machine can do, task by task.</summary>
/// <param name="Cores">Processors the judge may use.</param>
/// <param name="Tasks">The tasks that were calibrated.</param>
public sealed record MachineCalibration(int Cores, IReadOnlyList<TaskCalibration> Tasks)
{
    /// <summary>What all cores together do, in cores, for the task that gains least from them; null where none was calibrated.</summary>
    public double? EffectiveCores => Tasks.Count == 0 ? null : Tasks.Min(task => task.EffectiveCores);

    /// <summary>Whether every task's times are steady; null where none was calibrated.</summary>
    public bool? IsSteady => Tasks.Count == 0 ? null : Tasks.All(task => task.IsSteady);

    /// <summary>Why a batch gives no points for speed on this machine, and what would help; null where it does.</summary>
    public string? WhyNoBatch()
    {
        if (Cores < 2)
        {
            return $"{SpeedPhrases.OneCore()} Use a machine with two cores or more.";
        }
        if (Tasks.FirstOrDefault(task => !task.IsSteady) is not { } worst)
        {
            return null;
        }
        return worst.AgainstItself > TaskCalibration.Tolerance
            ? $"The same program takes {worst.AgainstItself:P0} more or less from one run to the next ({worst.Task}); {TaskCalibration.Tolerance:P0} is the most that grades can stand. End what else runs here, switch frequency scaling off, or measure on a machine without neighbours."
            : $"Others took the processors in {worst.Disturbed:P0} of the runs ({worst.Task}). End what else runs here, or measure on cores of their own: a batch system's exclusive node, or a cpuset.";
    }
}
