using Katas.Labs.Findings;
using Katas.Labs.Numbers;
using Katas.Labs.Results;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Findings;

/// <summary>Made-up measurements in, sentences out: the other labs.</summary>
public sealed class FindingsTests
{
    [Test]
    public void Empty_jobs_say_which_chunks_were_best_and_what_one_job_costs()
    {
        var table = Given.Table(
            "loop",
            ArticleFigures.TrivialWork,
            Given.Row("loop", 0.001),
            Given.Row("processes", 0.01),
            Given.Row("processes-1", 1.001),
            Given.Row("processes-16", 0.1),
            Given.Row("processes-256", 0.2)
        );

        var findings = TrivialWorkFindings.From(table, [1, 16, 256], jobs: 100_000);

        findings.ShouldContain(
            "Processes were 10 × slower than the loop here (10 to 10); the article's were 2.2 × slower: the article's lesson holds."
        );
        findings.ShouldContain(
            "With processes, chunks of 16 were the best of those tried: 10 × faster than jobs sent one by one here (10 to 10)."
        );
        findings.ShouldContain(
            "Handing one job to a worker process and its answer back cost 10 µs: a job that takes less is not worth sending alone."
        );
    }

    [Test]
    public void Empty_jobs_that_gain_nothing_from_chunks_say_so() =>
        TrivialWorkFindings
            .From(
                Given.Table(
                    "loop",
                    ArticleFigures.TrivialWork,
                    Given.Row("loop", 1),
                    Given.Row("threads-1", 0.5),
                    Given.Row("threads-16", 0.6)
                ),
                [1, 16],
                jobs: 100
            )
            .ShouldContain("With threads, chunks of 1 were the best of those tried: larger ones gained nothing.");

    [Test]
    public void Hashing_says_who_gained_and_how_much_went_through()
    {
        var findings = HashFilesFindings.From(
            Given.Table("loop", Given.Row("loop", 2), Given.Row("threads", 1)),
            bytes: 100 << 20
        );

        findings.ShouldContain("Threads were 2.0 × faster than the loop here (2.0 to 2.0).");
        findings.ShouldContain("The fastest, threads, digested 100 MiB in a second.");
    }

    [Test]
    public void Shuffling_that_slows_everything_bears_the_article_out()
    {
        var table = Given.Table("loop-ordered", Given.Row("loop-ordered", 1), Given.Row("loop-shuffled", 2));

        var findings = ShuffledFilesFindings.From(table, table);

        findings.ShouldContain("From the disk, the loop: shuffled was 2.0 × slower than in order here (2.0 to 2.0).");
        findings.ShouldContain("The article says that shuffling makes every version slower: here it did, every one.");
    }

    [Test]
    public void Shuffling_that_slows_some_or_none_does_not_bear_the_article_out()
    {
        var slower = Given.Table("loop-ordered", Given.Row("loop-ordered", 1), Given.Row("loop-shuffled", 2));
        var alike = Given.Table("loop-ordered", Given.Row("loop-ordered", 1), Given.Wild("loop-shuffled", 1));

        ShuffledFilesFindings
            .From(alike, slower)
            .ShouldContain("The article says that shuffling makes every version slower: here 1 of 2 were.");
        ShuffledFilesFindings
            .From(alike, cold: null)
            .ShouldBe([
                "From memory, the loop: shuffled was not to be told from in order here (0.55 to 2.0 × as fast).",
                "The article says that shuffling makes every version slower: here none was slower that this run can tell.",
                "From the disk nothing can be said: the page cache could not be dropped.",
            ]);
    }

    [TestCase(2.0, "slower than no parallelism at all, as the article says")]
    [TestCase(0.5, "the article says slower than no parallelism at all, and here some of the work still overlapped")]
    public void All_under_the_lock_is_held_against_the_loop(double seconds, string conclusion) =>
        LockEverythingFindings
            .From(
                Given.Table(
                    "loop",
                    Given.Row("loop", 1),
                    Given.Row("threads-update", 0.5),
                    Given.Row("threads-all", seconds)
                ),
                []
            )
            .ShouldContain(finding =>
                finding.StartsWith("Threads with everything under the lock") && finding.EndsWith($": {conclusion}.")
            );

    [Test]
    public void Lost_updates_are_told_with_their_number() =>
        LockEverythingFindings
            .From(Given.Table("loop", Given.Row("loop", 1)), [new LostUpdates("threads, no lock", 3, 9, 1234)])
            .ShouldContain(
                "Threads, no lock: the total was wrong in 3 of 9 turns, by 1,234 lost updates in the worst."
            );

    [Test]
    public void No_lost_update_is_no_proof() =>
        LockEverythingFindings
            .From(Given.Table("loop", Given.Row("loop", 1)), [new LostUpdates("threads, no lock", 0, 9, 0)])
            .ShouldContain(
                "Without a lock no update was lost in this run; that is luck and no proof, as two may still meet."
            );

