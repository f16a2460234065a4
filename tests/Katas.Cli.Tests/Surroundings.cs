using NUnit.Framework;

namespace Katas.Cli.Tests;

/// <summary>
/// The command looks for its children beside itself; run inside of a test it lies in the test's own folder, so links
/// lead from there to the children as they are shipped. And it gets a cache of its own, not the user's.
/// </summary>
[SetUpFixture]
public sealed class Surroundings
{
    private static readonly string[] Beside = ["katas-runner", "katas-compiler", "katas-compiler.dll", "ref"];
    private static readonly string[] Cleared = ["GITHUB_ACTIONS", "CI", "NO_COLOR"];
    private TemporaryFolder _cache = null!;

    [OneTimeSetUp]
    public void Prepare()
    {
        _cache = new TemporaryFolder();
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", _cache.Path);
        foreach (var name in Cleared)
        {
            Environment.SetEnvironmentVariable(name, null);
        }
        foreach (var name in Beside)
        {
            var link = new FileInfo(Path.Join(AppContext.BaseDirectory, name));
            if (link.LinkTarget is null)
            {
                File.CreateSymbolicLink(link.FullName, Path.Join(House.Artifacts, name));
            }
        }
    }

    [OneTimeTearDown]
    public void Remove() => _cache.Dispose();
}
