using Katas.Wire;

namespace Katas.Runner;

/// <summary>Takes cases from the judge, one after another, until it says to end.</summary>
internal sealed class CaseLoop(JudgeLine judge)
{
    private LoadScript? _script;

    public int Run()
    {
        judge.Send(new ChildReady());
        while (true)
        {
            switch (judge.Next())
            {
                case LoadScript load:
                    _script = load;
                    break;
                case RunCase run:
                    OnItsOwnThread(() => Run(run));
                    break;
                case WarmUpCase warmUp:
                    WarmUp.Do(warmUp.Input, warmUp.Workers, warmUp.InProcesses);
                    judge.Send(new CaseEnded(warmUp.Case, Fault: null, Stage.Function));
                    break;
                case Shutdown:
                    // Not Environment.Exit: exit handlers of the script's have no say in when we end.
                    Native.ExitNow(0);
                    return 0;
                case var other:
                    throw new InvalidOperationException($"unexpected {other.GetType().Name}");
            }
        }
    }

    /// <summary>
    /// The first thread of a process is not like others: the same loop took it up to a fifth longer than any other thread here, and a
    /// sequential program would be compared on it with parallel ones that run beside it.
    /// </summary>
    private static void OnItsOwnThread(Action work)
    {
        var thread = new Thread(() => work()) { Name = "script" };
        thread.Start();
        thread.Join();
    }

    private void Run(RunCase run)
    {
        var script = _script ?? throw new InvalidOperationException("a case came before the script");
        var stage = Stage.TopLevel;
        JudgedRoom.NamesCallers = run.Held;
        Site.Enter(run.Case);
        Fault? fault = null;
        if (run.WatchSeed is { } seed)
        {
            ScriptWatch.Begin(seed);
        }
        try
        {
            var loaded = new LoadedScript(script.AssemblyFile, script.Entry);
            loaded.RunTopLevel();
            stage = Stage.Function;
            judge.Send(new FunctionCalled(run.Case));
            var returned = loaded.Call(run.Input, run.Workers);
            if (!Drain(run.Case, script.Entry, returned))
            {
                stage = Stage.NullReturned;
            }
        }
        catch (Exception e)
        {
            fault = Faults.From(e);
        }
        FlushConsole();
        if (run.WatchSeed is not null)
        {
            judge.Send(ScriptWatch.End(run.Case));
        }
        judge.Send(new CaseEnded(run.Case, fault, stage));
    }

    /// <summary>False where the function gave null in place of a sequence or a task.</summary>
    private bool Drain(int number, EntryPoint entry, object? returned) =>
        entry.Task switch
        {
            TaskKind.Hashing => new Returned<FileDigest>(judge, number).Drain(entry.Shape, returned),
            TaskKind.Factorial => new Returned<Factorial>(judge, number).Drain(entry.Shape, returned),
            _ => new Returned<Page>(judge, number).Drain(entry.Shape, returned),
        };

    /// <summary>The script may have put a writer of its own, even a closed one, in the console's place.</summary>
    private static void FlushConsole()
    {
        try
        {
            Console.Out.Flush();
            Console.Error.Flush();
        }
        catch (Exception)
        {
            // Its output is lost; its answers are not.
        }
    }
}
