using System.Runtime.InteropServices;

namespace Katas.Labs;

/// <summary>The process in which labs are measured.</summary>
public static partial class LabProcess
{
    /// <summary>Read by the runtime when it starts, and at no other time.</summary>
    private const string Setting = "DOTNET_GCgen0size";

    /// <summary>What the pools give their workers, in hexadecimal.</summary>
    private const string OfWorkers = "400000";

    /// <summary>
    /// Begins this process anew, with the same arguments, where its collector has less room for new objects than the pools give their
    /// workers: threads would be stopped for collections that processes do not have, and the two could not be compared. Returns where there is
    /// nothing to do, or where it cannot be done. Called before anything else.
    /// </summary>
    /// <param name="arguments">Of the command line, without the program.</param>
    public static void MakeRoom(IReadOnlyList<string> arguments)
    {
        if (Environment.GetEnvironmentVariable(Setting) is not null || Environment.ProcessPath is not { } program)
        {
            return;
        }
        var variables = Environment.GetEnvironmentVariables();
        variables[Setting] = OfWorkers;
        _ = Execute(
            program,
            [program, .. arguments, null],
            [.. variables.Keys.Cast<string>().Select(name => $"{name}={variables[name]}"), null]
        );
    }

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string program, string?[] arguments, string?[] environment);
}
