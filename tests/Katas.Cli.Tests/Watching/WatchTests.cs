using System.Diagnostics;
using Katas.Cli.Learning;
using Katas.Cli.Tests.Learning;
using Katas.Terminal;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Watching;

/// <summary>The command as it is shipped, in a real terminal, as somebody uses it.</summary>
public sealed class WatchTests
{
    private const string ControlC = "\u0003";
    private const string EscapeKey = "\u001b";
    private Learner _learner = null!;

    private static string Right => Learner.Solution(Learner.Sequential);

    [SetUp]
    public async Task InitAsync() => _learner = await new Learner().InitAsync();

    [TearDown]
    public void Remove() => _learner.Dispose();

    [Test]
    public void A_whole_sitting()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");
        terminal.Now.IsAlternate.ShouldBeTrue();

        _learner.Save(Learner.Sequential, Learner.Wrong);
        Shows(terminal, "✗ wrong-result", "expected", "0 of 2");
        terminal.Type("h");
        Shows(terminal, "Hint 1 of 6, for wrong-result", "which of your types ends at 2147483647?");
        terminal.Type("h");
        Shows(terminal, "Hint 2 of 6", "begin with 1");
        _learner.Save(Learner.Sequential, "int x = \"one\";\n" + Right);
        Shows(terminal, "✗ compile-error", "sequential.csx:1:9", "1 │ int x = \"one\";", "    │         ^");

        _learner.Save(Learner.Sequential, Right);
        Shows(terminal, "✓ passed", "1 of 2", "n goes on to the next");
        terminal.Type("s");
        Shows(terminal, "# Factorials, in small", "One number after another.");
        terminal.Type("n");
        Shows(terminal, "factorial/locked", "not-started");

