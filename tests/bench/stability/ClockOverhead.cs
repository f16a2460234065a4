using System.Diagnostics;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Stability;

/// <summary>What the clock and the way to a child cost by themselves: nothing done between start and stop, and a message there and back.</summary>
internal static class ClockOverhead
{
    private const int Turns = 30;
    private const int Messages = 2000;

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("katas-clock-").FullName;
        try
        {
            var clock = new BenchmarkClock(folder);
            var turns = Enumerable
                .Range(0, Turns)
                .Select(_ => clock.Time([Contestant.Submission], new Nothing())[Contestant.Submission])
                .Skip(1)
                .Select(time => time.TotalMilliseconds)
                .ToList();
            Console.WriteLine($"the clock with nothing to time: {SignedRank.Centre(turns):0.0000} ms");
            Console.WriteLine($"a message to a child and back:  {await RoundTripAsync(folder):0.0000} ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same frames over the same pipes as to a runner; the child sends back what it gets.</summary>
    private static async Task<double> RoundTripAsync(string folder)
    {
        await using var echo = ChildProcess.Start(
            new ChildCommand(
                "/bin/cat",
                [],
                folder,
                Surroundings.For(folder),
                MaxFrameBytes: 1024,
                OutputLimitBytes: 1024
            ),
            new OpenCell()
        );
        var times = new List<double>();
        for (var i = 0; i < Messages; i++)
        {
            var began = Stopwatch.GetTimestamp();
            echo.Frames.Write(new ChildReady());
            _ = echo.Frames.Read();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return SignedRank.Centre([.. times.Skip(Messages / 2)]);
    }

    private sealed class Nothing : ITurnStage
    {
        public void Before(Contestant contestant) { }

        public void Run(Contestant contestant) { }

        public void After(Contestant contestant) { }
    }
}
