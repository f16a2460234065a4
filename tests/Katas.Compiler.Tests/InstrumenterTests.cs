using Katas.Compiler.Instrumenting;
using Katas.Instrumentation;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>What the instrumenter promises besides meaning and races.</summary>
public sealed class InstrumenterTests
{
    [Test]
    public void A_race_in_a_loaded_file_is_reported_there()
    {
        var script = Script.Instrumented(
            "#load \"tools.csx\"\n\nvoid Test() => Parallel.For(0, 8, i => Note(i));\n",
            new ScriptText("task/tools.csx", "List<int> notes = new();\n\nvoid Note(int n)\n{\n    notes.Add(n);\n}\n")
        );

        var race = script.Races(seed: 1).ShouldHaveSingleItem();

        race.What.ShouldBe("notes");
        race.First.ShouldBe(new SitePlace("task/tools.csx", 5, 5));
        race.Second.ShouldBe(race.First);
        race.FirstWrites.ShouldBeTrue();
    }

    [Test]
    public void A_variable_at_the_top_of_a_loaded_file_is_one_variable_for_both()
    {
        var script = Script.Instrumented(
            "#load \"tools.csx\"\nvoid Test() => Parallel.For(0, 12, i => { if (i % 2 == 0) Up(); else count--; });\n",
            new ScriptText("task/tools.csx", "int count = 0;\nvoid Up() => count++;\n")
        );

        script
            .Races(seed: 1)
            .ShouldContain(race => race.First.File == Script.Path && race.Second.File == "task/tools.csx");
    }

    [Test]
    public void The_same_script_gives_the_same_text_twice()
    {
        var text = Sections.Read("Races.txt").Values.First();

        Text().ShouldBe(Text());

        string Text() => ScriptInstrumenter.Instrument(Script.Compilation(text))!.SyntaxTrees[^1].ToString();
    }

    [Test]
    public void A_job_that_captures_nothing_still_captures_nothing()
    {
        var script = Script.Instrumented(
            """
            static int calls;
            static int Job(int n) { var c = 0; Action up = () => c++; up(); calls++; return n + c; }
            string Test()
            {
                Func<int, int> lambda = n => { var list = new List<int>(); list.Add(n); calls++; return list.Count; };
                static int Local(int n) { var a = new int[2]; a[n & 1]++; return a[0]; }
                Func<int, int>[] jobs = [lambda, Local, Job];
                return string.Join(" ", jobs.Select(job => job.Target?.GetType().GetFields().Count(f => !f.IsStatic) ?? 0));
            }
            """
        );

        script.Run().ShouldBe("0 0 0");
    }

    [Test]
    public void Each_thread_leaves_the_line_where_it_was_last()
    {
        var script = Script.Instrumented(
            """
            string Test()
            {
                using var held = new ManualResetEventSlim();
                using var there = new ManualResetEventSlim();
                var thread = new Thread(() =>
                {
                    there.Set();
                    held.Wait();
                });
                thread.Start();
                there.Wait();
                var id = thread.ManagedThreadId;
                held.Set();
                thread.Join();
                return id.ToString();
            }
            """
        );

        var id = script.Watched(seed: 1).Result;

        var place = Probe.Threads().Last(place => place.ManagedId.ToString() == id);
        place.File.ShouldBe(Script.Path);
        place.Line.ShouldBe(8);
        place.SystemId.ShouldBeGreaterThan(0);
        place.IsAlive.ShouldBeFalse();
    }

    [Test]
    public void Public_members_and_the_entry_point_keep_their_signatures()
    {
        const string Text =
            "public int count = 0; public int Work(int n, string s) => count += n; string Test() => \"\";";
        var plain = Script.Compilation(Text).ScriptClass!.GetMembers().Select(m => m.ToDisplayString());

        var instrumented = ScriptInstrumenter.Instrument(Script.Compilation(Text))!;

        plain.ShouldBeSubsetOf(instrumented.ScriptClass!.GetMembers().Select(m => m.ToDisplayString()));
    }

    [Test]
    public void Outside_of_a_watch_nothing_is_seen()
    {
        var script = Script.Instrumented(Sections.Read("Races.txt").Values.First());

        script.Run();

        Probe.End().ShouldBeEmpty();
    }
}
