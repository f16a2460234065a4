namespace Katas.Engine.Catalog;

/// <summary>One case as kata.yaml describes it; the seed turns it into inputs.</summary>
/// <param name="Name">What it is about, in a few words.</param>
/// <param name="Workers">Jobs that may be in flight at once.</param>
public abstract record CaseSpec(string Name, int Workers)
{
    /// <summary>Whether the judge holds the jobs and lets them go one by one.</summary>
    public bool Hold { get; init; }

    /// <summary>Whether the build with probes runs, for races; its jobs run freely.</summary>
    public bool Watch { get; init; }

    /// <summary>Whether a kata has this case: a program of one thread has nobody to race with.</summary>
    public bool IsFor(KataId kata) => !(Watch && kata.Strategy == Strategy.Sequential);

    /// <summary>The page that is let go last, and leads to more; null where there is none.</summary>
    public string? Keep { get; init; }
}

/// <summary>Files to hash.</summary>
public sealed record HashingCase(string Name, int Workers, IReadOnlyList<FileSpec> Files) : CaseSpec(Name, Workers);

/// <summary>Numbers whose factorials are wanted.</summary>
public sealed record FactorialCase(string Name, int Workers, IReadOnlyList<NumberSpec> Numbers)
    : CaseSpec(Name, Workers);

/// <summary>A site to crawl, from its page "/".</summary>
public sealed record CrawlingCase(string Name, int Workers, IReadOnlyList<PageSpec> Pages) : CaseSpec(Name, Workers);

/// <summary>One entry of a list of files.</summary>
public abstract record FileSpec;

/// <summary>A file with this text, in UTF-8.</summary>
public sealed record TextFile(string Name, string Text) : FileSpec;

/// <summary>A file of random bytes.</summary>
public sealed record BytesFile(string Name, int Size) : FileSpec;

/// <summary>Some files of random names and sizes.</summary>
public sealed record RandomFiles(int Count, int MinSize, int MaxSize) : FileSpec;

/// <summary>Some of the files before it, listed once more.</summary>
public sealed record FilesAgain(int Count) : FileSpec;

/// <summary>A file that is listed and not there.</summary>
public sealed record MissingFile(string Name) : FileSpec;

/// <summary>A folder in a file's place: it is there and cannot be read, by nobody.</summary>
public sealed record FolderInstead(string Name) : FileSpec;

/// <summary>One entry of a list of numbers.</summary>
public abstract record NumberSpec;

/// <summary>This number.</summary>
public sealed record OneNumber(int Value) : NumberSpec;

/// <summary>Some random numbers, both ends included.</summary>
public sealed record RandomNumbers(int Count, int From, int To) : NumberSpec;

/// <summary>Some of the numbers before it once more.</summary>
public sealed record NumbersAgain(int Count) : NumberSpec;

/// <summary>One entry of a site.</summary>
public abstract record PageSpec;

/// <summary>One page.</summary>
public sealed record OnePage(string Path) : PageSpec
{
    /// <summary>Its title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What it links to, as written in its HTML.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Content type.</summary>
    public string Type { get; init; } = HtmlType;

    /// <summary>The body of a page that is not HTML.</summary>
    public string? Body { get; init; }

    /// <summary>Whether its connection breaks after the response's head.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether it is HTML.</summary>
    public bool IsHtml => Type.StartsWith(HtmlType, StringComparison.Ordinal);

    private const string HtmlType = "text/html";
}

/// <summary>Some pages, each linked from at least one that is nearer to the start, and to some at random.</summary>
public sealed record RandomPages(int Count, int MaxLinks) : PageSpec;

/// <summary>Pages in levels: each is linked from one on the level above it, and to some at random.</summary>
public sealed record LevelPages(IReadOnlyList<int> Levels, int MaxLinks) : PageSpec;
