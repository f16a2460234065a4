using System.Diagnostics;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

/// <summary>Real FIFOs and real readers: this process, and a child.</summary>
public sealed class FileGatesTests
{
    private readonly Gates _gates = new();
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin()
    {
        _folder = new TemporaryFolder();
        _gates.Begin(hold: true, () => { });
    }

    [TearDown]
    public void End()
    {
        _gates.OpenAll();
        _folder.Dispose();
    }

    [TestCaseSource(nameof(Ways))]
    public async Task A_reader_is_held_gets_the_bytes_and_is_seen_to_leave(string way, int bytes)
    {
        var content = Content(bytes);
        using var files = Gate(("a", content));
        var reading = ReadAsync(way, _folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the reader has come");

        reading.IsCompleted.ShouldBeFalse();
        _gates.Held[0].Key.ShouldBe(_folder.At("a"));
        _gates.IsInside(_folder.At("a")).ShouldBeTrue();
        _gates.Open(_gates.Held[0]);

        (await Eventually.InTime(reading)).ShouldBe(content);
        Eventually.True(() => !_gates.IsInside(_folder.At("a")), "the reader has left");
        _gates.Arrived.Count.ShouldBe(1);
        files.OpenedAgain().ShouldBeEmpty();
    }

    [Test]
    public async Task Several_are_held_at_once_and_let_go_in_any_order()
    {
        string[] names = ["a", "b", "c", "d"];
        using var files = Gate([.. names.Select((name, i) => (name, Content(1000 + i)))]);
        var reading = names.ToDictionary(_folder.At, name => ReadAsync("File.OpenRead", _folder.At(name)));
        Eventually.True(() => _gates.Held.Count == 4, "all readers have come");

        foreach (var job in _gates.Held.Reverse())
        {
            _gates.Open(job);
            (await Eventually.InTime(reading[job.Key])).Length.ShouldBe(1000 + Array.IndexOf(names, job.Key[^1..]));
            Eventually.True(() => !_gates.IsInside(job.Key), "the reader has left");
        }

        _gates.Held.ShouldBeEmpty();
        _gates.Arrived.Count.ShouldBe(4);
    }

    [Test]
    public async Task A_hundred_files_are_read_by_a_hundred_readers()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"{i}").ToList();
        using var files = Gate([.. names.Select((name, i) => (name, Content(i)))]);
        var reading = names.ConvertAll(name => ReadAsync("File.OpenRead", _folder.At(name)));
        Eventually.True(() => _gates.Held.Count == 100, "all readers have come");

        _gates.OpenAll();

