using Katas.PoolBench;

// ROUNDS (5) and ONLY (part of a case's name) from the environment. In each round every case runs on each side in turn.
var rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5");
var only = Environment.GetEnvironmentVariable("ONLY") ?? "";
(string Name, double Bound)[] all =
[
    ("chunk 1", 0.20),
    ("chunk 16", 0.20),
    ("automatic chunk", 0.5),
    ("unordered", 0.20),
    ("10,000 at once", 0.35),
    ("round trip", 1.0),
    ("1 MiB in", 1.0),
    ("1 MiB echoed", 0.7),
    ("start", 1.0),
    ("300!", 0.9),
    ("lock", 1.0),
    ("dictionary", 1.0),
    ("queue", 1.0),
];
var cases = all.Where(one => one.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToArray();

using var ours = new Ours();
using var python = Contender.Start();
if (python is null)
{
    Console.Error.WriteLine("There is no python3 here to compare with.");
    return 1;
}
var table = new Table(rounds);
foreach (var workers in (int[])[2, 4])
{
    foreach (var (name, bound) in cases)
    {
        // Once for the compilers and the caches.
        ours.Run(name, workers);
        ours.Run(name, workers);
        python.Run(name, "Pool", workers);
        python.Run(name, "Executor", workers);
        List<(double, double, double)> figures = [];
        List<(double, double)> own = [];
        for (var round = 0; round < rounds; round++)
        {
            var mine = ours.Run(name, workers);
            figures.Add((mine, python.Run(name, "Pool", workers), python.Run(name, "Executor", workers)));
            if (name == "300!")
            {
                own.Add((mine, ours.Run("300! alone", workers)));
            }
        }
        table.Add(name, workers, bound, figures);
        if (own.Count > 0)
        {
            table.AddOwn("300!, ours over our own loop", workers, 0.75, own);
        }
    }
}
return table.AllHold ? 0 : 1;
