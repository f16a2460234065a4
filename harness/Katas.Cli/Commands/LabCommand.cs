using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Katas.Labs;
using Katas.Labs.Results;
using Katas.Labs.Showing;
using Katas.Labs.Showing.Page;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas lab [NAME…]</c>: the article's experiments on this machine.</summary>
internal sealed class LabCommand(Terminal terminal, GlobalOptions options)
{
    private const string All = "all";

    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = $"Labs to run, or {All}. Without one: what there is.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int?> _workers = new("--workers")
    {
        Description = "Workers of every pool. Without it: as many as there are processors.",
        HelpName = "N",
    };

    private readonly Option<long?> _size = new("--size")
    {
        Description = "How much work, in what the lab counts (jobs, files, pages).",
        HelpName = "S",
    };

    private readonly Option<bool> _quick = new("--quick") { Description = "Less work and fewer rounds: a look." };

    private readonly Option<bool> _python = new("--with-python")
    {
        Description = "Run the same on Python's multiprocessing and concurrent.futures, in the same rounds.",
    };

    private readonly Option<string?> _html = new("--html")
    {
        Description = "Write a page with plots into this file.",
        HelpName = "FILE",
    };

    public Command Build()
    {
        _names.Validators.Add(RefuseUnknown);
        _names.CompletionSources.Add(_ =>
            Known.Select(name => new System.CommandLine.Completions.CompletionItem(name))
        );
        var command = new Command(
            "lab",
            "The article's experiments on this machine: tables, plots, and what holds here and what does not."
        )
        {
            _names,
            _workers,
            _size,
            _quick,
            _python,
            _html,
        };
        command.Validators.Add(RefuseNumbers);
        command.SetAction(RunAsync);
        return command;
    }

    private static IEnumerable<string> Known => LabCatalog.All.Select(lab => lab.Name);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var labs = Chosen(parsed.GetRequiredValue(_names));
        var json = parsed.GetValue(options.Json);
        if (labs.Count == 0)
        {
            List(parsed, json);
            return ExitCode.Passed;
        }
        var page = parsed.GetValue(_html) is { } file ? Prepared(file) : null;
        LabWorker.UseCommand("katas");
        var session = new LabSession(Settings(parsed), TimeProvider.System);
        var machine = session.Look();
        var text = new LabText(terminal.Results(parsed.GetValue(options.NoColor)));
        if (!json)
        {
            text.Write(machine);
        }
        var reports = await MeasureAsync(parsed, session, labs, json ? _ => { } : text.Write, cancellation);
        var results = new LabResults(machine, reports);
        if (json)
        {
            LabJson.Write(results, terminal.Output);
        }
        if (page is not null)
        {
            WholeFile.Write(page, LabPage.Of(results));
            await terminal.Error.WriteLineAsync($"the page: {page}");
        }
        return ExitCode.Passed;
    }

    private LabOptions Settings(ParseResult parsed) =>
        new(parsed.GetValue(_workers) ?? LabOptions.UsualWorkers, parsed.GetValue(_quick))
        {
            Size = (int?)parsed.GetValue(_size),
            WithPython = parsed.GetValue(_python),
        };

    private async Task<IReadOnlyList<LabReport>> MeasureAsync(
        ParseResult parsed,
        LabSession session,
        IReadOnlyList<Lab> labs,
        Action<LabReport> tell,
        CancellationToken cancellation
    )
    {
        if (!terminal.IsInteractive)
        {
            return await Task.Run(() => session.Run(labs, _ => { }, tell, cancellation), CancellationToken.None);
        }
        return await terminal
            .Words(parsed.GetValue(options.NoColor))
            .Status()
            .Spinner(Spinner.Known.Dots)
            .StartAsync(
                "Measuring…",
                status =>
                    Task.Run(
                        () => session.Run(labs, what => status.Status = what.EscapeMarkup(), tell, cancellation),
                        CancellationToken.None
                    )
            );
    }

    private static IReadOnlyList<Lab> Chosen(string[] names) =>
        names.Contains(All) ? LabCatalog.All : [.. names.Distinct().Select(name => LabCatalog.Find(name)!)];

    /// <summary>Said before minutes of measuring, not after them.</summary>
    private static string Prepared(string file)
    {
        var path = Path.GetFullPath(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (Directory.Exists(path))
            {
                throw new IOException("it is a folder");
            }
            var trial = $"{path}.new";
            File.WriteAllText(trial, "");
            File.Delete(trial);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LabRefusedException($"--html: {file} cannot be written ({e.Message}).");
        }
    }

    private static void RefuseUnknown(ArgumentResult result)
    {
        foreach (var name in result.Tokens.Select(token => token.Value))
        {
            if (name.StartsWith('-'))
            {
                result.AddError($"There is no option {name}; --help lists them.");
                return;
            }
            if (name != All && LabCatalog.Find(name) is null)
            {
                result.AddError($"There is no lab {name}. They are: {string.Join(", ", Known)}; or {All}.");
                return;
            }
        }
    }

    private void RefuseNumbers(CommandResult result)
    {
        // What is wrong with the names is said already.
        string[] names = [.. result.GetResult(_names)?.Tokens.Select(token => token.Value) ?? []];
        if (names.Any(name => name != All && LabCatalog.Find(name) is null))
        {
            return;
        }
        if (names.Length == 0)
        {
            if (
                new Option[] { _workers, _size, _quick, _python, _html }.Any(option =>
                    result.GetResult(option) is { Implicit: false }
                )
            )
            {
                result.AddError($"These options go with a lab's name: {string.Join(", ", Known)}; or {All}.");
            }
            return;
        }
        if (Given(result, _workers) is < 1 or > LabOptions.MostWorkers)
        {
            result.AddError($"--workers is a number from 1 to {LabOptions.MostWorkers}.");
        }
        else if (
            Given(result, _size) is { } size
            && Chosen(names).FirstOrDefault(lab => size < lab.Size.Least || size > lab.Size.Most) is { } lab
        )
        {
            result.AddError(
                $"--size for {lab.Name} is a number of {lab.Size.Unit} from {lab.Size.Least} to {lab.Size.Most}."
            );
        }
    }

    /// <summary>A number that was given; null where none was, or what is none, which is said already.</summary>
    private static long? Given(CommandResult result, Option option) =>
        result.GetResult(option)?.Tokens is [var token]
        && long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private void List(ParseResult parsed, bool json)
    {
        if (json)
        {
            WriteList();
            return;
        }
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        foreach (var lab in LabCatalog.All)
        {
            console.MarkupLine($"[bold]{lab.Name, -20}[/] {lab.Articles, -8} {lab.About.EscapeMarkup()}");
        }
    }

    private void WriteList()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "katas.lab.list/1");
            json.WriteStartArray("labs");
            foreach (var lab in LabCatalog.All)
            {
                json.WriteStartObject();
                json.WriteString("name", lab.Name);
                json.WriteString("article", lab.Articles);
                json.WriteString("about", lab.About);
                json.WriteNumber("quickSize", lab.Size.Quick);
                json.WriteNumber("size", lab.Size.Usual);
                json.WriteString("unit", lab.Size.Unit);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
