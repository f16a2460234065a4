using Katas.Engine.Cases;
using Katas.Judging;
using Katas.Wire;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Katas.Engine.Catalog;

/// <summary>Reads one task's kata.yaml.</summary>
internal static class KataFile
{
    private const int MaxFileBytes = 32 << 20;
    private const int MaxNumber = 100_000;

    /// <exception cref="KitFaultException">It cannot be read, or says what it cannot say.</exception>
    public static KataTask Read(string file, TaskKind kind)
    {
        var map = new YamlMap(file, Root(file));
        if (map.Text("task") != TaskFolder(kind))
        {
            throw map.Fault("task", $"`task` must be {TaskFolder(kind)}, the name of its folder");
        }
        var task = new KataTask
        {
            Kind = kind,
            Title = map.Text("title"),
            Folder = Path.GetDirectoryName(file)!,
            Weights = WeightsOf(map.Map("weights")),
            Limits = LimitsOf(map.Map("limits")),
            Cases = map.List("cases", c => CaseOf(kind, c)),
            Speed = map.Has("speed") ? SpeedFile.Read(kind, map.Map("speed")) : null,
            Katas = KatasOf(kind, map.Map("strategies")),
        };
        map.End();
        return task;
    }

    private static string TaskFolder(TaskKind kind) => new KataId(kind, Strategy.Sequential).TaskName;

