using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests;

/// <summary>
/// What must be gone when a fixture is over. The runner counts what fails then for no test of the fixture, and so for nothing: here it
/// fails the whole run.
/// </summary>
internal static class LeftBehind
{
    private const int Failure = 3;

    /// <summary>Processes below the folder of a run that has ended, and the folder itself.</summary>
    public static void Nothing(string runFolder)
    {
        try
        {
            RoomProcesses.Below(runFolder).ShouldBeEmpty();
            Directory.Exists(runFolder).ShouldBeFalse();
        }
        catch (ShouldAssertException e)
        {
            TestContext.Error.WriteLine(e.Message);
            // Main's own return value stands unless it is replaced this late.
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Environment.ExitCode = Failure;
            throw;
        }
    }
}
