using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Wire.Tests;

/// <summary>Whatever comes, the reader gives a message, a clean end, or the one exception that blames the sender.</summary>
public sealed class HostileBytesTests
{
    /// <summary>Room for lists of tiny items: an object costs more than the few bytes that ask for it.</summary>
    private const int BytesPerByte = 64;

    private static readonly byte[] Kinds = [1, 10, 11, 12, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32];

    /// <summary>Bytes with many small and a few extreme lengths among them, so that readers get far.</summary>
    private static readonly Gen<byte[]> Payload = Gen.OneOf(
        Gen.Byte.Array[0, 40],
        Gen.OneOf<byte>(0, 0, 0, 1, 2, 3, 4, 0x7f, 0xff).Array[0, 60],
        Gen.OneOf<byte[]>(
                [0xff, 0xff, 0xff, 0x7f],
                [0xff, 0xff, 0xff, 0xff],
                [0, 0, 0, 0x80],
                [0, 0, 0, 0],
                [2, 0, 0, 0, 65, 0],
                [1]
            )
            .Array[0, 12]
            .Select(parts => parts.SelectMany(part => part).ToArray())
    );

    [Test]
    public void Any_bytes_in_a_frame_are_a_message_or_malformed() =>
        Gen.Select(Gen.OneOf(Gen.Byte, Gen.OneOf<byte>(Kinds)), Payload)
            .Sample(
                (kind, payload) =>
                {
                    try
                    {
                        return MessageCodec.Decode(kind, payload) is not null;
                    }
                    catch (MalformedFrameException)
                    {
                        return true;
                    }
                },
                iter: 50_000
            );

