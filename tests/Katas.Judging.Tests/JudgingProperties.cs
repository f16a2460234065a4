using CsCheck;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>What holds whatever the inputs are, for each way in which results come back.</summary>
[TestFixture(Shape.List)]
[TestFixture(Shape.Ledger)]
[TestFixture(Shape.Tasks)]
public sealed class JudgingProperties(Shape shape)
{
    /// <summary>Right answers of one task, with duplicates among them.</summary>
    private static readonly Gen<Answer[]> Right = Gen.OneOf(
        Gen.Int[0, 12].Array[1, 10].Select(numbers => numbers.Select(n => (Answer)Given.Factorial(n)).ToArray()),
        Gen.Char['a', 'h'].Array[1, 10].Select(names => names.Select(c => (Answer)Given.Digest($"/in/{c}")).ToArray()),
        Gen.Char['a', 'z']
            .Array[1, 10]
            .Select(names => names.Distinct().Select(c => (Answer)Given.Page($"/{c}")).ToArray())
    );

    private static readonly Gen<(Answer[] Right, Answer[] Shuffled)> Permuted = Right.SelectMany(right =>
        Gen.Shuffle(right.ToArray()).Select(shuffled => (right, shuffled))
    );

    private static readonly Gen<(Answer[] Right, int At)> WithPlace = Right.SelectMany(right =>
        Gen.Int[0, right.Length - 1].Select(at => (right, at))
    );

    [Test]
    public void Right_answers_in_any_order_pass_where_order_is_free() =>
        Permuted.Sample(p => Verdicts(p.Right, p.Shuffled, ordered: false).Count == 0);

    [Test]
    public void Right_answers_in_another_order_are_wrong_order_where_it_counts() =>
        Permuted.Sample(p =>
            Verdicts(p.Right, p.Shuffled, ordered: true)
                .SequenceEqual(p.Right.SequenceEqual(p.Shuffled) ? [] : [Verdict.WrongOrder])
        );

    [Test]
    public void Any_one_answer_left_out_is_a_wrong_result() =>
        WithPlace.Sample(p => IsWrongResult(p.Right, [.. p.Right.Take(p.At), .. p.Right.Skip(p.At + 1)]));

    [Test]
    public void Any_one_answer_given_twice_is_a_wrong_result() =>
        WithPlace.Sample(p => IsWrongResult(p.Right, [.. p.Right, p.Right[p.At]]));

    [Test]
    public void Any_one_answer_in_place_of_another_is_a_wrong_result() =>
        Gen.Select(WithPlace, Gen.Int[0, 100])
            .Sample(
                (p, from) =>
                {
                    var changed = p.Right.ToArray();
                    changed[p.At] = p.Right[from % p.Right.Length];
                    return changed.SequenceEqual(p.Right) || IsWrongResult(p.Right, changed);
                }
            );

    [Test]
    public void Any_value_changed_is_a_wrong_result() =>
        WithPlace.Sample(p =>
        {
            var changed = p.Right.ToArray();
            changed[p.At] = Changed(changed[p.At]);
            return IsWrongResult(p.Right, changed);
        });

    [Test]
    public void Any_answer_made_null_is_a_wrong_result_at_its_place() =>
        WithPlace.Sample(p =>
        {
            Answer?[] changed = [.. p.Right];
            changed[p.At] = null;
            return Judge(p.Right, changed, ordered: true) is [{ Code: Verdict.WrongResult, Message: var message }]
                && message.StartsWith($"Result {p.At + 1} is null.", StringComparison.Ordinal);
        });

    [Test]
    public void The_verdict_on_values_does_not_depend_on_their_order_where_it_is_free() =>
        Gen.Select(Right, Right.SelectMany(given => Gen.Shuffle(given.ToArray()).Select(s => (given, s))))
            .Sample(
                (right, p) =>
                    Verdicts(right, p.given, ordered: false).SequenceEqual(Verdicts(right, p.s, ordered: false))
            );

    [Test]
    public void Every_finding_names_its_case_and_says_something() =>
        Gen.Select(Right, Right, Gen.Bool)
            .Sample(
                (right, given, ordered) =>
                    Judge(right, given, ordered)
                        .All(finding => finding.Case == Given.CaseName && finding.Message.Length is > 10 and < 600)
            );

    private static Answer Changed(Answer answer) =>
        answer switch
        {
            FactorialAnswer factorial => factorial with { Value = factorial.Value + 1 },
            DigestAnswer digest => digest with { Md5 = digest.Md5!.ToUpperInvariant() + "0" },
            PageAnswer page => page with { Title = null },
            _ => throw new ArgumentException("no such answer", nameof(answer)),
        };

    private bool IsWrongResult(Answer[] right, Answer?[] given) =>
        Verdicts(right, given, ordered: true) is [Verdict.WrongResult]
        && Verdicts(right, given, ordered: false) is [Verdict.WrongResult];

    private List<Verdict> Verdicts(Answer[] right, Answer?[] given, bool ordered) =>
        [.. Judge(right, given, ordered).Select(finding => finding.Code)];

    private IReadOnlyList<Finding> Judge(Answer[] right, Answer?[] given, bool ordered) =>
        Given.Judge(new Expectation(shape, right, ordered), Given.Results(shape, given));
}
