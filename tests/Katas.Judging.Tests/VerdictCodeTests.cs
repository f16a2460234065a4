using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class VerdictCodeTests
{
    /// <summary>Section 5 of the contract, in its order.</summary>
    private static readonly string[] Contract =
    [
        "passed",
        "not-started",
        "compile-error",
        "no-entry-point",
        "wrong-result",
        "wrong-order",
        "not-parallel",
        "too-many-in-flight",
        "wrong-structure",
        "race",
        "swallowed-error",
        "left-running",
        "hung",
        "time-limit",
        "memory-limit",
        "process-limit",
        "output-limit",
        "crashed",
        "exited",
        "forbidden",
        "harness-fault",
    ];

    [Test]
    public void The_codes_are_the_contracts_in_its_spelling_and_order() =>
        Enum.GetValues<Verdict>().Select(VerdictCode.Of).ShouldBe(Contract);

    [Test]
    public void Every_verdict_comes_back_from_its_code()
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            VerdictCode.Parse(VerdictCode.Of(verdict)).ShouldBe(verdict);
        }
    }

    [TestCase("")]
    [TestCase("Passed")]
    [TestCase("wrong_result")]
    [TestCase("wrong-result ")]
    [TestCase("0")]
    public void What_is_no_code_is_no_verdict(string code) => VerdictCode.Parse(code).ShouldBeNull();

    [Test]
    public void Any_text_is_a_code_or_nothing() =>
        Gen.String.Sample(text => VerdictCode.Parse(text) is not { } verdict || VerdictCode.Of(verdict) == text);
}
