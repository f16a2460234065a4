// Counts primes on worker processes: a program that knows nothing but the package Katas.Multiprocessing.
//
//     make pack && dotnet run --project docs/samples/primes [processes|threads]
//
// Nothing here says how a worker is started: the pool starts this very program's assemblies in processes of their own.
using Katas.Multiprocessing;

const int Last = 400_000;
const int Step = 10_000;

// One word decides whether the workers are processes or threads.
using IWorkerPool pool = args is ["threads"] ? new WorkerThreadPool(4) : new ProcessPool(4);

(int From, int To)[] ranges = [.. Enumerable.Range(0, Last / Step).Select(i => (i * Step, (i + 1) * Step))];

// All at once, in the order of the ranges.
var counts = pool.Map(Primes.Count, ranges);
Console.WriteLine($"{counts.Sum()} primes below {Last}, {counts[0]} of them below {Step}");

// One by one, as they are there: leaving the loop cancels what has not started.
foreach (var largest in pool.Imap(Primes.Largest, ranges))
{
    Console.WriteLine($"the largest prime below {Step} is {largest}");
    break;
}

// As they finish.
var sum = 0L;
await foreach (var count in pool.ImapUnordered(Primes.Count, ranges, chunkSize: 4))
{
    sum += count;
}
Console.WriteLine($"{sum} again, in whatever order they came");

// What a job throws arrives as itself, with the worker's own stack.
try
{
    pool.Apply(Primes.Count, (10, 0));
}
catch (ArgumentException wrong)
{
    Console.WriteLine($"refused by the job: {wrong.Message}");
}

// A worker that dies takes one job with it and nothing else.
if (pool is ProcessPool)
{
    try
    {
        pool.Apply(Primes.Leave, 3);
    }
    catch (WorkerDiedException death)
    {
        Console.WriteLine($"exit code {death.ExitCode}, and the pool goes on: {pool.Apply(Primes.Count, (0, 100))} primes below 100");
    }
}

internal static class Primes
{
    public static int Count((int From, int To) range)
    {
        if (range.To < range.From)
        {
            throw new ArgumentException($"There is nothing from {range.From} to {range.To}.");
        }
        return Enumerable.Range(range.From, range.To - range.From).Count(IsPrime);
    }

    public static int Largest((int From, int To) range) =>
        Enumerable.Range(range.From, range.To - range.From).Last(IsPrime);

    public static int Leave(int exitCode)
    {
        Environment.Exit(exitCode);
        return 0;
    }

    private static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }
        return number > 1;
    }
}
