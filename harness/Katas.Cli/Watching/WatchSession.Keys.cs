using Katas.Cli.Learning;
using Katas.Engine.Catalog;

namespace Katas.Cli.Watching;

/// <summary>What each key does.</summary>
internal sealed partial class WatchSession
{
    private async Task PressAsync(ConsoleKeyInfo key)
    {
        if (_model.Question is not null)
        {
            AnswerReset(key.KeyChar is 'y' or 'Y');
            return;
        }
        _model = _model with { Remark = null };
        switch (key)
        {
            case { KeyChar: 'q' or 'Q' }:
                _isOver = true;
                break;
            case { Key: ConsoleKey.UpArrow } or { KeyChar: 'k' }:
                Move(-1);
                break;
            case { Key: ConsoleKey.DownArrow } or { KeyChar: 'j' }:
                Move(1);
                break;
            case { Key: ConsoleKey.PageUp }:
                Move(-_window.BodyHeight);
                break;
            case { Key: ConsoleKey.PageDown } or { KeyChar: ' ' }:
                Move(_window.BodyHeight);
                break;
            case { Key: ConsoleKey.Escape }:
                Back();
                break;
            default:
                await PressOnPageAsync(key);
                break;
        }
    }

    private Task PressOnPageAsync(ConsoleKeyInfo key)
    {
        switch (_model.Page, char.ToLowerInvariant(key.KeyChar))
        {
            case (WatchPage.List, _) when key.Key == ConsoleKey.Enter:
                Choose();
                break;
            case (WatchPage.List, 'f'):
                _model = _model with { Filter = (ListFilter)(((int)_model.Filter + 1) % 3), Chosen = 0, Scroll = 0 };
                break;
            case (WatchPage.List, 'r'):
                AskReset();
                break;
            case (WatchPage.List, 'l'):
            case (WatchPage.Statement, 's'):
                Back();
                break;
            case (_, 'h'):
                return HintAsync();
            case (_, 'l'):
                Refresh();
                _model = _model with { Page = WatchPage.List, Scroll = 0, Filter = ListFilter.All, Chosen = Row() };
                break;
            case (_, 's'):
                var markdown = Statement.For(_kit.Statement(_model.Current.Task), _model.Current.StrategyName);
                _model = _model with { Page = WatchPage.Statement, Scroll = 0, Statement = markdown };
                break;
            case (_, 'n'):
                Next();
                break;
            case (_, 'c'):
                _work.CheckAll([.. _model.Standings.Select(standing => standing.Kata.Id)]);
                _model = _model with { Page = WatchPage.List, Scroll = 0, Filter = ListFilter.All, Chosen = Row() };
                break;
            case (_, 'r'):
                Check();
                break;
            case (_, 'p'):
                Measure();
                break;
        }
        return Task.CompletedTask;
    }

    private void Back()
    {
        if (_model.Page == WatchPage.Kata && _model.Busy is not null)
        {
            _work.GiveUp();
            _model = _model with { Busy = null, Remark = "Given up; r runs it again." };
        }
        _model = _model with { Page = WatchPage.Kata, Scroll = 0 };
    }

    private void Move(int by) =>
        _model =
            _model.Page == WatchPage.List
                ? _window.Scrolled(
                    _model with
                    {
                        Chosen = Math.Clamp(_model.Chosen + by, 0, Math.Max(0, _model.Shown.Count - 1)),
                    }
                )
                : _window.Scrolled(_model, by);

    private int Row() => _model.Standings.TakeWhile(standing => standing.Kata.Id != _model.Current).Count();

    private void Choose()
    {
        if (_model.Chosen < _model.Shown.Count)
        {
            GoTo(_model.Shown[_model.Chosen].Kata.Id);
        }
    }

    private void Next()
    {
        var at = Row();
        var next = _model
            .Standings.Skip(at + 1)
            .Concat(_model.Standings.Take(at))
            .FirstOrDefault(standing => !standing.Passes);
        if (next is null)
        {
            _model = _model with { Remark = "There is no other that does not pass." };
            return;
        }
        GoTo(next.Kata.Id);
    }
}
