using System.Security.Cryptography;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Measuring;

/// <summary>
/// Files of random bytes. Each round has other names, and other bytes at the beginning of each file, which makes every digest another
/// one from its first block on; so a round costs no more writing than that.
/// </summary>
internal sealed class FileWorkload(FileWork spec, string folder, int workers) : Workload(workers)
{
    private const int FreshBytes = 256;
    private const int NameLength = 10;
    private const int WarmUpFiles = 4;
    private const int WarmUpBytes = 200_000;
    private readonly List<TimedFile> _files = [];
    private int _jobs;

    public override int Jobs => _jobs;

    public override void Renew(int jobs, int seed)
    {
        var random = new Random(seed);
        // Files beyond are left where they are, for a kata that needs more of them.
        _jobs = jobs;
        for (var i = 0; i < jobs; i++)
        {
            var path = Path.Combine(folder, $"{random.GetHexString(NameLength, lowercase: true)}-{i}.bin");
            if (i == _files.Count)
            {
                _files.Add(new TimedFile(path, random.Next(spec.MinSize, spec.MaxSize + 1), ""));
                Write(_files[i], random);
            }
            else
            {
                if (File.Exists(_files[i].Path))
                {
                    File.Move(_files[i].Path, path);
                }
                _files[i] = _files[i] with { Path = path };
                Freshen(_files[i], random);
            }
        }
        Parallel.For(0, jobs, i => _files[i] = _files[i] with { Md5 = Digest(_files[i].Path) });
    }

    public override PreparedCase Place(KataId kata, Room room, IReadOnlyList<int> jobs)
    {
        var place = room.NewCaseFolder();
        foreach (var job in jobs)
        {
            var file = _files[job];
            _files[job] = file with { Path = Path.Combine(place, Path.GetFileName(file.Path)) };
            File.Move(file.Path, _files[job].Path);
        }
        return Case(kata, place, [.. jobs.Select(job => _files[job])]);
    }

    public override PreparedCase PlaceLittle(KataId kata, Room room) =>
        CaseOf(kata, room, seed: 0, new RandomFiles(Workers, 1, FreshBytes));

    public override PreparedCase PlaceWarmUp(KataId kata, Room room, int seed) =>
        CaseOf(kata, room, seed, new RandomFiles(WarmUpFiles * Workers, WarmUpBytes, WarmUpBytes));

    public override void TakeBack()
    {
        for (var i = 0; i < _files.Count; i++)
        {
            var home = Path.Combine(folder, Path.GetFileName(_files[i].Path));
            if (home != _files[i].Path && File.Exists(_files[i].Path))
            {
                File.Move(_files[i].Path, home);
            }
            _files[i] = _files[i] with { Path = home };
        }
    }

    public override IReadOnlyList<IReadOnlyList<int>> Parts(int count) =>
        Deal([.. _files.Take(_jobs).Select(file => (long)file.Size)], count);

    private static PreparedCase CaseOf(KataId kata, Room room, int seed, FileSpec files) =>
        HashingCases.Make(
            kata,
            new HashingCase(CaseName, Processors.Count, [files]),
            new Random(seed),
            room.NewCaseFolder()
        );

    private PreparedCase Case(KataId kata, string place, IReadOnlyList<TimedFile> files) =>
        new(
            CaseName,
            Workers,
            new FilesInput([.. files.Select(file => file.Path)]),
            new Expectation(
                kata.Entry.Shape,
                [.. files.Select(file => new DigestAnswer(file.Path, file.Md5))],
                kata.Ordered
            )
            {
                Place = kata.Place,
                TellTales = HashingTellTales.Of,
                Show = path =>
                    path.StartsWith($"{place}/", StringComparison.Ordinal) ? path[(place.Length + 1)..] : path,
            }
        );

    private static void Write(TimedFile file, Random random)
    {
        var bytes = new byte[file.Size];
        random.NextBytes(bytes);
        File.WriteAllBytes(file.Path, bytes);
    }

    /// <summary>A script may have removed it, or changed its length: then it is written again.</summary>
    private static void Freshen(TimedFile file, Random random)
    {
        if (new FileInfo(file.Path) is not { Exists: true } there || there.Length != file.Size)
        {
            Write(file, random);
            return;
        }
        Span<byte> fresh = stackalloc byte[Math.Min(FreshBytes, file.Size)];
        random.NextBytes(fresh);
        using var handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(handle, fresh, 0);
    }

    private static string Digest(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(content));
    }

    private sealed record TimedFile(string Path, int Size, string Md5);
}