        (await Eventually.InTime(Task.WhenAll(reading)))
            .Select(bytes => bytes.Length)
            .ShouldBe(Enumerable.Range(0, 100));
        Eventually.True(() => names.TrueForAll(name => !_gates.IsInside(_folder.At(name))), "all have left");
    }

    [Test]
    public async Task Two_readers_of_one_file_are_two_arrivals()
    {
        using var files = Gate(("a", Content(10)));
        var first = ReadAsync("File.OpenRead", _folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the first has come");
        var second = ReadAsync("File.OpenRead", _folder.At("a"));

        Eventually.True(() => _gates.Arrived.Count == 2, "the second has come");

        _gates.OpenAll();
        (await Eventually.InTime(Task.WhenAll(first, second))).Sum(bytes => bytes.Length).ShouldBe(10);
    }

    [Test]
    public void A_reader_that_gives_up_is_held_no_longer()
    {
        using var files = Gate(("a", Content(10)));
        var stream = File.OpenRead(_folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the reader has come");

        stream.Dispose();

        Eventually.True(() => _gates.Held.Count == 0, "the reader has left");
    }

    [Test]
    public async Task The_process_that_has_the_file_open_is_named()
    {
        var path = _folder.At("a");
        using var child = Children.Start("sh", "-c", "read go; cat \"$0\"; read go", path);
        var processes = new ScriptProcesses(child.Id);
        using var files = new FileGates(_gates, new Dictionary<string, byte[]> { [path] = Content(20) }, processes);
        processes.Reader(path).ShouldBe(0);

        await child.StandardInput.WriteLineAsync("go");
        Eventually.True(() => _gates.Held.Count == 1, "the child's child reads");

        ProcFiles.Read($"/proc/{_gates.Held[0].Process}/comm").ShouldBe("cat\n");
        _gates.OpenAll();
        child.StandardInput.Close();
        await Eventually.InTime(child.WaitForExitAsync());
    }

    [Test]
    public async Task No_reader_comes_too_fast_for_its_process_to_be_named()
    {
        _gates.Begin(hold: false, () => { });
        var names = Enumerable.Range(0, 300).Select(i => _folder.At($"{i}")).ToList();
        using var files = new FileGates(
            _gates,
            names.ToDictionary(name => name, _ => Content(5)),
            new ScriptProcesses(Environment.ProcessId)
        );

        foreach (var name in names)
        {
            var stream = File.OpenRead(name);
            Eventually.True(() => _gates.IsInside(name), "the reader has come");
            await stream.DisposeAsync();
        }

        _gates.Arrived.Count(job => job.Process != Environment.ProcessId).ShouldBe(0);
    }

    [Test]
    public async Task A_file_that_is_opened_once_more_is_seen()
    {
        using var files = Gate(("a", Content(10)), ("b", Content(10)));
        var reading = ReadAsync("File.ReadAllBytes", _folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the reader has come");
        _gates.OpenAll();
        await Eventually.InTime(reading);
        Eventually.True(() => !_gates.IsInside(_folder.At("a")), "the reader has left");

        var again = ReadAsync("File.ReadAllBytes", _folder.At("a"));

        Eventually.True(() => files.OpenedAgain().SequenceEqual([_folder.At("a")]), "the second open is seen");
        (await Eventually.InTime(again)).ShouldBeEmpty("the look lets it go, with nothing");
    }

    [Test]
    public void A_file_that_its_reader_leaves_open_is_not_one_opened_again()
    {
        using var files = Gate(("a", Content(10)));
        using var reader = File.OpenRead(_folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the reader has come");

        _gates.Open(_gates.Held[0]);
        reader.ReadExactly(new byte[10]);

        // The first look closes what the judge has open itself, which is news to the listener, too.
        files.OpenedAgain().ShouldBeEmpty();
        files.CatchUp();
        files.OpenedAgain().ShouldBeEmpty();
    }

    [Test]
    public async Task A_file_that_one_process_has_open_twice_is_seen_however_the_news_of_it_came()
    {
        var (path, other) = (_folder.At("a"), _folder.At("b"));
        using var child = Children.Start(
            "sh",
            "-c",
            "read go; exec 3< \"$0\" 4< \"$0\" 5< \"$1\"; read go",
            path,
            other
        );
        using var files = GateFor(child, path, other);
        await child.StandardInput.WriteLineAsync("go");

        Eventually.True(() => _gates.IsInside(other), "all are open");

        files.OpenTwice([other, path]).ShouldBe(path);
        files.OpenTwice([other]).ShouldBeNull();
        child.StandardInput.Close();
        await Eventually.InTime(child.WaitForExitAsync());
    }

    [Test]
    public async Task A_file_that_waits_to_be_opened_once_more_beside_the_first_time_is_seen()
    {
        var path = _folder.At("a");
        using var child = Children.Start("sh", "-c", "read go; exec 3< \"$0\"; read go; exec 4< \"$0\"; read go", path);
        using var files = GateFor(child, path);
        await child.StandardInput.WriteLineAsync("go");
        Eventually.True(() => _gates.Held.Count == 1, "it has come");
        _gates.OpenAll();

        await child.StandardInput.WriteLineAsync("go");

        (await Eventually.InTime(Task.Run(files.OpenedAgain))).ShouldBe([path]);
        child.StandardInput.Close();
        await Eventually.InTime(child.WaitForExitAsync());
    }

    [Test]
    public async Task Closing_lets_the_readers_go_and_leaves_nothing_behind()
    {
        // Those of the tests before this one may still be ending.
        Eventually.True(() => Listeners() == 0, "no listener is left");
        var descriptors = Descriptors();
        var files = Gate(("a", Content(10)), ("b", Content(10)));
        var reading = ReadAsync("File.OpenRead", _folder.At("a"));
        Eventually.True(() => _gates.Held.Count == 1, "the reader has come");
        Listeners().ShouldBe(1);

        files.Dispose();

        (await Eventually.InTime(reading)).ShouldBeEmpty();
        Eventually.True(() => Listeners() == 0, "the listener has ended");
        Eventually.True(() => Descriptors() == descriptors, "all is closed");
        _gates.OpenAll();
    }

    [Test]
    public void Closing_when_a_file_is_gone_leaves_nothing_behind()
    {
        var threads = Listeners();
        var descriptors = Descriptors();
        var files = Gate(("a", Content(10)));
        File.Delete(_folder.At("a"));

        Should.NotThrow(files.Dispose);

        Eventually.True(() => Listeners() == threads, "the listener has ended");
        Eventually.True(() => Descriptors() == descriptors, "all is closed");
    }

    [Test]
    public void A_file_that_is_there_already_is_no_gate()
    {
        var descriptors = Descriptors();
        _folder.Write("b", "here");

        Should.Throw<IOException>(() => Gate(("a", Content(10)), ("b", Content(10))));

        GC.Collect();
        GC.WaitForPendingFinalizers();
        Eventually.True(() => Descriptors() == descriptors, "all is closed");
    }

    private static IEnumerable<TestCaseData> Ways() =>
        from way in (string[])["File.OpenRead", "File.ReadAllBytes", "async stream", "File.ReadAllBytesAsync"]
        from bytes in (int[])[0, 1, 4097, FileGates.MostBytes]
        select new TestCaseData(way, bytes);

    private static Task<byte[]> ReadAsync(string way, string path) =>
        Task
            .Factory.StartNew(
                () =>
                    way switch
                    {
                        "File.ReadAllBytes" => Task.FromResult(File.ReadAllBytes(path)),
                        "File.ReadAllBytesAsync" => File.ReadAllBytesAsync(path),
                        "async stream" => WholeAsync(
                            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true)
                        ),
                        _ => WholeAsync(File.OpenRead(path)),
                    },
                TaskCreationOptions.LongRunning
            )
            .Unwrap();

    private static async Task<byte[]> WholeAsync(Stream stream)
    {
        using var whole = new MemoryStream();
        await using (stream)
        {
            if (stream is FileStream { IsAsync: true })
            {
                await stream.CopyToAsync(whole);
            }
            else
            {
                stream.CopyTo(whole);
            }
        }
        return whole.ToArray();
    }

    private FileGates Gate(params IReadOnlyList<(string Name, byte[] Content)> files) =>
        new(_gates, files.ToDictionary(file => _folder.At(file.Name), file => file.Content), readers: null);

    private FileGates GateFor(Process child, params IReadOnlyList<string> paths) =>
        new(_gates, paths.ToDictionary(path => path, _ => Content(10)), new ScriptProcesses(child.Id));

    private static byte[] Content(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static int Listeners() =>
        Directory
            .EnumerateDirectories("/proc/self/task")
            .Count(task => ProcFiles.Read($"{task}/comm") == "file gates\n");

    /// <summary>Of this process: FIFOs of the test's own, and watches.</summary>
    private int Descriptors() =>
        Directory
            .EnumerateFileSystemEntries("/proc/self/fd")
            .Select(descriptor => new FileInfo(descriptor).LinkTarget ?? "")
            .Count(target =>
                target.StartsWith(_folder.Path, StringComparison.Ordinal) || target == "anon_inode:inotify"
            );
}
