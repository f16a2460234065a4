using Katas.Engine.Catalog;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class SubmissionTests
{
    private static readonly KataId HashingSequential = new(TaskKind.Hashing, Strategy.Sequential);
    private static readonly KataId CrawlingLocked = new(TaskKind.Crawling, Strategy.Locked);
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_folder_gives_the_scripts_it_has_in_the_order_of_learning()
    {
        _folder.Write("crawling/locked.csx", "");
        _folder.Write("hashing/sequential.csx", "");
        _folder.Write("hashing/notes.csx", "");

        var submission = Submission.Find(_folder.Path, only: null);

        submission.Root.ShouldBe(_folder.Path);
        submission.Scripts.ShouldBe([
            new SubmittedScript(HashingSequential, "hashing/sequential.csx"),
            new SubmittedScript(CrawlingLocked, "crawling/locked.csx"),
        ]);
    }

    [Test]
    public void Only_takes_one_script_of_a_folder()
    {
        _folder.Write("crawling/locked.csx", "");
        _folder.Write("hashing/sequential.csx", "");

        var submission = Submission.Find(_folder.Path, CrawlingLocked);

        submission.Scripts.ShouldBe([new SubmittedScript(CrawlingLocked, "crawling/locked.csx")]);
    }

    [Test]
    public void A_single_file_is_known_by_its_path()
    {
        var file = _folder.Write("hashing/sequential.csx", "");

        var submission = Submission.Find(file, only: null);

        submission.Root.ShouldBe(_folder.Path);
        submission.Scripts.ShouldBe([new SubmittedScript(HashingSequential, "hashing/sequential.csx")]);
    }

    [Test]
    public void A_single_file_elsewhere_is_what_only_says()
    {
        var file = _folder.Write("handed-in/mine.csx", "");

        var submission = Submission.Find(file, HashingSequential);

        submission.Root.ShouldBe(_folder.At("handed-in"));
        submission.Scripts.ShouldBe([new SubmittedScript(HashingSequential, "mine.csx")]);
    }

    [Test]
    public void A_single_file_elsewhere_without_only_is_refused()
    {
        var file = _folder.Write("handed-in/mine.csx", "");

        Refusal(file)
            .ShouldBe(
                $"{file}: which kata is this? Expected <task>/<strategy>.csx, such as hashing/thread-pool.csx; or say which with --only."
            );
    }

    [Test]
    public void A_path_where_nothing_is_is_refused() =>
        Refusal(_folder.At("nowhere")).ShouldBe($"{_folder.At("nowhere")}: there is no such folder or file.");

    [Test]
    public void An_empty_folder_is_refused() =>
        Refusal(_folder.Path).ShouldStartWith($"{_folder.Path}: no scripts here.");

    [Test]
    public void A_script_in_the_wrong_place_is_named()
    {
        _folder.Write("homework/hashing/sequential.csx", "");

        Refusal(_folder.Path)
            .ShouldStartWith(
                $"{_folder.Path}: no script is where it should be: homework/hashing/sequential.csx was found, <task>/<strategy>.csx is expected"
            );
    }

    [Test]
    public void A_kata_that_a_folder_lacks_is_named()
    {
        _folder.Write("hashing/sequential.csx", "");

        Should
            .Throw<SubmissionException>(() => Submission.Find(_folder.Path, CrawlingLocked))
            .Message.ShouldBe($"{_folder.Path}: crawling/locked.csx is not there.");
    }

    private static string Refusal(string path) =>
        Should.Throw<SubmissionException>(() => Submission.Find(path, only: null)).Message;
}
