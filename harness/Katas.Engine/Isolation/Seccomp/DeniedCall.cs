using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>One line of denied-calls.txt, for the processor we run on.</summary>
internal sealed record DeniedCall(string Name, int Number)
{
    private const string Resource = "Katas.Engine.Isolation.Seccomp.denied-calls.txt";

    /// <summary>The whole list; calls that this kind of processor does not have are left out.</summary>
    /// <param name="column">1 for x86-64, 2 for arm64.</param>
    public static IReadOnlyList<DeniedCall> List(int column)
    {
        using var stream = typeof(DeniedCall).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(words => words.Length > 0 && !words[0].StartsWith('#') && words[column] != "-")
                .Select(words => new DeniedCall(words[0], int.Parse(words[column], CultureInfo.InvariantCulture))),
        ];
    }
}
