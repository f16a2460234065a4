using System.Collections.Concurrent;
using Katas.Wire;
using Microsoft.Win32.SafeHandles;

namespace Katas.Runner;

/// <summary>
/// The line to the judge: frames over the process's first standard streams, moved aside before the script can see them.
/// When the judge goes, so does this process, whatever the script is doing.
/// </summary>
internal sealed class JudgeLine : IDisposable
{
    private const int MaxRequestBytes = 64 << 20;
    private const int SendBufferBytes = 64 << 10;
    private readonly FrameStream _frames;
    private readonly BlockingCollection<Message> _received = [];

    private JudgeLine(FrameStream frames)
    {
        _frames = frames;
        new Thread(Listen) { IsBackground = true, Name = "judge" }.Start();
        AppDomain.CurrentDomain.UnhandledException += (_, e) =>
            TrySend(new ProcessFaulted(Faults.From((Exception)e.ExceptionObject)));
    }

    public static JudgeLine Open()
    {
        var (input, output) = Native.RehomeStandardStreams();
        var reading = new FileStream(new SafeFileHandle(input, ownsHandle: true), FileAccess.Read, bufferSize: 0);
        var writing = new FileStream(new SafeFileHandle(output, ownsHandle: true), FileAccess.Write, SendBufferBytes);
        return new JudgeLine(new FrameStream(reading, writing, MaxRequestBytes));
    }

    /// <summary>The judge's next message; waits for it.</summary>
    public Message Next() => _received.Take();

    public void Send(Message message) => _frames.Write(message);

    public void SendLater(Message message) => _frames.WriteLater(message);

    public void Dispose() => _received.Dispose();

    private void TrySend(Message message)
    {
        try
        {
            Send(message);
        }
        catch (IOException)
        {
            // The judge has gone: nobody is left to be told.
        }
    }

    private void Listen()
    {
        try
        {
            while (_frames.Read() is { } message)
            {
                if (message is TellWatch asked)
                {
                    // The script may be stuck; this thread is not.
                    Send(ScriptWatch.SoFar(asked.Case));
                    continue;
                }
                _received.Add(message);
            }
        }
        catch (Exception e) when (e is IOException or MalformedFrameException)
        {
            Console.Error.WriteLine($"katas-runner: {e.Message}");
        }
        Native.ExitNow(0);
    }
}
