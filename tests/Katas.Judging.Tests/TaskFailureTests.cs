using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>A job that must fail in a stream of tasks: it faults its own task, and the rest still come.</summary>
public sealed class TaskFailureTests
{
    private static readonly Expectation Expected = Given.ExpectFailure(Shape.Tasks, "/in/a", "/in/b");
    private static readonly TaskFacts A = Given.Done(Given.Digest("/in/a"));
    private static readonly TaskFacts B = Given.Done(Given.Digest("/in/b"));
    private static readonly TaskFacts Broken = Given.Faulted(Given.NotFound());

    [Test]
    public void One_faulted_task_and_all_the_rest_is_right() =>
        Given.Judge(Expected, Given.Tasks(B, Broken, A)).ShouldBeEmpty();

    [TestCase("Script+CannotHash")]
    [TestCase("Katas.Multiprocessing.RemoteException")]
    [TestCase("System.OperationCanceledException")]
    public void A_task_may_fault_with_what_carries_the_failure(string type) =>
        Given.Judge(Expected, Given.Tasks(A, Given.Faulted(Given.Exception(type)), B)).ShouldBeEmpty();

    [Test]
    public void No_faulted_task_is_swallowed()
    {
        var finding = Given.OnlyFinding(Expected, Given.Tasks(A, B));

        finding.Code.ShouldBe(Verdict.SwallowedError);
        finding.Message.ShouldBe(
            "\"/in/broken\" cannot be read; its task must end faulted, and none did. A job that fails may not vanish from the stream."
        );
    }

    [Test]
    public void Too_few_faulted_tasks_are_swallowed_and_counted()
    {
        var two = Expected with { Failing = ["/in/broken", "/in/gone"] };

        var finding = Given.OnlyFinding(two, Given.Tasks(A, Broken, B));

        finding.Code.ShouldBe(Verdict.SwallowedError);
        finding.Message.ShouldContain("and only 1 did");
    }

    [Test]
    public void Too_many_faulted_tasks_are_a_wrong_result() =>
        Given.OnlyFinding(Expected, Given.Tasks(Broken, A, B, Broken)).Code.ShouldBe(Verdict.WrongResult);

    [Test]
    public void A_faulted_task_where_no_job_must_fail_is_a_wrong_result_on_the_line_that_threw()
    {
        var sound = Given.Expect(Shape.Tasks, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(sound, Given.Tasks(Broken));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe(
            "A task ended faulted where it should have had a result: FileNotFoundException: Could not find file '/in/broken'."
        );
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 7));
    }

    [Test]
    public void A_task_that_faults_with_a_mistake_of_the_script_is_a_crash()
    {
        var mistake = Given.Faulted(Given.Exception("System.NullReferenceException", "not set"));

        var finding = Given.OnlyFinding(Expected, Given.Tasks(A, B, mistake));

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldBe("The function threw NullReferenceException: not set.");
    }

    [Test]
    public void A_made_up_result_for_the_failed_job_is_swallowed()
    {
        var finding = Given.OnlyFinding(Expected, Given.Tasks(A, B, Given.Done(Given.Digest("/in/broken"))));

        finding.Code.ShouldBe(Verdict.SwallowedError);
        finding.Message.ShouldContain("made-up");
    }

    [Test]
    public void A_missing_result_beside_the_faulted_task_is_a_wrong_result() =>
        Given.OnlyFinding(Expected, Given.Tasks(A, Broken)).Code.ShouldBe(Verdict.WrongResult);

    [Test]
    public void A_null_result_is_a_wrong_result_and_no_fault() =>
        Given.OnlyFinding(Expected, Given.Tasks(A, Broken, Given.Done(null))).Code.ShouldBe(Verdict.WrongResult);

    [Test]
    public void A_null_result_is_named_by_its_place_in_the_stream()
    {
        // shows: faulted tasks are left out before places are counted, so the learner is sent to the task before.
        var finding = Given.OnlyFinding(Expected, Given.Tasks(Broken, Given.Done(null), B));

        finding.Message.ShouldStartWith("Result 2 is null.");
    }

    [Test]
    public void A_stream_that_throws_loses_what_is_behind()
    {
        var finding = Given.OnlyFinding(Expected, Given.Threw(Given.NotFound()));

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldContain("the stream itself threw FileNotFoundException");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 7));
    }

    [Test]
    public void A_stream_that_throws_where_nothing_must_fail_is_a_crash() =>
        Given
            .OnlyFinding(Given.Expect(Shape.Tasks), Given.Threw(Given.Exception("System.Exception", "no")))
            .Message.ShouldBe("The function threw Exception: no.");
}
