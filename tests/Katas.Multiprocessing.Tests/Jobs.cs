using System.Diagnostics;
using System.Numerics;

namespace Katas.Multiprocessing.Tests;

/// <summary>What the tests ask workers to do.</summary>
public static class Jobs
{
    public static int Divide(int by) => 100 / by;

    public static int Pid(int ignored) => Environment.ProcessId;

    public static (int Item, int Pid) Where(int item) => (item, Environment.ProcessId);

    public static string Echo(string text) => text;

    public static int FailOrMark((int Number, string Mark) item)
    {
        if (item.Number > 0)
        {
            throw new InvalidOperationException($"failure {item.Number}");
        }
        Signals.Raise(item.Mark, "");
        return 0;
    }

    public static int AnnounceAndWait((string Begun, string Go) item)
    {
        Signals.Raise(item.Begun, Environment.ProcessId.ToString());
        Signals.Await(item.Go);
        return Environment.ProcessId;
    }

    public static int Add((int One, int Other) pair) => pair.One + pair.Other;

    public static int WaitAndReturn((int Number, string Go) item)
    {
        Signals.Await(item.Go);
        return item.Number;
    }

    public static int ExitOn((int Item, int Fatal, string Log) item)
    {
        File.AppendAllText($"{item.Log}-{item.Item}", "x");
        if (item.Item == item.Fatal)
        {
            Environment.Exit(3);
        }
        return item.Item;
    }

    public static int KillOn((int Item, int Fatal) item)
    {
        if (item.Item == item.Fatal)
        {
            Process.GetCurrentProcess().Kill();
            new ManualResetEventSlim().Wait();
        }
        return item.Item;
    }

    public static int Overflow(int depth) => Overflow(depth + 1) + 1;

    public static BigInteger Factorial(int n)
    {
        var product = BigInteger.One;
        for (var factor = 2; factor <= n; factor++)
        {
            product *= factor;
        }
        return product;
    }

    public static int ThrowWithCause(string cause) =>
        throw new InvalidOperationException("outer", new FormatException(cause));

    public static int ThrowForeign(int ignored)
    {
        // A type that only this process has ever heard of.
        var assembly = System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(
            new System.Reflection.AssemblyName("Foreign"),
            System.Reflection.Emit.AssemblyBuilderAccess.Run
        );
        var type = assembly
            .DefineDynamicModule("Foreign")
            .DefineType("ForeignException", System.Reflection.TypeAttributes.Public, typeof(ApplicationException))
            .CreateType();
        var foreign = (Exception)Activator.CreateInstance(type)!;
        typeof(Exception)
            .GetField("_message", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .SetValue(foreign, "from afar");
        throw foreign;
    }

    public static int[] PoolInside(int count)
    {
        using var pool = new ProcessPool(2);
        return pool.Map(x => x * x, Enumerable.Range(0, count));
    }

    public static string Talk(string word)
    {
        Console.WriteLine("something said aloud");
        return Console.ReadLine() is null ? word + ":end" : "input";
    }

    public static string[] Pipes(int ignored)
    {
        var error = Target("/proc/self/fd/2");
        return
        [
            .. Directory
                .GetFiles("/proc/self/fd")
                .Select(Target)
                .Where(target => target.StartsWith("pipe:", StringComparison.Ordinal) && target != error)
                .Distinct(),
        ];

        static string Target(string link) => File.ResolveLinkTarget(link, returnFinalTarget: false)?.Name ?? "";
    }
}
