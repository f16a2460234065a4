using System.Reflection;
using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Hosting;

/// <summary>A program and its arguments.</summary>
internal sealed record Command(string FileName, IReadOnlyList<string> Arguments)
{
    private static readonly Lazy<Command> Own = new(FindOwnWorker);

    /// <summary>This library as a program, with the dependencies of the program that runs here, so that whatever its jobs need is found.</summary>
    public static Command OwnWorker() => Own.Value;

    private static Command FindOwnWorker()
    {
        var library = typeof(Command).Assembly.Location;
        if (library.Length == 0)
        {
            throw new WorkerStartException(
                "A program published as one file has no library on disk to start workers with: call WorkerProgram.Use with the program itself, and WorkerProgram.Run where it is started as a worker."
            );
        }
        var entry = Assembly.GetEntryAssembly()?.Location is { Length: > 0 } location ? location : library;
        List<string> arguments = ["exec"];
        Add(
            arguments,
            "--runtimeconfig",
            Path.ChangeExtension(entry, ".runtimeconfig.json"),
            Path.ChangeExtension(library, ".runtimeconfig.json")
        );
        Add(arguments, "--depsfile", Path.ChangeExtension(entry, ".deps.json"));
        arguments.Add(library);
        return new Command(FindDotnet(), arguments);
    }

    private static void Add(List<string> arguments, string option, params ReadOnlySpan<string> candidates)
    {
        foreach (var path in candidates)
        {
            if (File.Exists(path))
            {
                arguments.Add(option);
                arguments.Add(path);
                return;
            }
        }
    }

    // The runtime that runs here is the one the workers must have: it stands three folders above its own files.
    private static string FindDotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.GetFullPath(Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        string?[] candidates =
        [
            Path.Join(root, name),
            Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath : null,
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } folder
                ? Path.Join(folder, name)
                : null,
        ];
        return candidates.FirstOrDefault(File.Exists) ?? name;
    }
}
