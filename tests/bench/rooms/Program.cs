using System.Diagnostics;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Rooms;

// What a locked room costs: a runner is started until it says that it is ready, in every tier that this machine can give, in turn.
// Prints medians, ranges and the ratio to no room at all: rooms ROUNDS.
var rounds = args is [var first] ? int.Parse(first) : 20;
var root = args is [_, var folder] ? folder : Environment.CurrentDirectory;
var tools = new ToolFolder(Path.Combine(root, "artifacts", "katas"));
var kata = Kit.Read(root).Katas.First().Id;
var limits = Kit.Read(root).TaskOf(kata).Limits;
var hosts = new[] { IsolationTier.Process, IsolationTier.Namespaces, IsolationTier.Full }
    .Select(tier => (Tier: tier, Host: HostProbe.Look(tools, tier)))
    .Where(one => one.Host.Tier == one.Tier)
    .Select(one => new Contestant(one.Host.Code, RunFolder.Create(one.Host)))
    .ToList();
try
{
    for (var round = -1; round < rounds; round++)
    {
        foreach (var one in round % 2 == 0 ? hosts : Enumerable.Reverse(hosts))
        {
            var time = await StartAsync(one.Run);
            if (round >= 0)
            {
                one.Times.Add(time);
            }
        }
    }
    Console.WriteLine($"milliseconds until a runner is ready, {rounds} rounds in turn");
    Console.WriteLine($"{"tier", -12} {"least", 8} {"median", 8} {"most", 8} {"ratio", 8}");
    foreach (var one in hosts)
    {
        Console.WriteLine(
            $"{one.Name, -12} {one.Times.Min(), 8:0.0} {one.Median, 8:0.0} {one.Times.Max(), 8:0.0} {one.Median / hosts[0].Median, 8:0.00}"
        );
    }
}
finally
{
    hosts.ForEach(one => one.Run.Dispose());
}

async Task<double> StartAsync(RunFolder run)
{
    await using var room = await Room.OpenAsync(run, kata);
    var began = Stopwatch.GetTimestamp();
    await using var runner = RunnerProcess.Start(tools, room, limits);
    await runner.ReadyAsync(CancellationToken.None);
    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}
