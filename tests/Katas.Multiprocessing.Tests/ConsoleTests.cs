using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>What jobs write to their console.</summary>
public sealed class ConsoleTests : IDisposable
{
    private StringWriter output = null!;
    private StringWriter error = null!;
    private TextWriter outputBefore = null!;
    private TextWriter errorBefore = null!;

    [SetUp]
    public void Listen()
    {
        (outputBefore, errorBefore) = (Console.Out, Console.Error);
        (output, error) = (new StringWriter(), new StringWriter());
        Console.SetOut(output);
        Console.SetError(error);
    }

    [TearDown]
    public void Dispose()
    {
        Console.SetOut(outputBefore);
        Console.SetError(errorBefore);
        output.Dispose();
        error.Dispose();
    }

    [Test]
    public void What_a_job_prints_is_printed_by_its_host_before_the_job_is_done()
    {
        using var pool = new ProcessPool(1);

        pool.Apply(Print, "out").ShouldBe(3);

        output.ToString().ShouldBe("out\n");
        error.ToString().ShouldBe("err:out\n");
    }

    [Test]
    public void Lines_of_different_workers_never_mix()
    {
        using (var pool = new ProcessPool(4))
        {
            pool.Map(PrintSlowly, Enumerable.Range(0, 40), chunkSize: 1);
        }

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(40 * 5);
        lines.ShouldAllBe(line => line.Length == 400 && line.Distinct().Count() == 1);
    }

    [Test]
    public void A_line_that_was_not_ended_comes_when_its_worker_leaves()
    {
        using var pool = new ProcessPool(1);
        pool.Apply(PrintUnfinished, "half a line").ShouldBe(0);
        output.ToString().ShouldBeEmpty();

        pool.Close();
        pool.Join();

        output.ToString().ShouldBe("half a line\n");
    }

    [Test]
    public void What_was_printed_before_a_worker_ended_itself_is_not_lost()
    {
        using var pool = new ProcessPool(1);

        Should.Throw<WorkerDiedException>(() => pool.Apply(PrintAndExit, "last words"));
        Should.Throw<WorkerDiedException>(() => pool.Apply(PrintAndKill, "very last words"));

        output.ToString().ShouldBe("last words\nunfinished\nvery last words\n");
    }

    [Test]
    public void A_large_text_comes_whole_and_any_character_with_it()
    {
        using var pool = new ProcessPool(1);

        pool.Apply(PrintMuch, 300_000);

        output.ToString().ShouldBe(new string('ü', 300_000) + "\n\0\ud800→\n");
    }

    [Test]
    public void A_host_whose_own_console_fails_goes_on()
    {
        output.Dispose();
        using var pool = new ProcessPool(1);

        pool.Apply(Print, "nobody listens").ShouldBe(14);
    }

    private static int Print(string text)
    {
        Console.WriteLine(text);
        Console.Error.WriteLine($"err:{text}");
        return text.Length;
    }

    private static int PrintSlowly(int number)
    {
        for (var line = 0; line < 5; line++)
        {
            for (var part = 0; part < 4; part++)
            {
                Console.Write(new string((char)('a' + (number % 26)), 100));
                Thread.Yield();
            }
            Console.WriteLine();
        }
        return number;
    }

    private static int PrintUnfinished(string text)
    {
        Console.Write(text);
        return 0;
    }

    private static int PrintAndExit(string text)
    {
        Console.WriteLine(text);
        Console.Write("unfinished");
        Environment.Exit(3);
        return 0;
    }

    private static int PrintAndKill(string text)
    {
        Console.WriteLine(text);
        return Jobs.KillOn((1, 1));
    }

    private static int PrintMuch(int count)
    {
        Console.WriteLine(new string('ü', count));
        Console.WriteLine("\0\ud800→");
        return count;
    }
}
