using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

public sealed class WatchedBuildTests
{
    private const string Shares = """
        FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
        {
            var count = 0;
            Parallel.ForEach(files, file => count++);
            return [];
        }

        """;

    private Scripts _scripts = null!;

    [SetUp]
    public void Open() => _scripts = new Scripts();

    [TearDown]
    public async Task CloseAsync() => await _scripts.DisposeAsync();

    [Test]
    public async Task A_script_that_shares_something_has_a_second_build_beside_the_first()
    {
        var plain = await _scripts.AssemblyOfAsync(Shares);

        var watched = (await _scripts.WatchedAsync()).ShouldNotBeNull().AssemblyFile;

        watched.ShouldNotBe(plain);
        new FileInfo(watched).Length.ShouldBeGreaterThan(new FileInfo(plain).Length);
    }

    [Test]
    public async Task It_is_kept_like_the_first()
    {
        await _scripts.AssemblyOfAsync(Shares);
        var first = (await _scripts.WatchedAsync()).ShouldNotBeNull().AssemblyFile;
        var written = File.GetLastWriteTimeUtc(first);

        var second = (await _scripts.WatchedAsync()).ShouldNotBeNull().AssemblyFile;

        second.ShouldBe(first);
        File.GetLastWriteTimeUtc(second).ShouldBe(written);
    }

    [Test]
    public async Task A_script_that_does_not_compile_has_none()
    {
        _scripts.Write(Scripts.Script, "oops");

        (await _scripts.WatchedAsync()).ShouldBeNull();
    }

    [Test]
    public async Task A_compiler_that_runs_out_of_time_over_it_costs_the_script_nothing()
    {
        _scripts.Write(Scripts.Script, Shares);

        (await _scripts.WatchedAsync(Scripts.Usual with { Compile = TimeSpan.Zero })).ShouldBeNull();
    }
}
