using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Wire.Tests;

public sealed class RoundTripTests
{
    [Test]
    public void Any_message_comes_back_equal() =>
        Any.Message.Sample(
            message =>
                Same.As(message, MessageCodec.Decode(MessageCodec.KindOf(message), MessageCodec.Encode(message))),
            iter: 3000
        );

    [Test]
    public void Any_row_of_messages_comes_back_in_order_and_ends_with_null() =>
        Any
            .Message.Array[0, 8]
            .Sample(
                messages =>
                {
                    using var bytes = new MemoryStream(Frames.Of(messages));
                    return Same.As(messages, Frames.ReadAll(bytes));
                },
                iter: 300
            );

    [Test]
    public void Frames_that_arrive_byte_by_byte_are_read_whole() =>
        Any
            .Message.Array[1, 4]
            .Sample(
                messages =>
                {
                    using var drops = new DropByDrop(Frames.Of(messages));
                    return Same.As(messages, Frames.ReadAll(drops));
                },
                iter: 100
            );

    [Test]
    public void The_reserved_bytes_before_a_message_are_zero() =>
        Any.Message.Sample(
            message =>
            {
                var plain = MessageCodec.Encode(message);
                var reserved = MessageCodec.Encode(message, reserved: 6);
                return reserved[..6].All(b => b == 0) && reserved.AsSpan(6).SequenceEqual(plain);
            },
            iter: 300
        );

    [Test]
    public void The_bytes_read_are_counted_with_their_headers()
    {
        var bytes = Frames.Of(new Shutdown(), new JobStarted(1, 2));
        using var frames = Frames.Reading(bytes);

        _ = frames.Read();
        frames.BytesRead.ShouldBe(6);
        _ = frames.Read();

        frames.BytesRead.ShouldBe(bytes.Length);
    }

    [Test]
    public void Exceptions_nested_as_deep_as_the_reader_takes_come_back_equal()
    {
        var message = new ProcessFaulted(Any.Nested(levels: 32));

        var back = MessageCodec.Decode(MessageCodec.KindOf(message), MessageCodec.Encode(message));

        Same.As(message, back).ShouldBeTrue();
    }

    [Test]
    public void Exceptions_nested_without_end_are_refused()
    {
        var message = new ProcessFaulted(Any.Nested(levels: 33));

        Should.Throw<MalformedFrameException>(() =>
            MessageCodec.Decode(MessageCodec.KindOf(message), MessageCodec.Encode(message))
        );
    }

    [Test]
    public void A_message_of_a_kind_without_wire_form_is_refused()
    {
        Should.Throw<ArgumentException>(() => MessageCodec.Encode(new Unknown()));
        Should.Throw<ArgumentException>(() => MessageCodec.KindOf(new Unknown()));
    }

    [Test]
    public void A_fault_without_type_is_a_plain_exception()
    {
        var fault = new Fault([], "", [], []);

        fault.Type.ShouldBe("System.Exception");
    }

    [Test]
    public void A_chain_goes_from_the_outermost_inwards()
    {
        var fault = Named("a", Named("b", Named("c")), Named("d"));

        fault.Chain().Select(link => link.Message).ShouldBe(["a", "b", "c", "d"]);
    }

    private static Fault Named(string message, params Fault[] inner) => new([], message, [], inner);

    private sealed record Unknown : Message;

    private sealed class DropByDrop(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer.IsEmpty ? buffer : buffer[..1]);
    }
}
