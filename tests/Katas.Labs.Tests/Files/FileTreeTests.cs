using Katas.Labs.Files;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Files;

public sealed class FileTreeTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("katas-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Files_are_as_many_as_asked_for_and_of_the_size_that_is_told()
    {
        var tree = FileTree.Write(_folder, 60, long.MaxValue, CancellationToken.None);

        tree.Paths.Count.ShouldBe(60);
        tree.Paths.Sum(path => new FileInfo(path).Length).ShouldBe(tree.Bytes);
        tree.Paths.ShouldBe(
            Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        );
    }

    [Test]
    public void Where_there_is_no_room_none_is_written_and_the_way_out_is_told()
    {
        var refused = Should.Throw<LabRefusedException>(() =>
            FileTree.Write(_folder, 1000, free: 1 << 20, CancellationToken.None)
        );

        refused.Message.ShouldStartWith("1000 files take ");
        refused.Message.ShouldEndWith(
            $"in {_folder}, where 1 MiB are free: ask for fewer with --size, or name a folder with more room in TMPDIR."
        );
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Test]
    public void A_folder_that_cannot_be_written_to_is_told_with_the_way_out()
    {
        File.WriteAllText(Path.Combine(_folder, "0000"), "in the way");

        Should
            .Throw<LabRefusedException>(() => FileTree.Write(_folder, 1, long.MaxValue, CancellationToken.None))
            .Message.ShouldStartWith($"The files of this lab cannot be written to {_folder} (");
    }

    [Test]
    public void Called_off_it_stops() =>
        Should.Throw<OperationCanceledException>(() =>
            FileTree.Write(_folder, 1000, long.MaxValue, new CancellationToken(canceled: true))
        );

    [Test]
    public void The_page_cache_tells_what_is_in_memory()
    {
        var tree = FileTree.Write(_folder, 3, long.MaxValue, CancellationToken.None);
        tree.Paths.ToList().ForEach(path => File.ReadAllBytes(path));

        PageCache.Resident(tree.Paths).ShouldBe(1);
    }
}