    private static YamlNode Root(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: var root }]
                ? root
                : throw new KitFaultException($"{file}:1:1: one document is expected");
        }
        catch (YamlException e)
        {
            throw new KitFaultException($"{file}:{e.Start.Line}:{e.Start.Column}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KitFaultException($"{file} cannot be read: {e.Message}");
        }
        catch (InvalidOperationException e)
        {
            // What the parser says of a list or mapping that is never closed; it names no place.
            throw new KitFaultException($"{file}:1:1: {e.Message} Is a bracket or brace not closed?");
        }
    }

    private static Weights WeightsOf(YamlMap map)
    {
        var weights = new Weights(map.Int("correct", 0, 100), map.Int("discipline", 0, 100), map.Int("speed", 0, 100));
        if (weights.Correct + weights.Discipline + weights.Speed != 100)
        {
            throw map.Fault("correct", "the weights must add up to 100");
        }
        map.End();
        return weights;
    }

    private static Limits LimitsOf(YamlMap map)
    {
        var limits = new Limits(
            TimeSpan.FromSeconds(map.Int("compile-seconds", 1, 600)),
            TimeSpan.FromSeconds(map.Int("case-seconds", 1, 600)),
            (long)map.Int("compiler-mebibytes", 128, 65536) << 20,
            (long)map.Int("output-kibibytes", 1, 1 << 20) << 10,
            (long)map.Int("answer-mebibytes", 1, 1024) << 20
        );
        limits = limits with
        {
            MemoryBytes = (long)map.OptionalInt("memory-mebibytes", 128, 65536, (int)(limits.MemoryBytes >> 20)) << 20,
            Tasks = map.OptionalInt("tasks", 64, 65536, limits.Tasks),
            Processor = TimeSpan.FromSeconds(
                map.OptionalInt("processor-seconds", 1, 3600, (int)limits.Processor.TotalSeconds)
            ),
            FileBytes = (long)map.OptionalInt("file-mebibytes", 1, 65536, (int)(limits.FileBytes >> 20)) << 20,
        };
        map.End();
        return limits;
    }

    private static List<Kata> KatasOf(TaskKind kind, YamlMap map)
    {
        var katas = new List<Kata>();
        var none = new Dictionary<Verdict, IReadOnlyList<string>>();
        foreach (var name in map.Keys)
        {
            var strategy = KataId.ParseStrategy(name) ?? throw map.FaultAtName(name, $"no strategy is called `{name}`");
            var entry = map.Map(name);
            katas.Add(
                new Kata(
                    new KataId(kind, strategy),
                    entry.Text("title"),
                    entry.Text("about"),
                    entry.Texts("article"),
                    entry.Texts("hints")
                )
                {
                    HintsByVerdict = entry.Has("hints-by-verdict") ? HintsOf(entry.Map("hints-by-verdict")) : none,
                }
            );
            entry.End();
        }
        return [.. katas.OrderBy(kata => kata.Id.Strategy)];
    }

    private static Dictionary<Verdict, IReadOnlyList<string>> HintsOf(YamlMap map)
    {
        var hints = new Dictionary<Verdict, IReadOnlyList<string>>();
        foreach (var code in map.Keys)
        {
            var verdict = VerdictCode.Parse(code) ?? throw map.FaultAtName(code, $"no verdict is called `{code}`");
            hints[verdict] = map.Texts(code);
        }
        return hints;
    }

    private static CaseSpec CaseOf(TaskKind kind, YamlMap map)
    {
        var name = map.Text("name");
        var workers = map.Int("workers", 1, 64);
        var hold = map.OptionalFlag("hold");
        var watch = map.OptionalFlag("watch");
        if (hold && watch)
        {
            throw map.Fault("watch", "a case is held or watched, not both");
        }
        var paths = new HashSet<string>(StringComparer.Ordinal);
        CaseSpec spec = kind switch
        {
            TaskKind.Hashing => new HashingCase(name, workers, map.List("files", FileOf)),
            TaskKind.Factorial => new FactorialCase(
                name,
                workers,
                map.MixedList<NumberSpec>("numbers", MaxNumber, n => new OneNumber(n), NumbersOf)
            ),
            _ => new CrawlingCase(name, workers, map.List("site", page => PageOf(page, paths)))
            {
                Keep = map.OptionalText("keep"),
            },
        };
        map.End();
        return spec with { Hold = hold, Watch = watch };
    }

    private static FileSpec FileOf(YamlMap map)
    {
        FileSpec spec;
        if (map.Has("random"))
        {
            var (least, most) = map.Range("bytes", 0, MaxFileBytes);
            spec = new RandomFiles(map.Int("random", 1, 10_000), least, most);
        }
        else if (map.Has("again"))
        {
            spec = new FilesAgain(map.Int("again", 1, 10_000));
        }
        else
        {
            var name = map.Text("name");
            if (name.Contains('/') || name is "" or "." or "..")
            {
                throw map.Fault("name", "a file's name has no '/' in it");
            }
            spec =
                map.OptionalFlag("missing") ? new MissingFile(name)
                : map.OptionalFlag("folder") ? new FolderInstead(name)
                : map.Has("text") ? new TextFile(name, map.Text("text"))
                : new BytesFile(name, map.Int("bytes", 0, MaxFileBytes));
        }
        map.End();
        return spec;
    }

    private static NumberSpec NumbersOf(YamlMap map)
    {
        NumberSpec spec;
        if (map.Has("again"))
        {
            spec = new NumbersAgain(map.Int("again", 1, 10_000));
        }
        else
        {
            var (from, to) = map.Range("of", 0, MaxNumber);
            spec = new RandomNumbers(map.Int("random", 1, 10_000), from, to);
        }
        map.End();
        return spec;
    }

    private static IReadOnlyList<string> LinksOf(YamlMap map, string path)
    {
        var links = map.Has("links") ? map.Texts("links") : [];
        return
            links.FirstOrDefault(link => !Uri.TryCreate(new Uri($"{SiteModel.Origin}{path}"), link, out _)) is { } wrong
            ? throw map.Fault("links", $"`{wrong}` is no address that a page could link to")
            : links;
    }

    private static PageSpec PageOf(YamlMap map, HashSet<string> paths)
    {
        PageSpec spec;
        if (map.Has("random"))
        {
            spec = new RandomPages(map.Int("random", 1, 10_000), map.Int("links", 0, 100));
        }
        else
        {
            var path = map.Text("path");
            if (!path.StartsWith('/'))
            {
                throw map.Fault("path", "a page's path begins with '/'");
            }
            if (!paths.Add(path))
            {
                throw map.Fault("path", $"there is a page {path} already");
            }
            var page = new OnePage(path)
            {
                Title = map.OptionalText("title"),
                Links = LinksOf(map, path),
                Status = map.OptionalInt("status", 200, 599, otherwise: 200),
                Body = map.OptionalText("body"),
                Breaks = map.OptionalFlag("breaks"),
            };
            spec = map.OptionalText("type") is { } type ? page with { Type = type } : page;
        }
        map.End();
        return spec;
    }
}
