using System.Security.Cryptography;
using System.Text;
using Katas.Engine.Catalog;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>Files to hash, and their digests.</summary>
internal static class HashingCases
{
    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <exception cref="IOException">The files cannot be written.</exception>
    public static PreparedCase Make(KataId kata, HashingCase spec, Random random, string folder)
    {
        var paths = new List<string>();
        var failing = new List<string>();
        foreach (var file in spec.Files)
        {
            paths.AddRange(Write(file, random, folder, paths, failing));
        }
        if (spec.Files.Any(file => file is RandomFiles or FilesAgain))
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(paths));
        }
        var answers = paths
            .Where(path => !failing.Contains(path))
            .Select(path => new DigestAnswer(path, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(path)))))
            .ToList();
        var expectation = new Expectation(kata.Entry.Shape, answers, kata.Ordered)
        {
            Failing = failing,
            Place = kata.Place,
            // A gate has no bytes to look at again.
            TellTales = spec.Hold ? _ => [] : HashingTellTales.Of,
            // What a script made up lies elsewhere, and is shown as the script wrote it.
            Show = path => path.StartsWith($"{folder}/", StringComparison.Ordinal) ? path[(folder.Length + 1)..] : path,
        };
        var prepared = new PreparedCase(spec.Name, spec.Workers, new FilesInput(paths), expectation);
        return spec.Hold ? Hold(kata, prepared, answers.Count, failing.Count) : prepared;
    }

    /// <summary>The files that can be read make room for gates of the same contents.</summary>
    private static PreparedCase Hold(KataId kata, PreparedCase prepared, int jobs, int failing)
    {
        var contents = prepared.Expectation.Answers.ToDictionary(
            answer => answer.Key,
            answer => File.ReadAllBytes(answer.Key)
        );
        foreach (var path in contents.Keys)
        {
            File.Delete(path);
        }
        return prepared with { Hold = HoldPlan.For(kata, prepared.Workers, jobs, failing), Gated = contents };
    }

    private static IEnumerable<string> Write(
        FileSpec file,
        Random random,
        string folder,
        List<string> earlier,
        List<string> failing
    )
    {
        switch (file)
        {
            case TextFile text:
                return [WriteFile(Path.Combine(folder, text.Name), Encoding.UTF8.GetBytes(text.Text))];
            case BytesFile bytes:
                return [WriteFile(Path.Combine(folder, bytes.Name), Bytes(random, bytes.Size))];
            case RandomFiles many:
                return
                [
                    .. Enumerable
                        .Range(0, many.Count)
                        .Select(_ =>
                            WriteFile(
                                NewName(random, folder),
                                Bytes(random, random.Next(many.MinSize, many.MaxSize + 1))
                            )
                        ),
                ];
            case FilesAgain again:
                return
                [
                    .. Enumerable
                        .Range(0, earlier.Count == 0 ? 0 : again.Count)
                        .Select(_ => earlier[random.Next(earlier.Count)]),
                ];
            case MissingFile missing:
                failing.Add(Path.Combine(folder, missing.Name));
                return [failing[^1]];
            case FolderInstead instead:
                failing.Add(Directory.CreateDirectory(Path.Combine(folder, instead.Name)).FullName);
                return [failing[^1]];
            default:
                throw new ArgumentException($"unknown file {file.GetType().Name}", nameof(file));
        }
    }

    private static string NewName(Random random, string folder)
    {
        string path;
        do
        {
            path = Path.Combine(folder, $"{random.GetString(NameCharacters, random.Next(1, 13))}.bin");
        } while (File.Exists(path));
        return path;
    }

    private static byte[] Bytes(Random random, int size)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string WriteFile(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