    [Test]
    public void Any_bytes_on_the_line_are_messages_an_end_or_malformed() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 60],
                Gen.Select(
                    Gen.OneOf(Gen.UInt, Gen.UInt[0, 40], Gen.Const(uint.MaxValue), Gen.Const((uint)int.MaxValue)),
                    Gen.OneOf<byte>(Kinds),
                    Payload,
                    (length, kind, payload) => Frames.Raw(length, FrameStream.Version, kind, payload)
                )
            )
            .Sample(bytes => Frames.Failure(bytes) is null or MalformedFrameException, iter: 20_000);

    [Test]
    public void A_message_with_one_bit_turned_over_is_a_message_or_malformed() =>
        Gen.Select(Any.Message, Gen.Int[0, 1 << 20])
            .Sample(
                (message, at) =>
                {
                    var bytes = Frames.Of(message);
                    bytes[at / 8 % bytes.Length] ^= (byte)(1 << (at % 8));
                    return Frames.Failure(bytes) is null or MalformedFrameException;
                },
                iter: 5000
            );

    [Test]
    public void Bytes_that_claim_a_lot_get_memory_only_for_what_is_there() =>
        Gen.Select(Gen.OneOf<byte>(Kinds), Payload)
            .Sample(
                (kind, payload) =>
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    try
                    {
                        _ = MessageCodec.Decode(kind, payload);
                    }
                    catch (MalformedFrameException)
                    {
                        // The usual answer; what it cost is the question.
                    }
                    return GC.GetAllocatedBytesForCurrentThread() - before
                        < 64 * 1024 + (BytesPerByte * payload.Length);
                },
                iter: 5000,
                threads: 1
            );

    [TestCase((uint)int.MaxValue)]
    [TestCase(uint.MaxValue)]
    [TestCase(0x80000000u)]
    [TestCase((uint)Frames.Limit + 1)]
    public void A_frame_that_claims_more_than_the_limit_is_too_long_and_takes_no_memory(uint length)
    {
        using var frames = Frames.Reading(Frames.Raw(length, FrameStream.Version, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<FrameTooLongException>(() => frames.Read());

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    [Test]
    public void A_frame_of_exactly_the_limit_is_taken()
    {
        var bytes = Frames.Of(new JobStarted(1, 2));
        using var frames = Frames.Reading(bytes, limit: bytes.Length - 4);

        frames.Read().ShouldBe(new JobStarted(1, 2));
    }

    [Test]
    public void A_frame_one_byte_past_the_limit_is_too_long()
    {
        var bytes = Frames.Of(new JobStarted(1, 2));
        using var frames = Frames.Reading(bytes, limit: bytes.Length - 5);

        Should.Throw<FrameTooLongException>(() => frames.Read());
    }

    [Test]
    public void The_greatest_claim_under_the_greatest_limit_blames_the_sender()
    {
        // shows: the payload is an array longer than any may be, an OutOfMemoryException. (kata.yaml stops at 1 GiB: not reached today.)
        Frames
            .Failure(Frames.Raw(int.MaxValue, FrameStream.Version, 1), limit: int.MaxValue)
            .ShouldBeAssignableTo<MalformedFrameException>();
    }

    [TestCase(0u)]
    [TestCase(1u)]
    public void A_frame_too_short_for_a_kind_is_malformed(uint length) =>
        Frames.Failure(Frames.Raw(length, FrameStream.Version, 1)).ShouldBeOfType<MalformedFrameException>();

    [TestCase(0)]
    [TestCase(FrameStream.Version + 1)]
    [TestCase(255)]
    public void Another_version_is_named_beside_ours(int version)
    {
        var failure = Frames.Failure(Frames.Raw(2, (byte)version, 1)).ShouldBeOfType<MalformedFrameException>();

        failure.Message.ShouldBe($"protocol version {version} where {FrameStream.Version} was expected");
    }

    [Test]
    public void A_frame_cut_anywhere_is_malformed_and_never_a_clean_end() =>
        Any.Message.Sample(
            message =>
            {
                var bytes = Frames.Of(message);
                return Enumerable
                    .Range(1, Math.Min(bytes.Length, 200) - 1)
                    .All(length => Frames.Failure(bytes[..length]) is MalformedFrameException);
            },
            iter: 100
        );

    [Test]
    public void A_message_cut_anywhere_is_malformed() =>
        Any.Message.Sample(
            message =>
            {
                var payload = MessageCodec.Encode(message);
                return Enumerable
                    .Range(0, Math.Min(payload.Length, 200))
                    .All(length => IsMalformed(MessageCodec.KindOf(message), payload[..length]));
            },
            iter: 100
        );

    [Test]
    public void Bytes_behind_a_message_are_malformed() =>
        Gen.Select(Any.Message, Gen.Byte.Array[1, 5])
            .Sample(
                (message, more) =>
                    IsMalformed(MessageCodec.KindOf(message), [.. MessageCodec.Encode(message), .. more]),
                iter: 500
            );

    [Test]
    public void A_kind_nobody_has_defined_is_malformed()
    {
        var unknown = Enumerable.Range(0, 256).Select(kind => (byte)kind).Except(Kinds);

        unknown.Where(kind => !IsMalformed(kind, [])).ShouldBeEmpty();
    }

    [Test]
    public void Values_outside_of_their_enumeration_are_malformed()
    {
        byte[] noSuchFailure = [200, 0, 0, 0, 0];
        byte[] noSuchStage = [1, 0, 0, 0, 0, 99];

        IsMalformed(12, noSuchFailure).ShouldBeTrue();
        IsMalformed(26, noSuchStage).ShouldBeTrue();
    }

    [Test]
    public void A_yes_or_no_is_0_or_1()
    {
        byte[] maybe = [1, 0, 0, 0, 2, 0, 0, 0, 2];

        IsMalformed(24, maybe).ShouldBeTrue();
    }

    [Test]
    public void A_text_of_an_odd_number_of_bytes_is_malformed()
    {
        byte[] odd = [3, 0, 0, 0, 65, 0, 66, 0, 0];

        IsMalformed(20, odd).ShouldBeTrue();
    }

    [Test]
    public void No_text_where_one_must_be_is_malformed()
    {
        byte[] none = [0xff, 0xff, 0xff, 0xff, 0, 0];

        IsMalformed(20, none).ShouldBeTrue();
    }

    [Test]
    public void An_empty_stream_ends_cleanly() => Frames.Failure([]).ShouldBeNull();

    private static bool IsMalformed(byte kind, byte[] payload)
    {
        try
        {
            _ = MessageCodec.Decode(kind, payload);
            return false;
        }
        catch (MalformedFrameException)
        {
            return true;
        }
    }
}
