using System.Diagnostics;
using System.Text.Json;

namespace Katas.Cli.Tests;

/// <summary>What one command line came to.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>What was written to standard error, but for what is said on a machine that cannot lock scripts away.</summary>
    public string Complaints =>
        string.Join(
            '\n',
            Error
                .Split('\n')
                .Where(line => !line.StartsWith("Scripts ran with your own rights", StringComparison.Ordinal))
        );

    /// <summary>The command in this process, on the sample kit.</summary>
    public static Task<Ran> OnSampleKitAsync(params string[] arguments) =>
        InProcessAsync([.. arguments, "--kit", House.SampleKit]);

    /// <summary>The command in this process, writing where nobody watches.</summary>
    public static async Task<Ran> InProcessAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var time = new CancellationTokenSource(House.Deadline);
        var command = new KatasCommand(new Terminal(output, error, IsInteractive: false));
        var code = await command.RunAsync(arguments, time.Token);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>The command as it is shipped, with its streams redirected.</summary>
    public static Task<Ran> ShippedAsync(params string[] arguments) => ProgramAsync(House.Command, arguments);

    /// <summary>A program, with its streams redirected.</summary>
    public static async Task<Ran> ProgramAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(Redirected(program, arguments))!;
        using var time = new CancellationTokenSource(House.Deadline);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var error = process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            return new Ran(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public static ProcessStartInfo Shipped(params IEnumerable<string> arguments) =>
        Redirected(House.Command, arguments);

    private static ProcessStartInfo Redirected(string program, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
}
