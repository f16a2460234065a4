using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Engine.Isolation;

namespace Katas.Cli;

/// <summary>Options of the commands that grade many submissions.</summary>
internal sealed class BatchOptionSet
{
    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "Scripts that are checked at the same time; times are taken one by one.",
        HelpName = "N",
        DefaultValueFactory = _ => Progress.WaitingAtOnce,
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Only this kata; may be given again.",
        HelpName = "task/strategy",
    };

    private readonly Option<int?> _timeout = new("--timeout")
    {
        Description = "The most that all cases of one kata together may take, in seconds, beside the kit's own limits.",
        HelpName = "SECONDS",
    };

    private readonly Option<bool> _noSpeed = new("--no-speed")
    {
        Description = "Check results only; measure no speed.",
    };

    private readonly Option<bool> _trust = new("--trust")
    {
        Description =
            "Grade where scripts cannot be locked away: every one of them is one that you would run yourself.",
    };

    public void AddTo(Command command)
    {
        KataNames.Accept(_only);
        Between(_jobs, 1, 256);
        _timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 86_400)
            {
                result.AddError("--timeout is a number from 1 to 86400.");
            }
        });
        foreach (var option in (Option[])[_jobs, _only, _timeout, _noSpeed, _trust])
        {
            command.Add(option);
        }
    }

    /// <exception cref="SubmissionException">Strangers' scripts would run with the judge's own rights.</exception>
    public void RefuseStrangers(ParseResult parsed, HostIsolation host)
    {
        if (host.RefusalOfStrangers is { } refusal && !parsed.GetValue(_trust))
        {
            throw new SubmissionException(refusal);
        }
    }

    /// <exception cref="SubmissionException">The kit has none of the katas that were named.</exception>
    /// <param name="course">What it asks for is graded, where nothing else is said.</param>
    public BatchOptions Of(ParseResult parsed, Kit kit, Course course)
    {
        var only = (parsed.GetValue(_only) ?? []).Select(name => KataId.Parse(name)!.Value).Distinct().ToList();
        foreach (var unknown in only.Where(id => kit.Find(id) is null))
        {
            throw new SubmissionException($"this kit has no {unknown}; `katas list` shows which it has.");
        }
        return new BatchOptions(parsed.GetValue(_jobs), !parsed.GetValue(_noSpeed))
        {
            Only = only.Count > 0 ? only : course.KatasOf(kit),
            Timeout = parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
    }

    private static void Between(Option<int> option, int least, int most) =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            {
                result.AddError($"{option.Name} is a number from {least} to {most}.");
            }
        });
}
