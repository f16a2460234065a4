using System.Runtime.CompilerServices;
using System.Text;
using NUnit.Framework;

namespace Katas.Tests;

/// <summary>
/// Holds text against a file in the test's own folder <c>Golden/</c>. Where they differ the text goes beside the file as
/// <c>*.received.txt</c> and the test fails. <c>KATAS_ACCEPT_GOLDEN=1</c> in the environment takes the new text as right
/// instead: run the tests once with it, then read the difference in <c>git diff</c>.
/// </summary>
internal static class Golden
{
    private const string Accept = "KATAS_ACCEPT_GOLDEN";

    /// <param name="name">The file's name without its ending.</param>
    /// <param name="actual">What it must hold.</param>
    /// <param name="caller">Left to the compiler: the folder is the one the calling test stands in.</param>
    public static void Match(string name, string actual, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "Golden");
        var file = Path.Combine(folder, $"{name}.txt");
        var received = Path.Combine(folder, $"{name}.received.txt");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
            File.Delete(received);
            return;
        }
        var golden = File.Exists(file) ? File.ReadAllText(file) : "";
        if (golden == actual)
        {
            return;
        }
        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail(
            $"{file} differs, {FirstDifference(golden, actual)}. What came is in {received}; {Accept}=1 accepts it."
        );
    }

    private static string FirstDifference(string golden, string actual)
    {
        var (wanted, given) = (golden.Split('\n'), actual.Split('\n'));
        var line = wanted.Zip(given).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"first in line {line + 1}: \"{wanted.ElementAtOrDefault(line)}\" became \"{given.ElementAtOrDefault(line)}\"";
    }
}
