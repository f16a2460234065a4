namespace Katas.Cli;

/// <summary>What the command tells a pipeline (contract, section 7).</summary>
internal static class ExitCode
{
    public const int Passed = 0;
    public const int NotPassed = 1;
    public const int WrongUsage = 2;
    public const int HarnessFault = 3;
    public const int SpeedInconclusive = 4;
    public const int Interrupted = 130;
}
