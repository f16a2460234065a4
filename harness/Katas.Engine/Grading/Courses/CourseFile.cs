using System.Globalization;
using Katas.Engine.Catalog;
using Katas.Judging;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Katas.Engine.Grading;

/// <summary>Reads a course.yaml. Every error names file, line and column.</summary>
public static class CourseFile
{
    /// <summary>Its usual name.</summary>
    public const string FileName = "course.yaml";

    private static readonly Dictionary<string, Visibility> Visibilities = new(StringComparer.Ordinal)
    {
        ["visible"] = Visibility.Visible,
        ["after_published"] = Visibility.AfterPublished,
        ["after_due_date"] = Visibility.AfterDueDate,
        ["hidden"] = Visibility.Hidden,
    };

    /// <summary>The course of this file.</summary>
    /// <exception cref="SubmissionException">It cannot be read, or says what it cannot say.</exception>
    public static Course Read(string file)
    {
        try
        {
            var yaml = new YamlStream();
            using (var text = new StreamReader(file))
            {
                yaml.Load(text);
            }
            return yaml.Documents.Count == 0 ? Course.Usual : Read(file, new YamlMap(file, yaml.Documents[0].RootNode));
        }
        catch (YamlException e)
        {
            throw new SubmissionException($"{file}:{e.Start.Line}:{e.Start.Column}: {Readable.Line(e.Message)}");
        }
        catch (KitFaultException e)
        {
            throw new SubmissionException(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{file} cannot be read: {e.Message}");
        }
    }

    private static Course Read(string file, YamlMap map)
    {
        var rules = new CourseRules
        {
            Title = map.OptionalText("title") ?? CourseRules.Usual.Title,
            Deadline = Moment(map, "deadline"),
            Grace = TimeSpan.FromMinutes(map.OptionalInt("grace-minutes", 0, 100_000, otherwise: 0)),
            PenaltyPerDay = Number(map, "penalty-per-day", most: 100) ?? 0,
            MostPenalty = Number(map, "most-penalty", most: 100) ?? 100,
            Extensions = Each(map, "extensions", (entry, key) => Moment(entry, key)!.Value),
            Katas = KatasIn(map, "katas"),
            Weights = Each(map, "weights", (entry, key) => Number(KataOf(entry, key), key, most: 1000)!.Value),
            LeftOut = KatasIn(map, "leave-out"),
            DropLowest = map.OptionalInt("drop-lowest", 0, KataId.All.Count, otherwise: 0),
            SolutionsFrom = Moment(map, "solutions-from"),
            Visibility = VisibilityOf(map),
            HiddenCases = map.Has("hidden-cases") ? map.Texts("hidden-cases") : [],
        };
        var roster = map.OptionalText("roster");
        var fileTimes = (map.OptionalText("late-by") ?? "roster") switch
        {
            "roster" => false,
            "file-times" => true,
            _ => throw map.Fault("late-by", "`late-by` is `roster` or `file-times`"),
        };
        map.End();
        return new Course(rules)
        {
            LateByFileTimes = fileTimes,
            Roster = roster is null
                ? Roster.Empty
                : Roster.Read(Path.Combine(Path.GetDirectoryName(file) ?? "", roster)),
        };
    }

    private static DateTimeOffset? Moment(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }
        return
            HasZone(text)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
            ? moment
            : throw map.Fault(key, $"`{key}` is a moment with its zone, such as 2026-11-20T23:59:00+01:00");
    }

    /// <summary>A moment without one means another on every machine.</summary>
    private static bool HasZone(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static double? Number(YamlMap map, string key, double most)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }
        return
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= most
            ? value
            : throw map.Fault(key, $"`{key}` is a number from 0 to {most:0}");
    }

    private static Dictionary<string, T> Each<T>(YamlMap map, string key, Func<YamlMap, string, T> read)
    {
        if (!map.Has(key))
        {
            return [];
        }
        var entries = map.Map(key);
        return entries.Keys.ToDictionary(name => name, name => read(entries, name), StringComparer.Ordinal);
    }

    private static YamlMap KataOf(YamlMap map, string name) =>
        KataId.Parse(name) is not null ? map : throw map.FaultAtName(name, NoKata(name));

    private static IReadOnlyList<string> KatasIn(YamlMap map, string key)
    {
        if (!map.Has(key))
        {
            return [];
        }
        var names = map.Texts(key);
        return names.FirstOrDefault(name => KataId.Parse(name) is null) is { } unknown
            ? throw map.Fault(key, NoKata(unknown))
            : names;
    }

    private static string NoKata(string name) =>
        $"there is no kata `{Readable.Line(name)}`; they are: {string.Join(", ", KataId.All)}";

    private static Visibility VisibilityOf(YamlMap map) =>
        map.OptionalText("visibility") is not { } text ? Visibility.Visible
        : Visibilities.TryGetValue(text, out var visibility) ? visibility
        : throw map.Fault("visibility", $"`visibility` is one of {string.Join(", ", Visibilities.Keys)}");
}
