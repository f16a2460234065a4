using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class ColourTests
{
    [Test]
    public async Task Nothing_but_text_goes_where_nobody_watches()
    {
        var ran = await Ran.OnSampleKitAsync(
            "check",
            House.Specimen("wrong-result-int"),
            House.Specimen("passed-recursion")
        );

        (ran.Output + ran.Error).ShouldNotContain('\u001b');
    }

    [Test]
    public async Task What_a_script_prints_moves_no_cursor()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "factorial/sequential.csx",
            "Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) { Console.WriteLine(\"\\u001b[2J\\u202e[red]x[/]\"); throw new Exception(\"\\u001b[31m[/]\"); }"
        );

        var ran = await Ran.OnSampleKitAsync("check", folder.Path);

        ran.Output.ShouldNotContain('\u001b');
        ran.Output.ShouldContain("\\u{1b}[2J\\u{202e}[red]x[/]");
        ran.Output.ShouldContain("Exception: \\u{1b}[31m[/]");
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase(null, null)]
    public async Task A_person_who_wants_no_colours_gets_none(string? variable, string? value)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        if (variable is not null)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
        try
        {
            var command = new KatasCommand(new Terminal(output, error, IsInteractive: true));
            string[] arguments = ["list", Path.Join(House.SampleKit, "katas"), "--kit", House.SampleKit];

            await command.RunAsync(variable is null ? [.. arguments, "--no-color"] : arguments, CancellationToken.None);
        }
        finally
        {
            Environment.SetEnvironmentVariable("NO_COLOR", null);
        }

        // Colours begin with ESC [ 3 and ESC [ 9; other sequences (bold, links) may stay.
        output.ToString().ShouldNotMatch("\u001b\\[[39][0-9]");
    }
}
