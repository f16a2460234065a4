using System.IO.Pipelines;
using System.Text;
using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class PrintedTextTests
{
    private const int Head = 32 << 10;
    private const int Tail = 8 << 10;

    [Test]
    public async Task A_short_text_is_kept_whole()
    {
        var printed = await PrintedAsync("Größe\nand more\n", limit: 1000);

        printed.Head().ShouldBe("Größe\nand more\n");
        (await printed.TailAsync(House.Deadline)).ShouldBe("Größe\nand more\n");
        printed.Overflow.IsCompleted.ShouldBeFalse();
    }

    [Test]
    public async Task Of_a_long_text_the_beginning_and_the_end_are_kept()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i:D5}\n"));

        var printed = await PrintedAsync(text, limit: 1 << 20);

        printed.Head().ShouldBe($"{text[..Head]}\n…");
        (await printed.TailAsync(House.Deadline)).ShouldBe(text[^Tail..]);
    }

    [TestCase(100, 100, false)]
    [TestCase(101, 100, true)]
    [TestCase(1_000_000, 999_999, true)]
    [TestCase(1_000_000, 1_000_000, false)]
    public async Task More_than_the_limit_is_noticed(int length, int limit, bool overflows)
    {
        var printed = await PrintedAsync(new string('x', length), limit);

        printed.Overflow.IsCompleted.ShouldBe(overflows);
    }

    [Test]
    public async Task What_is_printed_shows_before_the_writer_has_gone()
    {
        var pipe = new Pipe();
        var printed = new PrintedText(pipe.Reader.AsStream(), limitBytes: 3);

        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("four"));
        await Eventually.InTime(printed.Overflow);

        printed.Head().ShouldBe("four");
        (await printed.TailAsync(TimeSpan.Zero)).ShouldBe("four");
        await pipe.Writer.CompleteAsync();
    }

    [Test]
    public async Task A_stream_that_fails_keeps_what_had_come()
    {
        var pipe = new Pipe();
        var printed = new PrintedText(pipe.Reader.AsStream(), limitBytes: 1000);
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("so far"));
        Eventually.True(() => printed.Head().Length > 0, "it was read");

        await pipe.Writer.CompleteAsync(new IOException("broken"));

        (await printed.TailAsync(House.Deadline)).ShouldBe("so far");
    }

    /// <summary>A text printed in pieces, read to its end.</summary>
    private static async Task<PrintedText> PrintedAsync(string text, long limit)
    {
        var pipe = new Pipe();
        var printed = new PrintedText(pipe.Reader.AsStream(), limit);
        foreach (var piece in Encoding.UTF8.GetBytes(text).Chunk(7919))
        {
            await pipe.Writer.WriteAsync(piece);
        }
        await pipe.Writer.CompleteAsync();
        await printed.TailAsync(House.Deadline);
        return printed;
    }
}
