using System.Text;

namespace Katas.Engine.Isolation;

/// <summary>What a child prints: read as fast as it comes, the beginning and the end kept, the rest counted and dropped.</summary>
internal sealed class PrintedText
{
    private const int KeptHead = 32 << 10;
    private const int KeptTail = 8 << 10;
    private readonly Lock _gate = new();
    private readonly byte[] _head = new byte[KeptHead];
    private readonly byte[] _tail = new byte[KeptTail];
    private readonly TaskCompletionSource _overflow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private readonly long _limit;
    private long _count;

    public PrintedText(Stream stream, long limitBytes)
    {
        _limit = limitBytes;
        _reading = ReadAsync(stream);
    }

    /// <summary>Completes when more than the limit was printed.</summary>
    public Task Overflow => _overflow.Task;

    /// <summary>The beginning of the text.</summary>
    public string Head()
    {
        lock (_gate)
        {
            return Encoding.UTF8.GetString(_head, 0, (int)Math.Min(_count, KeptHead))
                + (_count > KeptHead ? "\n…" : "");
        }
    }

    /// <summary>The end of the text, once every writer has gone or the deadline has passed.</summary>
    public async Task<string> TailAsync(TimeSpan deadline)
    {
        await Task.WhenAny(_reading, Task.Delay(deadline));
        lock (_gate)
        {
            var length = (int)Math.Min(_count, KeptTail);
            var text = new byte[length];
            for (var i = 0; i < length; i++)
            {
                text[i] = _tail[(_count - length + i) % KeptTail];
            }
            return Encoding.UTF8.GetString(text);
        }
    }

    private async Task ReadAsync(Stream stream)
    {
        var buffer = new byte[16 << 10];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var read)
            {
                Keep(buffer.AsSpan(0, read));
                if (_count > _limit)
                {
                    _overflow.TrySetResult();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The child was ended: what it had printed is kept.
        }
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        lock (_gate)
        {
            if (_count < KeptHead)
            {
                text[..(int)Math.Min(text.Length, KeptHead - _count)].CopyTo(_head.AsSpan((int)_count));
            }
            foreach (var b in text)
            {
                _tail[_count++ % KeptTail] = b;
            }
        }
    }
}
