using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Checks for somebody who waits: everything is ready, and cases are run in two rooms beside each other.</summary>
public sealed class PreparedTests
{
    private static readonly KataId Wanted = KataId.Parse("hashing/thread-pool")!.Value;
    private TemporaryFolder _folder = null!;
    private Checker _checker = null!;
    private Kit _kit = null!;

    [SetUp]
    public void Open()
    {
        _folder = new TemporaryFolder();
        _kit = Kit.Read(House.Root);
        _checker = new Checker(
            _kit,
            House.Tools,
            new CheckOptions(Seed: 1, _folder.At("cache")) { IsWaitedFor = true }
        );
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _checker.DisposeAsync();
        LeftBehind.Nothing(_checker.RunFolderPath);
        _folder.Dispose();
    }

    [Test]
    public async Task Cases_are_reported_in_their_own_order_and_a_second_check_is_like_the_first()
    {
        var names = _kit.TaskOf(Wanted).CasesOf(Wanted).Select(spec => spec.Name).ToList();
        for (var check = 0; check < 2; check++)
        {
            await _checker.PrepareAsync(Wanted, CancellationToken.None);

            var report = await CheckAsync(Bench.Solution("hashing/thread-pool"));

            report.Findings.ShouldBeEmpty();
            report.Cases.Select(@case => @case.Name).ShouldBe(names);
        }
    }

    [Test]
    public async Task What_is_wrong_in_both_rooms_is_told_in_the_order_of_the_cases()
    {
        await _checker.PrepareAsync(Wanted, CancellationToken.None);

        var report = await CheckAsync(
            "FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [.. files.Select(file => new FileDigest(file, Convert.ToHexString(MD5.HashData(File.OpenRead(file)))))];"
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Findings[0].Case.ShouldBe("one file");
        report.Findings.ShouldContain(finding => finding.Code == Verdict.NotParallel);
    }

    [Test]
    public async Task Rooms_that_were_made_ready_for_another_kata_are_left()
    {
        await _checker.PrepareAsync(KataId.Parse("factorial/locked")!.Value, CancellationToken.None);

        (await CheckAsync(Bench.Solution("hashing/thread-pool"))).Findings.ShouldBeEmpty();
    }

    private Task<KataReport> CheckAsync(string text)
    {
        _folder.Write("mine/hashing/thread-pool.csx", text);
        var submission = Submission.Find(_folder.At("mine"), Wanted);
        return Eventually.InTime(_checker.CheckAsync(submission, submission.Scripts[0], CancellationToken.None));
    }
}
