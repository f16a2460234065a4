using System.Runtime.InteropServices;

namespace Katas.Cli.Watching;

/// <summary>The person's terminal while one watches: its other screen, its keys, and what the system tells about it.</summary>
internal sealed class Window(IPersonsTerminal person, bool plain)
{
    private IReadOnlyList<string>? _shown;

    /// <summary>Rows for what is between head and foot.</summary>
    public int BodyHeight => View.BodyHeight;

    private WatchView View => new(person.Size.Width, person.Size.Height, plain);

    /// <summary>Takes the terminal over; it is given back, as it was, when the result is disposed of.</summary>
    public IDisposable Open(Action<WatchEvent> tell)
    {
        person.Show(Frame.Enter);
        new Thread(() => Listen(tell)) { IsBackground = true, Name = "keys" }.Start();
        return new Opened(
            this,
            [
                PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => tell(new Resized())),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Ended(signal, tell)),
                // Stopped by the shell's own key: its screen first.
                PosixSignalRegistration.Create(PosixSignal.SIGTSTP, _ => person.Show(Frame.Leave)),
                PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => Return(tell)),
            ]
        );
    }

    /// <summary>Draws what has changed since the last frame, or nothing.</summary>
    public void Draw(WatchModel model)
    {
        var lines = View.Lines(model);
        if (_shown is null || !lines.SequenceEqual(_shown))
        {
            person.Show(Frame.Of(lines));
            _shown = lines;
        }
    }

    /// <summary>What the terminal shows is not known any more.</summary>
    public void Forget() => _shown = null;

    /// <summary>The page moved by some lines, but not beyond its end.</summary>
    public WatchModel Scrolled(WatchModel model, int by)
    {
        var most = Math.Max(0, View.Body(model).Count - BodyHeight);
        return model with { Scroll = Math.Clamp(model.Scroll + by, 0, most) };
    }

    /// <summary>The list moved so that its chosen row is seen.</summary>
    public WatchModel Scrolled(WatchModel model)
    {
        // Its title is the first line.
        var row = model.Chosen + 1;
        var first = row < BodyHeight ? 0 : row - BodyHeight + 1;
        return model with { Scroll = first };
    }

    /// <summary>The page's end.</summary>
    public WatchModel ScrolledToEnd(WatchModel model) => Scrolled(model, int.MaxValue / 2);

    private static void Ended(PosixSignalContext signal, Action<WatchEvent> tell)
    {
        signal.Cancel = true;
        tell(new Left());
    }

    private void Return(Action<WatchEvent> tell)
    {
        person.Show(Frame.Enter);
        tell(new Resized());
    }

    private void Listen(Action<WatchEvent> tell)
    {
        while (person.ReadKey() is { } key)
        {
            tell(new KeyPressed(key));
        }
        tell(new Left());
    }

    private sealed class Opened(Window window, IReadOnlyList<IDisposable> signals) : IDisposable
    {
        public void Dispose()
        {
            foreach (var signal in signals)
            {
                signal.Dispose();
            }
            window.Leave();
        }
    }

    private void Leave() => person.Show(Frame.Leave);
}
