using System.Numerics;
using CsCheck;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>Findings about large values: the difference, and no wall of digits.</summary>
public sealed class MessageTests
{
    private const int Wall = 600;
    private static readonly BigInteger Large = Given.Product(5000);
    private static readonly int Digits = Large.ToString().Length;

    [Test]
    public void The_difference_of_two_large_numbers_shows_its_place_on_both_sides() =>
        Gen.Int[0, 16_000]
            .Sample(
                power =>
                {
                    var message = Message(Large + BigInteger.Pow(10, power));
                    return message.StartsWith("5000!: expected ", StringComparison.Ordinal)
                        && message.Length < Wall
                        && message.Split($"({Digits:N0} digits, from digit ").Length == 3
                        && Halves(message) is var (wanted, given)
                        && wanted != given;
                },
                iter: 200
            );

    [Test]
    public void A_digit_that_differs_stands_in_the_middle_of_what_is_shown()
    {
        var right = Large.ToString();
        var wrong = right.ToCharArray();
        wrong[8000] = wrong[8000] == '1' ? '2' : '1';

        var message = Message(BigInteger.Parse(new string(wrong)));

        message.ShouldContain($"expected …{right[7988..8012]}… (16,326 digits, from digit 7,989)");
        message.ShouldContain($"got …{new string(wrong)[7988..8012]}… (16,326 digits, from digit 7,989)");
    }

    [Test]
    public void A_number_cut_short_shows_both_lengths()
    {
        var message = Message(Large / BigInteger.Pow(10, 1300));

        message.Length.ShouldBeLessThan(Wall);
        message.ShouldContain("16,326 digits");
        message.ShouldContain("15,026 digits");
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("7")]
    public void A_small_number_in_place_of_a_large_one_is_shown_whole(string wrong)
    {
        var message = Message(BigInteger.Parse(wrong));

        message.Length.ShouldBeLessThan(Wall);
        message.ShouldContain($"got {wrong} ");
    }

    [Test]
    public void Numbers_of_any_size_never_make_a_wall() =>
        Gen
            .Byte.Array[0, 6000]
            .Sample(bytes => new BigInteger(bytes) == Large || Message(new BigInteger(bytes)).Length < Wall, iter: 100);

    [Test]
    public async Task A_number_of_half_a_mebibyte_does_not_hold_the_judge_up()
    {
        // shows: all of its 1.3 million digits are made to show two dozen of them, in time that grows with their square.
        var huge = BigInteger.One << (512 * 1024 * 8);

        var message = await Task.Run(() => Message(huge)).WaitAsync(TimeSpan.FromSeconds(10));

        message.Length.ShouldBeLessThan(Wall);
    }

    [Test]
    public void Numbers_that_fit_a_line_are_shown_whole()
    {
        var expected = Given.Expect(Shape.List, Given.Factorial(25));

        var finding = Given.OnlyFinding(expected, Given.Results(Shape.List, Given.Factorial(25, 7034535277573963776)));

        finding.Message.ShouldBe("25!: expected 15511210043330985984000000, got 7034535277573963776.");
    }

    [Test]
    public void Two_long_titles_show_where_they_differ()
    {
        // shows: both are cut after 300 characters, and "expected" and "got" read the same.
        var title = new string('x', 400);
        var page = Given.Page("/a") with { Title = title + "1" };

        var finding = Given.OnlyFinding(
            Given.Expect(Shape.List, page),
            Given.Results(Shape.List, page with { Title = title + "2" })
        );

        var (wanted, given) = Halves(finding.Message);
        given.ShouldNotBe(wanted);
    }

    [Test]
    public void A_long_exception_message_is_cut()
    {
        var fault = Given.Exception("System.Exception", new string('x', 4000));

        Given.OnlyFinding(Given.Expect(Shape.List), Given.Threw(fault)).Message.Length.ShouldBeLessThan(Wall);
    }

    private static string Message(BigInteger wrong) =>
        Given
            .OnlyFinding(
                Given.Expect(Shape.List, new FactorialAnswer(5000, Large)),
                Given.Results(Shape.List, new FactorialAnswer(5000, wrong))
            )
            .Message;

    /// <summary>What stands behind "expected" and behind "got".</summary>
    private static (string Wanted, string Given) Halves(string message)
    {
        var parts = message.TrimEnd('.').Split(": expected ")[1].Split(", got ");
        return (parts[0], parts[1]);
    }
}