    [Test]
    public void Map_and_ApplyAsync_are_held_against_each_other_in_total_and_at_the_first_result()
    {
        var table = Given.Table(
            "processes-map",
            ArticleFigures.MapOrApplyAsync,
            Given.Row("processes-map", 3),
            Given.Row("processes-apply-async", 3)
        );
        var timeline = new Timeline(
            "",
            [Given.Lane("processes-map", 3, _ => 3), Given.Lane("processes-apply-async", 3, job => job)]
        );

        var findings = MapOrApplyAsyncFindings.From(table, timeline, workers: 1);

        findings[0].ShouldEndWith("the article's took 1.00 × map's time. That the total is the same holds here.");
        findings[1]
            .ShouldBe(
                ".NET, processes: the first result could be used after 1.00 s of 3.00 s with ApplyAsync, and after 3.00 s of 3.00 s with Map. On average a result lay ready for 0 µs and 1.00 s."
            );
        findings[2]
            .ShouldBe(
                ".NET, processes-apply-async, 1 workers: 1 jobs began before the first ended, and number 2 began 0 µs after the first had ended; never more than 1 ran at once."
            );
    }

    [Test]
    public void A_total_that_differs_is_said_to_differ()
    {
        var table = Given.Table(
            "processes-map",
            ArticleFigures.MapOrApplyAsync,
            Given.Row("processes-map", 3),
            Given.Row("processes-apply-async", 6)
        );

        MapOrApplyAsyncFindings
            .From(table, new Timeline("", []), workers: 1)[0]
            .ShouldEndWith("That the total is the same does not hold here.");
    }

    [Test]
    public void As_they_finish_is_held_against_the_other_two_ways()
    {
        var timeline = new Timeline(
            "",
            [
                Given.Lane("threads-each", 3, job => job),
                Given.Lane("threads-in-order", 3, _ => 3),
                Given.Lane("threads-all", 3, _ => 4),
            ]
        );

        AsCompletedFindings
            .From(timeline, new OneFailed(Failed: 1, Came: 2, Others: 2, Thrown: 1))
            .ShouldBe([
                ".NET, threads: a result lay ready for 0 µs on average taken as they finish, 1.00 s taken in the order of submission, 2.00 s taken all at the end.",
                ".NET, threads: as they finish was the order of submission in this turn.",
                "With one job made to fail, the other 2 results came, and its exception was thrown where its own result was asked for, and nowhere else.",
            ]);
    }

    [Test]
    public void Results_lost_beside_a_failure_are_told() =>
        AsCompletedFindings
            .From(new Timeline("", []), new OneFailed(Failed: 1, Came: 5, Others: 8, Thrown: 4))
            .ShouldBe([
                "With one job made to fail, 5 of the other 8 results came, 1 futures were failed ones, and 4 exceptions were thrown where a result was asked for.",
            ]);

    [Test]
    public void A_crawl_says_whether_more_workers_than_processors_pay()
    {
        IReadOnlyList<(int, double)> bounds = [(1, 1.0), (2, 0.5), (4, 0.25)];
        TimeTable Table(double four) =>
            Given.Table(
                "processes-1",
                Given.Row("processes-1", 1.2),
                Given.Row("processes-2", 0.6),
                Given.Row("processes-4", four)
            );

        CrawlFindings
            .From(Table(0.3), bounds, cores: 2, new CrawlCounts(30, 100, 12, 0))
            .ShouldBe([
                ".NET, processes: 4 were 4.0 × faster than one here (4.0 to 4.0), and took 1.20 × the time that no crawl with so many can beat.",
                ".NET, processes: more workers than processors paid: 4 were 2.0 × faster than 2 here (2.0 to 2.0), as they mostly wait for answers.",
                "100 links lead to 30 pages, and in all of 12 crawls each page was fetched once.",
            ]);
        CrawlFindings
            .From(Table(0.9), bounds, cores: 2, new CrawlCounts(30, 100, 12, 5))
            .ShouldContain(finding => finding.Contains("did not pay"));
    }

    [Test]
    public void Pages_fetched_twice_are_told() =>
        CrawlFindings
            .From(Given.Table("processes-1"), [], cores: 2, new CrawlCounts(30, 100, 12, 5))
            .ShouldHaveSingleItem()
            .ShouldContain("fetched a second time 5 times");

    [Test]
    public void Scaling_says_how_many_workers_are_enough_and_what_is_serial()
    {
        var steps = new[] { 1, 2, 4, 8 }
            .Select(workers => new ScalingStep(workers, Given.About(Amdahl.Speedup(0.2, workers))))
            .ToList();

        var findings = HowManyWorkersFindings.From([new Scaling("threads", 8, steps)], cores: 8);

        findings[0].ShouldStartWith("Threads: 8 workers were 3.3 × faster than one here");
        findings[1]
            .ShouldBe(
                "Threads: Amdahl's law fits with 20 % of the time serial; by it no number of processors would be more than 5.0 × faster, and 8 are 3.3 ×."
            );
        findings[2].ShouldBe("Threads: Karp and Flatt's figure stays near 0.20 whatever the workers: a serial part.");
    }

    [Test]
    public void Scaling_that_does_not_happen_is_said_not_to() =>
        HowManyWorkersFindings
            .From(
                [
                    new Scaling(
                        "threads",
                        2,
                        [new(1, Given.About(1)), new(2, Given.About(0.99)), new(4, Given.About(0.97))]
                    ),
                ],
                cores: 2
            )[0]
            .ShouldBe("Threads: no number of workers was clearly faster than one here.");
}
