namespace Katas.Multiprocessing.Tests.Host;

/// <summary>Jobs in an assembly that is not the tests' own; tests also load it a second time.</summary>
public static class HostJobs
{
    public sealed record Point(int X, int Y, string Name);

    public static Point Shift(Point point) => point with { X = point.X + 1, Name = point.Name + "'" };

    public static int Pid(int ignored) => Environment.ProcessId;

    public static int Hold(string announce)
    {
        Console.Error.WriteLine("a job's own words");
        File.WriteAllText(announce, Environment.ProcessId.ToString());
        new ManualResetEventSlim().Wait();
        return 0;
    }

    internal static int Forget()
    {
#pragma warning disable CA2000 // Forgetting it is what this is about.
        var pool = new ProcessPool(2);
#pragma warning restore CA2000
        Console.Write(string.Join(' ', pool.Map(Pid, [0, 1], chunkSize: 1)));
        return 0;
    }

    internal static int Host(int workers, bool own)
    {
        if (own)
        {
            WorkerProgram.Use(Environment.ProcessPath!, "worker");
        }
        using var pool = new ProcessPool(workers);
        var pids = pool.Map(Pid, Enumerable.Range(0, workers), chunkSize: 1);
        // One is idle, the others hold a job when the end comes.
        foreach (var index in Enumerable.Range(1, workers - 1))
        {
            var announce = Path.Join(Path.GetTempPath(), $"hold-{Guid.NewGuid():N}");
            _ = pool.Submit(Hold, announce);
            SpinWait.SpinUntil(() => File.Exists(announce) && File.ReadAllText(announce).Length > 0);
            File.Delete(announce);
        }
        Console.WriteLine(string.Join(' ', pids));
        Console.In.ReadLine();
        return 0;
    }
}
