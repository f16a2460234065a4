using System.Text;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Serving;

/// <summary>Sends what is written to the console to the host, line by line, so that lines of different workers never mix.</summary>
internal sealed class ConsoleLines : TextWriter
{
    // A line without end is passed on in parts.
    private const int MaxPending = 64 * 1024;
    private const int PartSize = 8 * 1024;
    private const byte Output = 1;

    private readonly Outbox outbox;
    private readonly byte stream;
    private readonly StringBuilder pending = new();
    private readonly ByteWriter content = new();

    private ConsoleLines(Outbox outbox, byte stream)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        this.outbox = outbox;
        this.stream = stream;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.Unicode;

    public static void Redirect(Outbox outbox)
    {
        var output = Synchronized(new ConsoleLines(outbox, Output));
        var error = Synchronized(new ConsoleLines(outbox, PrintedText.Error));
        Console.SetOut(output);
        Console.SetError(error);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            // Disposing sends an unfinished line.
            output.Dispose();
            error.Dispose();
        };
    }

    public override void Write(char value)
    {
        pending.Append(value);
        if (value == '\n' || pending.Length >= MaxPending)
        {
            Send(pending.Length);
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value)
    {
        pending.Append(value);
        Write('\n');
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var last = buffer.LastIndexOf('\n');
        pending.Append(buffer[..(last + 1)]);
        if (last >= 0)
        {
            Send(pending.Length);
        }
        pending.Append(buffer[(last + 1)..]);
        if (pending.Length >= MaxPending)
        {
            Send(pending.Length);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && pending.Length > 0)
        {
            Write('\n');
        }
        outbox.Flush();
        base.Dispose(disposing);
    }

    private void Send(int count)
    {
        for (var at = 0; at < count; at += PartSize)
        {
            content.Clear();
            content.Byte(stream);
            content.Text(pending.ToString(at, Math.Min(PartSize, count - at)));
            outbox.Add(ToHost.Text, content.Written);
        }
        pending.Remove(0, count);
        outbox.FlushSoon();
    }
}
