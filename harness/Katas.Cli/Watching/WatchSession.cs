using System.Threading.Channels;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Judging;

namespace Katas.Cli.Watching;

/// <summary>
/// One sitting: events come in one after another, change the model, and after each the window is drawn. What takes long
/// goes on elsewhere, so that keys are answered at once whatever a script does.
/// </summary>
internal sealed partial class WatchSession : IAsyncDisposable
{
    private readonly Kit _kit;
    private readonly LearnerFolder _folder;
    private readonly ProgressFile _file;
    private readonly WatchWork _work;
    private readonly SaveWatcher _saves;
    private readonly Window _window;
    private readonly Channel<WatchEvent> _events;
    private LearnerProgress _progress;
    private WatchModel _model;
    private string _text = "";
    private bool _isOver;

    /// <exception cref="SubmissionException">The progress was written by a newer katas.</exception>
    /// <exception cref="IOException">The folder cannot be read, or progress can be kept nowhere.</exception>
    public WatchSession(Kit kit, LearnerFolder folder, Func<Checker> open, Window window, bool poll)
    {
        (_kit, _folder, _window) = (kit, folder, window);
        _events = Channel.CreateUnbounded<WatchEvent>(new UnboundedChannelOptions { SingleReader = true });
        _file = ProgressFile.Of(folder);
        _progress = _file.Read();
        var standings = Standing.Of(kit, folder, _progress);
        _model = new WatchModel(LearnerFolder.Shown(folder.Root), standings, First(standings, _progress.Current))
        {
            Remark = _file.Remark,
        };
        _saves = new SaveWatcher(folder.Root, poll, Tell);
        _work = new WatchWork(folder, open, Tell);
    }