        terminal.Type("l");
        Shows(terminal, "all katas", "> · factorial/locked", "✓ factorial/sequential");
        terminal.Type("kr");
        Shows(terminal, "Put the starter of factorial/sequential back? A copy of yours is kept. y/n");
        terminal.Type("x");
        Shows(terminal, "Nothing was changed.");
        terminal.Type("ry");
        Shows(terminal, "factorial/sequential is the starter again; yours is in");
        File.ReadAllText(_learner.Script(Learner.Sequential)).ShouldBe(Learner.Starter(Learner.Sequential));
        Directory.GetFiles(Path.Join(_learner.Katas, ".katas/backups/factorial")).ShouldHaveSingleItem();

        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
        var progress = ProgressFile.Of(new LearnerFolder(_learner.Katas)).Read().Of(Learner.Sequential);
        (progress.Passed, progress.Best, progress.Hints.Count).ShouldBe((true, 70.0, 2));
    }

    [Test]
    public void Every_size_shows_the_verdict_and_the_keys_and_nothing_flickers()
    {
        using var terminal = _learner.Watch(80, 24);
        Shows(terminal, "not-started");
        _learner.Save(Learner.Sequential, Learner.Wrong);
        Shows(terminal, "✗ wrong-result");

        foreach (var (columns, rows) in ((int, int)[])[(60, 20), (200, 50), (80, 24)])
        {
            terminal.Resize(columns, rows);
            var screen = terminal.WaitFor(
                now =>
                    now.Row(rows - 1).Contains("q quit")
                    && now.Row(0).EndsWith("0 of 2")
                    && now.Row(0).Length == columns - 1,
                House.Deadline
            );
            screen.Text.ShouldContain("✗ wrong-result");
            screen.Text.ShouldContain("expected");
        }
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
        // Cleared when it is taken over, and never again; each frame is shown when it is whole.
        terminal.Log.Split("\u001b[2J").Length.ShouldBe(2);
        terminal.Log.Split("\u001b[?2026h").Length.ShouldBe(terminal.Log.Split("\u001b[?2026l").Length);
        terminal.Now.Unknown.ShouldBeEmpty();
    }

    [Test]
    public void Without_colours_there_are_none()
    {
        using var terminal = _learner.Watch(environment: new Dictionary<string, string?> { ["NO_COLOR"] = "1" });
        _learner.Save(Learner.Sequential, Right);
        Shows(terminal, "✓ passed");

        terminal.Type("q");

        EndsCleanly(terminal, code: 0);
        terminal.Log.ShouldNotMatch("\u001b\\[[39][0-9]");
    }

    [Test]
    public void A_script_that_hangs_keeps_nobody_waiting()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");
        _learner.Save(Learner.Sequential, $"while (true) {{ }}\n{Right}");
        Shows(terminal, "checking factorial/sequential");

        terminal.Type("s");
        Shows(terminal, "# Factorials, in small");
        terminal.Type(EscapeKey);
        _learner.Save(Learner.Sequential, Right);

        Shows(terminal, "✓ passed");
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_save_is_seen_however_it_is_made(bool poll)
    {
        using var terminal = _learner.Watch(arguments: poll ? ["--poll"] : []);
        Shows(terminal, "not-started");
        var script = _learner.Script(Learner.Sequential);

        File.WriteAllText(script, "one");
        Shows(terminal, "✗ compile-error", "1 │ one");
        File.Move(script, $"{script}.bak");
        File.WriteAllText(script, "two");
        Shows(terminal, "✗ compile-error", "1 │ two");
        _learner.Save(Learner.Sequential, "three");
        Shows(terminal, "✗ compile-error", "1 │ three");
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
    }

    [Test]
    public void A_hundred_saves_in_a_second_end_with_the_verdict_on_the_last()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");

        for (var save = 1; save <= 100; save++)
        {
            File.WriteAllText(_learner.Script(Learner.Sequential), $"save_{save}");
        }
        File.WriteAllText(_learner.Script(Learner.Sequential), Right);

        Shows(terminal, "✓ passed", "1 of 2", "checked in");
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
    }

    [Test]
    public void The_script_that_was_saved_is_the_one_that_is_shown()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "factorial/sequential", "not-started");

        _learner.Save(Learner.Locked, Learner.Solution(Learner.Locked));

        Shows(terminal, "✓ passed          factorial/locked");
        terminal.Type("c");
        Shows(terminal, "all katas", "· factorial/sequential     not-started", "> ✓ factorial/locked");
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
    }

    [Test]
    public void Two_watchers_on_one_folder_lose_nothing_of_each_others()
    {
        using var one = _learner.Watch();
        using var other = _learner.Watch();
        Shows(one, "not-started");
        Shows(other, "not-started");

        one.Type("h");
        other.Type("h");
        Shows(one, "Hint ");
        Shows(other, "Hint ");
        _learner.Save(Learner.Sequential, Right);
        Shows(one, "✓ passed", "1 of 2");
        Shows(other, "✓ passed", "1 of 2");
        one.Type("q");
        other.Type("q");

        EndsCleanly(one, code: 0);
        EndsCleanly(other, code: 0);
        var progress = ProgressFile.Of(new LearnerFolder(_learner.Katas)).Read().Of(Learner.Sequential);
        (progress.Passed, progress.Hints.Count).ShouldBe((true, 2));
    }

    [Test]
    public void A_folder_that_goes_is_told_once_and_watched_again_when_it_is_back()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");

        Directory.Move(_learner.Katas, $"{_learner.Katas}-away");
        Shows(terminal, "has gone");
        Directory.Move($"{_learner.Katas}-away", _learner.Katas);
        Shows(terminal, "watching");
        _learner.Save(Learner.Sequential, Right);

        Shows(terminal, "✓ passed");
        // It is shown before it is written down, and a folder that is being written to cannot be deleted.
        SpinWait.SpinUntil(HasPassed, House.Deadline).ShouldBeTrue("it is remembered");
        Directory.Delete(_learner.Katas, recursive: true);
        Shows(terminal, "has gone");
        terminal.Type("q");
        EndsCleanly(terminal, code: 0);
        Directory.Exists(_learner.Katas).ShouldBeFalse("what somebody deleted is not made again");
    }

    [Test]
    public void Control_C_ends_it_with_130_and_a_clean_terminal()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");

        terminal.Type(ControlC);

        EndsCleanly(terminal, code: 130);
    }

    [Test]
    public void A_terminal_that_is_closed_ends_it()
    {
        using var terminal = _learner.Watch();
        Shows(terminal, "not-started");

        terminal.HangUp();

        terminal.Program.WaitForExit(House.Deadline).ShouldBeTrue();
    }

    [Test]
    public async Task Without_a_terminal_it_says_what_to_do_instead()
    {
        var ran = await Ran.ShippedAsync("watch", _learner.Katas, "--kit", House.SampleKit);

        ran.Code.ShouldBe(2);
        ran.Error.ShouldBe("katas: watching needs a terminal; `katas check` checks once, and anywhere.\n");
    }

    private bool HasPassed() => ProgressFile.Of(new LearnerFolder(_learner.Katas)).Read().Of(Learner.Sequential).Passed;

    private static void Shows(PseudoTerminal terminal, params string[] texts) =>
        terminal.WaitFor(
            screen => texts.All(text => screen.Text.Contains(text, StringComparison.Ordinal)),
            House.Deadline
        );

    /// <summary>The first screen again, a cursor, and a line that echoes what is typed.</summary>
    private static void EndsCleanly(PseudoTerminal terminal, int code)
    {
        terminal.Program.WaitForExit(House.Deadline).ShouldBeTrue("it ends");
        terminal.Program.ExitCode.ShouldBe(code);
        terminal.WaitFor(screen => !screen.IsAlternate && screen.HasCursor, House.Deadline);
        using var stty = Process.Start(
            new ProcessStartInfo("stty", ["-F", terminal.Device, "-a"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var settings = stty.StandardOutput.ReadToEnd();
        settings.ShouldContain(" icanon");
        settings.ShouldContain(" echo ");
    }
}
