using Katas.Terminal;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

/// <summary>One who learns with the sample kit, in a folder of their own.</summary>
internal sealed class Learner : IDisposable
{
    public const string Sequential = "factorial/sequential";
    public const string Locked = "factorial/locked";
    private readonly TemporaryFolder _folder = new();

    public string Place => _folder.Path;

    public string Katas => _folder.At("katas");

    public string Progress => _folder.At("katas/.katas/progress.json");

    public string Script(string kata) => _folder.At($"katas/{kata}.csx");

    public static string Solution(string kata) =>
        File.ReadAllText(Path.Join(House.SampleKit, "solutions", $"{kata}.csx"));

    public static string Starter(string kata)
    {
        var (task, strategy) = (kata.Split('/')[0], kata.Split('/')[1]);
        return File.ReadAllText(Path.Join(House.SampleKit, "katas", task, "starters", $"{strategy}.csx"));
    }

    public static string Wrong =>
        "Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) =>\n    [.. numbers.Select(n => { Journal.Started(n); return new Factorial(n, 7); })];\n";

    public async Task<Learner> InitAsync()
    {
        var ran = await Ran.OnSampleKitAsync("init", Place);
        ran.Code.ShouldBe(0, ran.Error);
        return this;
    }

    /// <summary>A command that takes --folder, on the sample kit.</summary>
    public Task<Ran> OwnAsync(params string[] arguments) => Ran.OnSampleKitAsync([.. arguments, "--folder", Katas]);

    /// <summary>As an editor does that writes another file first.</summary>
    public void Save(string kata, string text)
    {
        var aside = $"{Script(kata)}.{Guid.NewGuid():N}~";
        File.WriteAllText(aside, text);
        File.Move(aside, Script(kata), overwrite: true);
    }

    /// <summary>The command as it is shipped, watching, in a terminal.</summary>
    public PseudoTerminal Watch(
        int columns = 100,
        int rows = 30,
        IReadOnlyDictionary<string, string?>? environment = null,
        params string[] arguments
    ) =>
        PseudoTerminal.Start(
            columns,
            rows,
            Place,
            environment ?? new Dictionary<string, string?>(),
            [House.Command, "watch", Katas, "--kit", House.SampleKit, .. arguments]
        );

    public void Dispose()
    {
        if (Directory.Exists(Place))
        {
            _folder.Dispose();
        }
    }
}
