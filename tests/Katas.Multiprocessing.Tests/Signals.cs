using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Files as events between processes: a job says that it has begun, and waits until it may end.</summary>
internal sealed class Signals : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    public Signals() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Join(Path.GetTempPath(), $"pool-tests-{Guid.NewGuid():N}");

    public string At(string name) => Path.Join(Folder, name);

    public void Give(string name) => Raise(At(name), "");

    public static void Raise(string path, string content)
    {
        File.WriteAllText(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }

    public static void Await(string path) => Until(() => File.Exists(path), $"{path} is there");

    public string Content(string name)
    {
        Await(At(name));
        return File.ReadAllText(At(name));
    }

    public static void Until(Func<bool> condition, string what) =>
        SpinWait.SpinUntil(condition, Deadline).ShouldBeTrue($"in time: {what}");

    public static bool IsRunning(int pid)
    {
        try
        {
            // A process that nobody has waited for yet still has its folder; its state is Z then.
            var status = File.ReadAllText($"/proc/{pid}/stat");
            return status[(status.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static bool Exists(int pid) => Directory.Exists($"/proc/{pid}");

    public static IReadOnlyList<int> Children(int pid)
    {
        var children = new List<int>();
        foreach (var thread in Directory.GetDirectories($"/proc/{pid}/task"))
        {
            try
            {
                children.AddRange(
                    File.ReadAllText(Path.Join(thread, "children"))
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(int.Parse)
                );
            }
            catch (IOException)
            {
                // A thread that ended meanwhile has no children.
            }
        }
        return children;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