    /// <summary>Until q is pressed or nobody sits there any more.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var listening = _window.Open(Tell);
        Check();
        while (!_isOver)
        {
            _window.Draw(_model);
            await HandleAsync(await _events.Reader.ReadAsync(cancellation));
            // What came meanwhile is seen in one frame.
            while (!_isOver && _events.Reader.TryRead(out var next))
            {
                await HandleAsync(next);
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _saves.DisposeAsync();
        await _work.DisposeAsync();
    }

    /// <summary>The one that was worked on, if it still has something to do; else the first that has.</summary>
    private static KataId First(IReadOnlyList<Standing> standings, string? last) =>
        (
            standings.FirstOrDefault(standing => standing.Kata.Id.ToString() == last && !standing.Passes)
            ?? standings.FirstOrDefault(standing => !standing.Passes)
            ?? standings[0]
        )
            .Kata
            .Id;

    private void Tell(WatchEvent what) => _events.Writer.TryWrite(what);

    private async Task HandleAsync(WatchEvent what)
    {
        switch (what)
        {
            case KeyPressed(var key):
                await PressAsync(key);
                break;
            case Left:
                _isOver = true;
                break;
            case Resized:
                _window.Forget();
                break;
            case Saved(var files):
                Saw(files);
                break;
            case FolderSeen(var isThere):
                Saw(isThere);
                break;
            case Remarked(var text):
                _model = _model with { Remark = text };
                break;
            case Went(var number, var text) when number == _work.Number:
                _model = _model with { Busy = text };
                break;
            case Found found when found.Work == _work.Number:
                See(found);
                break;
            case Checked result when result.Work == _work.Number:
                await TakeAsync(result);
                break;
            case Finished(var number) when number == _work.Number:
                _model = _model with { Busy = null };
                break;
            case Failed(var number, var failure) when number == _work.Number:
                _model = _model with { Busy = null, Remark = Readable.Line(failure.Message) };
                break;
        }
    }

    private void Saw(IReadOnlyList<string> files)
    {
        var katas = files
            .Select(file => _model.Standings.FirstOrDefault(standing => standing.Kata.Id.ScriptPath == file)?.Kata.Id)
            .OfType<KataId>()
            .ToList();
        Refresh();
        if (katas.Count > 0 && !katas.Contains(_model.Current))
        {
            GoTo(katas[^1]);
        }
        else if (!(katas.Count == files.Count && _work.IsChecking(_model.Current)))
        {
            Check();
        }
    }

    private void Saw(bool isThere)
    {
        if (isThere)
        {
            _model = _model with { Remark = null };
            Refresh();
            Check();
            return;
        }
        _work.GiveUp();
        _model = _model with
        {
            Busy = null,
            Remark = $"{_model.Folder} has gone. It is watched again as soon as it is back; q quits.",
        };
    }

    /// <summary>The first thing that is wrong is shown at once, while the rest is still looked at.</summary>
    private void See(Found found)
    {
        if (found.Kata == _model.Current && !_model.IsSoFar)
        {
            var name = found.Kata.ToString();
            _model = _model with
            {
                IsSoFar = true,
                Report = KataReport.Unrun(name, found.Kata.ScriptPath, Weights.Usual, found.Finding),
            };
        }
    }

    private async Task TakeAsync(Checked result)
    {
        if (result.Kata == _model.Current)
        {
            _text = result.Text;
            _model = _model with
            {
                Report = result.Report,
                IsSoFar = false,
                Took = result.Took,
                Busy = null,
                Hint = result.Report.Verdict == Verdict.Passed ? null : _model.Hint,
            };
        }
        _progress = _progress.After(result.Report, result.Text);
        Refresh();
        // First what somebody waits for, then the disk.
        _window.Draw(_model);
        await RememberAsync(progress =>
            progress.After(result.Report, result.Text) with
            {
                Current = _model.Current.ToString(),
            }
        );
    }

    private void GoTo(KataId kata)
    {
        _model = _model with { Current = kata, Page = WatchPage.Kata, Scroll = 0, Report = null, Hint = null };
        Check();
    }

    private void Check()
    {
        _work.Check(_model.Current);
        _model = _model with { Busy = $"checking {_model.Current}", IsSoFar = false };
    }

    private void Measure()
    {
        if (_model.Report is not { Verdict: Verdict.Passed } report || _model.Busy is not null)
        {
            _model = _model with { Remark = "Speed is measured once the kata passes." };
            return;
        }
        _work.Measure(_model.Current, report, _text);
        _model = _model with { Busy = "measuring" };
    }

    private async Task HintAsync()
    {
        var name = _model.Current.ToString();
        var verdict = _model.Report is { } report ? VerdictCode.Of(report.Verdict) : null;
        var steps = HintLadder.Of(_model.Standing.Kata, verdict);
        HintStep? step = null;
        await RememberAsync(progress =>
        {
            step = HintLadder.Next(steps, progress.Of(name));
            return step is null ? progress : progress.With(name, known => known.Take(step));
        });
        if (step is null)
        {
            _model = _model with { Remark = $"All hints are taken; `katas hint {name} --again` shows them." };
            return;
        }
        var place = 1 + steps.TakeWhile(other => other.Id != step.Id).Count();
        _model = _window.ScrolledToEnd(_model with { Page = WatchPage.Kata, Hint = (step, place, steps.Count) });
    }

    private void AskReset()
    {
        if (_model.Chosen < _model.Shown.Count)
        {
            _model = _model with
            {
                Question = $"Put the starter of {_model.Shown[_model.Chosen].Kata.Id} back? A copy of yours is kept.",
            };
        }
    }

    private void AnswerReset(bool yes)
    {
        var kata = _model.Shown[_model.Chosen].Kata.Id;
        _model = _model with { Question = null, Remark = yes ? Reset(kata) : "Nothing was changed." };
        Refresh();
    }

    private string Reset(KataId kata)
    {
        try
        {
            return new Backups(_folder).Reset(_kit, kata) is { } kept
                ? $"{kata} is the starter again; yours is in {LearnerFolder.Shown(kept)}."
                : $"{kata} is the starter again.";
        }
        catch (SubmissionException e)
        {
            return e.Message;
        }
    }

    private async Task RememberAsync(Func<LearnerProgress, LearnerProgress> change)
    {
        try
        {
            _progress = await _file.UpdateAsync(change);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SubmissionException)
        {
            // The lesson goes on; what is not on the disk is at least here.
            _progress = change(_progress);
            _model = _model with { Remark = $"Progress is not kept: {Readable.Line(e.Message)}" };
        }
        Refresh();
    }

    private void Refresh()
    {
        try
        {
            _model = _model with { Standings = Standing.Of(_kit, _folder, _progress) };
        }
        catch (IOException e)
        {
            _model = _model with { Remark = Readable.Line(e.Message) };
        }
    }
}
