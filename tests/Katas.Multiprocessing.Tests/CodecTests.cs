using System.Numerics;
using CsCheck;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class CodecTests
{
    private static readonly TypeNames Names = TypeNames.ForTypes(typeof(CodecTests));

    private static readonly Gen<Shape> AnyShape = Gen.Select(
        Gen.Int,
        Gen.String,
        Gen.Int.Array,
        Gen.Double.Nullable(),
        Gen.Enum<DayOfWeek>(),
        Gen.Select(Gen.Int, Gen.Decimal),
        (number, text, numbers, maybe, day, pair) =>
            (Shape)
                new Labelled(number, text, [.. numbers])
                {
                    Maybe = maybe,
                    Day = day,
                    Pair = pair,
                    Inner = number % 2 == 0 ? null : new Labelled(1, "", []),
                }
    );

    internal abstract record Shape(int Number);

    internal sealed record Labelled(int Number, string Text, List<int> Numbers) : Shape(Number)
    {
        public double? Maybe { get; init; }

        public DayOfWeek Day { get; init; }

        public (int, decimal) Pair { get; init; }

        public Shape? Inner { get; init; }

        public bool Equals(Labelled? other) =>
            other is not null
            && base.Equals(other)
            && Text == other.Text
            && Numbers.SequenceEqual(other.Numbers)
            && Nullable.Equals(Maybe, other.Maybe)
            && Day == other.Day
            && Pair == other.Pair
            && Equals(Inner, other.Inner);

        public override int GetHashCode() => Number;
    }

    public readonly record struct Spot(int X, string? Name);

    public sealed class Node
    {
        public Node? Next { get; set; }
    }

    public readonly record struct Nothing;

    [Test]
    public void Any_value_of_the_simple_types_comes_back_equal()
    {
        Same(Gen.Bool);
        Same(Gen.Byte);
        Same(Gen.SByte);
        Same(Gen.Short);
        Same(Gen.UShort);
        Same(Gen.Int);
        Same(Gen.UInt);
        Same(Gen.Long);
        Same(Gen.ULong);
        Same(Gen.Float);
        Same(Gen.Double);
        Same(Gen.Decimal);
        Same(Gen.Char);
        Same(Gen.String.Null());
        Same(Gen.Char.Array.Select(letters => new string(letters)));
        Same(Gen.Guid);
        Same(Gen.DateTime);
        Same(Gen.DateTimeOffset);
        Same(Gen.TimeSpan);
        Same(Gen.DateOnly);
        Same(Gen.TimeOnly);
        Same(Gen.Enum<DayOfWeek>());
        Same(Gen.Int.Nullable());
        Same(Gen.Byte.Array.Select(bytes => new BigInteger(bytes)));
        Same(Gen.Short.Select(number => (Half)number));
        Same(Gen.Long.Select(number => (Int128)number * number));
    }

    [Test]
    public void Any_collection_comes_back_equal()
    {
        Same(Gen.Int.Array, (a, b) => a.SequenceEqual(b));
        Same(Gen.String.Null().Array, (a, b) => a.SequenceEqual(b));
        Same(Gen.Bool.Array, (a, b) => a.SequenceEqual(b));
        Same(Gen.Int.Array.Array, (a, b) => a.Zip(b).All(pair => pair.First.SequenceEqual(pair.Second)));
        Same(Gen.Int.List, (a, b) => a.SequenceEqual(b));
        Same(Gen.String.HashSet, (a, b) => a.SetEquals(b));
        Same(
            Gen.Dictionary(Gen.String, Gen.Int),
            (a, b) => a.Count == b.Count && a.All(entry => b[entry.Key] == entry.Value)
        );
        Same(Gen.Int.Array.Select(items => new Queue<int>(items)), (a, b) => a.SequenceEqual(b));
        Same(Gen.Int.Array.Select(items => new Stack<int>(items)), (a, b) => a.SequenceEqual(b));
        Same(
            Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Select((rows, columns) => new int[rows, columns]),
            (a, b) => a.GetLength(0) == b.GetLength(0) && a.GetLength(1) == b.GetLength(1)
        );
    }

    [Test]
    public void Any_tuple_and_record_comes_back_equal()
    {
        Same(Gen.Select(Gen.Int, Gen.String));
        Same(Gen.Select(Gen.Int, Gen.String, Gen.Bool));
        Same(Gen.Select(Gen.Int, Gen.String).Select((number, text) => Tuple.Create(number, text)));
        Same(Gen.Select(Gen.Int, Gen.String).Select((number, text) => KeyValuePair.Create(number, text)));
        Same(Gen.Select(Gen.Int, Gen.String.Null()).Select((x, name) => new Spot(x, name)));
        Same(AnyShape);
        Same(AnyShape.Select(shape => (object)shape));
    }

    [Test]
    public void What_is_declared_as_an_interface_keeps_its_type_or_becomes_an_ordinary_collection()
    {
        Copy<IReadOnlyList<int>>([1, 2]).ShouldBe([1, 2]);
        Copy<IReadOnlyList<int>>(new List<int> { 1 }).ShouldBeOfType<List<int>>();
        Copy(Enumerable.Range(0, 3).Select(x => x * 2)).ShouldBe([0, 2, 4]);
        Copy<IEnumerable<int>>(Counting()).ShouldBe([1, 2]);
        Copy<IReadOnlyDictionary<string, int>>(new SortedDictionary<string, int> { ["a"] = 1 })["a"].ShouldBe(1);
        Copy<object>(5).ShouldBe(5);
        Copy<object[]>([1, "two", 3.0, null!]).ShouldBe([1, "two", 3.0, null!]);
        Copy<IComparable>("text").ShouldBe("text");

        static IEnumerable<int> Counting()
        {
            yield return 1;
            yield return 2;
        }
    }

    [Test]
    public void A_dictionary_keeps_a_comparer_that_every_process_knows()
    {
        Copy(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 })["a"].ShouldBe(1);
        Copy(new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "A" }).ShouldContain("a");
        Should
            .Throw<ValueRefusedException>(() =>
                Copy(new Dictionary<string, int>(StringComparer.InvariantCultureIgnoreCase))
            )
            .MemberPath.ShouldBe(".Comparer");
    }

    [Test]
    public void Addresses_and_grids_and_empty_structs_come_back()
    {
        Copy(new Uri("http://a/b?c")).ShouldBe(new Uri("http://a/b?c"));
        Copy(new Uri("b/c", UriKind.Relative)).ShouldBe(new Uri("b/c", UriKind.Relative));
        Copy(
                new[,]
                {
                    { 1, 2, 3 },
                    { 4, 5, 6 },
                }
            )
            .Cast<int>()
            .ShouldBe([1, 2, 3, 4, 5, 6]);
        Copy(new Nothing[3]).Length.ShouldBe(3);
        Copy(new { Anonymous = 1 }).Anonymous.ShouldBe(1);
    }

    [Test]
    public void A_value_that_contains_itself_is_refused()
    {
        var node = new Node();
        node.Next = node;

        Should.Throw<ValueRefusedException>(() => Copy(node)).Message.ShouldContain("contain itself");
    }

    [Test]
    public void Any_bytes_give_a_value_or_a_clear_error()
    {
        var targets = new[]
        {
            typeof(string),
            typeof(int[]),
            typeof(string[]),
            typeof(List<int>),
            typeof(Dictionary<string, int>),
            typeof(HashSet<string>),
            typeof(Queue<int>),
            typeof(Stack<string>),
            typeof(int[,]),
            typeof(object),
            typeof(object[]),
            typeof(Shape),
            typeof(Labelled),
            typeof(Spot),
            typeof(Node),
            typeof(Nothing[]),
            typeof(BigInteger),
            typeof(decimal),
            typeof(DateTime),
            typeof(DateTimeOffset),
            typeof(Uri),
            typeof(IReadOnlyList<string>),
            typeof((int, string)),
            typeof(int?),
            typeof(bool),
            typeof(List<List<object>>),
            typeof(Tuple<int, string>),
        };
        Gen.Select(Gen.Int[0, targets.Length - 1], Gen.Byte.Array[0, 64])
            .Sample((target, bytes) => Survives(targets[target], bytes), iter: 20_000);
    }

    [Test]
    public void A_damaged_value_gives_a_value_or_a_clear_error() =>
        Gen.Select(AnyShape, Gen.Int[0, 10_000], Gen.Byte)
            .Sample(
                (shape, at, value) =>
                {
                    var bytes = Bytes<object>(shape);
                    bytes[at % bytes.Length] = value;
                    return Survives(typeof(object), bytes);
                },
                iter: 5_000
            );

    [Test]
    public void Any_bytes_are_an_exception_or_a_clear_error() =>
        Gen
            .Byte.Array[0, 80]
            .Sample(
                bytes =>
                {
                    try
                    {
                        Failures.Read(new ByteReader(bytes), Names).ShouldNotBeNull();
                    }
                    catch (InvalidDataException)
                    {
                        // Clear enough.
                    }
                },
                iter: 5_000
            );

    private static bool Survives(Type type, byte[] bytes)
    {
        try
        {
            CodecTable.For(type).ReadBoxed(new ByteReader(bytes, Names));
        }
        catch (Exception failure) when (failure is InvalidDataException or ArgumentException or FormatException)
        {
            // What a constructor says to bad bytes becomes InvalidDataException where a whole value is read.
        }
        return true;
    }

    private static byte[] Bytes<T>(T value)
    {
        var writer = new ByteWriter(Names);
        CodecTable.For<T>().Write(writer, value);
        return writer.ToArray();
    }

    private static T Copy<T>(T value) => CodecTable.For<T>().ReadWhole(new ByteReader(Bytes(value), Names));

    private static void Same<T>(Gen<T> values) => Same(values, EqualityComparer<T>.Default.Equals);

    private static void Same<T>(Gen<T> values, Func<T, T, bool> equal) =>
        values.Sample(value => equal(value, Copy(value)), iter: 200);
}
