using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Measuring;

public sealed class WorkloadTests
{
    private static readonly KataId Hashing = new(TaskKind.Hashing, Strategy.ThreadPool);
    private static readonly KataId Crawling = new(TaskKind.Crawling, Strategy.Sequential);
    private static readonly FileWork SmallFiles = new(1000, 3000);

    [Test]
    public async Task Files_have_other_names_and_other_digests_in_each_round()
    {
        using var run = RunFolder.Create();
        await using var room = await Room.OpenAsync(run, Hashing);
        using var workload = new FileWorkload(SmallFiles, run.NewRoom(), workers: 2);

        workload.Renew(jobs: 6, seed: 1);
        var first = workload.Place(Hashing, room, workload.All).Expectation.Answers.Cast<DigestAnswer>().ToList();
        workload.TakeBack();
        workload.Renew(jobs: 6, seed: 2);
        var second = workload.Place(Hashing, room, workload.All).Expectation.Answers.Cast<DigestAnswer>().ToList();

        first.Select(answer => answer.Md5).Intersect(second.Select(answer => answer.Md5)).ShouldBeEmpty();
        first
            .Select(answer => Path.GetFileName(answer.Path))
            .Intersect(second.Select(answer => Path.GetFileName(answer.Path)))
            .ShouldBeEmpty();
    }

    [Test]
    public async Task A_file_that_a_script_cut_or_removed_is_whole_in_the_next_round()
    {
        using var run = RunFolder.Create();
        await using var room = await Room.OpenAsync(run, Hashing);
        using var workload = new FileWorkload(SmallFiles, run.NewRoom(), workers: 2);
        workload.Renew(jobs: 3, seed: 1);
        var files = ((FilesInput)workload.Place(Hashing, room, workload.All).Input).Files;
        File.Delete(files[0]);
        File.WriteAllText(files[1], "");

        workload.TakeBack();
        workload.Renew(jobs: 3, seed: 2);

        ((FilesInput)workload.Place(Hashing, room, workload.All).Input).Files.ShouldAllBe(file =>
            new FileInfo(file).Length >= 1000
        );
    }

    [Test]
    public void Parts_weigh_nearly_the_same_and_hold_each_job_once()
    {
        var workload = new NumberWorkload(new NumberWork(1000, 3000), workers: 2);
        workload.Renew(jobs: 40, seed: 1);

        var parts = workload.Parts(2);

        parts.SelectMany(part => part).Order().ShouldBe(workload.All);
        parts[0].Count.ShouldBe(parts[1].Count);
    }

    [Test]
    public async Task A_site_has_the_pages_that_fill_its_time_and_a_crawl_finds_them_all()
    {
        using var run = RunFolder.Create();
        await using var room = await Room.OpenAsync(run, Crawling);
        using var workload = new SiteWorkload(new SiteWork(TimeSpan.FromMilliseconds(20), Workers: 4, MaxLinks: 3));

        workload.Renew(workload.JobsFor(TimeSpan.FromMilliseconds(160)), seed: 1);

        workload.Jobs.ShouldBe(29);
        workload.Bound.ShouldBe(TimeSpan.FromMilliseconds(160));
        workload.Place(Crawling, room, workload.All).Expectation.Answers.Count.ShouldBe(29);
    }
}
