using Katas.Engine.Compiling;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class EntryPointTests
{
    private const string Parameters = "HashAll(IReadOnlyList<string> files, int workers)";
    private static readonly EntryPoint Ledger = new(TaskKind.Hashing, Shape.Ledger);
    private static readonly EntryPoint Tasks = new(TaskKind.Hashing, Shape.Tasks);
    private Scripts _scripts = null!;

    [OneTimeSetUp]
    public void Open() => _scripts = new Scripts();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [TestCase("FileDigest[]")]
    [TestCase("List<FileDigest>")]
    [TestCase("IEnumerable<FileDigest>")]
    [TestCase("System.Collections.Immutable.ImmutableArray<FileDigest>")]
    [TestCase("IReadOnlyList<FileDigest>")]
    [TestCase("IReadOnlyCollection<FileDigest>")]
    [TestCase("IOrderedEnumerable<FileDigest>")]
    [TestCase("ConcurrentBag<FileDigest>")]
    [TestCase("ParallelQuery<FileDigest>")]
    [TestCase("Task<FileDigest[]>")]
    [TestCase("Task<List<FileDigest>>")]
    [TestCase("Task<IEnumerable<FileDigest>>")]
    [TestCase("Task<System.Collections.Immutable.ImmutableArray<FileDigest>>")]
    [TestCase("Task<IReadOnlyList<FileDigest>>")]
    [TestCase("Task<IReadOnlyCollection<FileDigest>>")]
    public async Task A_type_that_converts_to_a_sequence_is_accepted(string type)
    {
        var outcome = await _scripts.CompileAsync($"{type} {Parameters} => throw new Exception();");

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [TestCase("static FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];")]
    [TestCase(
        "async Task<FileDigest[]> HashAll(IReadOnlyList<string> files, int workers) { await Task.Yield(); return []; }"
    )]
    [TestCase("IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers) { yield break; }")]
    [TestCase("FileDigest[] HashAll(IReadOnlyList<string> given, int atOnce = 2) => [];")]
    [TestCase("public FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];")]
    [TestCase(
        "record Mine(string P, string M) : FileDigest(P, M);\nMine[] HashAll(IReadOnlyList<string> files, int workers) => [];"
    )]
    [TestCase("int HashAll(string file) => 1;\nFileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];")]
    public async Task A_method_written_in_another_way_is_accepted(string script)
    {
        var outcome = await _scripts.CompileAsync(script);

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [TestCase("object")]
    [TestCase("void")]
    [TestCase("System.Collections.IEnumerable")]
    [TestCase("IReadOnlyList<string>")]
    [TestCase("IReadOnlyList<object>")]
    [TestCase("ValueTask<FileDigest[]>")]
    [TestCase("Task")]
    [TestCase("Task<object>")]
    [TestCase("Task<Task<FileDigest[]>>")]
    [TestCase("IAsyncEnumerable<FileDigest>")]
    [TestCase("Memory<FileDigest>")]
    public async Task A_type_that_is_no_sequence_of_results_is_refused(string type)
    {
        var finding = await _scripts.RefusalOfAsync($"{type} {Parameters} => throw new Exception();");

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldStartWith(
            "The entry point has another shape. Wanted: IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers). Found: "
        );
        finding.Place.ShouldNotBeNull().Line.ShouldBe(1);
    }

    [TestCase(
        "FileDigest[] HashAll(string[] files, int workers) => [];",
        "FileDigest[] HashAll(string[] files, int workers)"
    )]
    [TestCase(
        "FileDigest[] HashAll(IReadOnlyList<string> files, long workers) => [];",
        "FileDigest[] HashAll(IReadOnlyList<string> files, long workers)"
    )]
    [TestCase(
        "FileDigest[] HashAll(int workers, IReadOnlyList<string> files) => [];",
        "FileDigest[] HashAll(int workers, IReadOnlyList<string> files)"
    )]
    [TestCase(
        "FileDigest[] HashAll(IReadOnlyList<string> files) => [];",
        "FileDigest[] HashAll(IReadOnlyList<string> files)"
    )]
    [TestCase(
        "FileDigest[] HashAll(IReadOnlyList<string> files, int workers, int more = 0) => [];",
        "FileDigest[] HashAll(IReadOnlyList<string> files, int workers, int more = 0)"
    )]
    [TestCase(
        "FileDigest[] HashAll<T>(IReadOnlyList<string> files, int workers) => [];",
        "FileDigest[] HashAll<T>(IReadOnlyList<string> files, int workers)"
    )]
    [TestCase(
        "FileDigest[] HashAll(ref IReadOnlyList<string> files, int workers) => [];",
        "FileDigest[] HashAll(ref IReadOnlyList<string> files, int workers)"
    )]
    [TestCase(
        "FileDigest[] HashAll(IReadOnlyList<string> files, in int workers) => [];",
        "FileDigest[] HashAll(IReadOnlyList<string> files, in int workers)"
    )]
    [TestCase(
        "class Mine { public FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => []; }",
        "FileDigest[] HashAll(IReadOnlyList<string> files, int workers), inside of Mine"
    )]
    [TestCase(
        "FileDigest[] hashAll(IReadOnlyList<string> files, int workers) => [];",
        "FileDigest[] hashAll(IReadOnlyList<string> files, int workers)"
    )]
    [TestCase(
        "FileDigest[] HashAl(IReadOnlyList<string> files, int workers) => [];",
        "FileDigest[] HashAl(IReadOnlyList<string> files, int workers)"
    )]
    [TestCase("FileDigest[] HashFiles(IReadOnlyList<string> files, int workers) => [];", null)]
    [TestCase("Func<IReadOnlyList<string>, int, FileDigest[]> HashAll = (files, workers) => [];", null)]
    public async Task Another_shape_is_refused_and_shown_beside_the_one_that_is_wanted(string script, string? found)
    {
        var finding = await _scripts.RefusalOfAsync($"// first line\n{script}");

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldContain(
            "Wanted: IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)"
        );
        if (found is null)
        {
            finding.Message.ShouldStartWith("The script declares no top-level method HashAll.");
        }
        else
        {
            finding.Message.ShouldEndWith($"Found: {found}");
            finding.Place.ShouldNotBeNull().Line.ShouldBe(2);
        }
    }

    [TestCase("void")]
    [TestCase("Task")]
    [TestCase("async Task")]
    public async Task A_method_with_a_ledger_gives_nothing_or_a_task(string type)
    {
        var outcome = await _scripts.CompileAsync(WithLedger(type), Ledger);

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [TestCase("int")]
    [TestCase("ValueTask")]
    [TestCase("Task<int>")]
    public async Task A_method_with_a_ledger_gives_nothing_else(string type)
    {
        var finding = await _scripts.RefusalOfAsync(WithLedger(type), Ledger);

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldContain(
            "Wanted: void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)"
        );
    }

    [TestCase("IAsyncEnumerable<Task<FileDigest>>")]
    public async Task A_stream_of_tasks_is_accepted(string type)
    {
        var outcome = await _scripts.CompileAsync($"{type} {Parameters} => throw new Exception();", Tasks);

        outcome.ShouldBeOfType<CompiledScript>();
    }

    [TestCase("IAsyncEnumerable<FileDigest>")]
    [TestCase("IEnumerable<Task<FileDigest>>")]
    [TestCase("Task<IAsyncEnumerable<Task<FileDigest>>>")]
    [TestCase("IReadOnlyList<FileDigest>")]
    public async Task Anything_but_a_stream_of_tasks_is_refused(string type)
    {
        var finding = await _scripts.RefusalOfAsync($"{type} {Parameters} => throw new Exception();", Tasks);

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldContain(
            "Wanted: IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)"
        );
    }

    [TestCase(
        TaskKind.Factorial,
        "IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) => [];"
    )]
    [TestCase(TaskKind.Crawling, "IReadOnlyList<Page> Crawl(string start, int workers) => [];")]
    public async Task Each_task_has_a_method_of_its_own(TaskKind task, string script)
    {
        var outcome = await _scripts.CompileAsync(script, new EntryPoint(task, Shape.List));

        outcome.ShouldBeOfType<CompiledScript>();
        (await _scripts.RefusalOfAsync(script)).Code.ShouldBe(Verdict.NoEntryPoint);
    }

    private static string WithLedger(string type) =>
        $"{type} HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger) => throw new Exception();";
}
