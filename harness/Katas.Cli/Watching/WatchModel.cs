using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Cli.Watching;

/// <summary>What fills the window.</summary>
internal enum WatchPage
{
    /// <summary>The current kata and its verdict.</summary>
    Kata,

    /// <summary>All katas, to choose from.</summary>
    List,

    /// <summary>The current kata's statement.</summary>
    Statement,
}

/// <summary>Which katas the list shows.</summary>
internal enum ListFilter
{
    All,
    ToDo,
    Passed,
}

/// <summary>All that a frame is drawn from: a value.</summary>
/// <param name="Folder">The folder as a person would write it.</param>
/// <param name="Standings">Every kata, in the order of learning.</param>
/// <param name="Current">The kata that is worked on.</param>
internal sealed record WatchModel(string Folder, IReadOnlyList<Standing> Standings, KataId Current)
{
    public WatchPage Page { get; init; } = WatchPage.Kata;

    /// <summary>The last verdict on the current kata; null before the first.</summary>
    public KataReport? Report { get; init; }

    /// <summary>Whether other cases are still being run, and may say more.</summary>
    public bool IsSoFar { get; init; }

    /// <summary>How long it took to come.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>What is being done; null where nothing is.</summary>
    public string? Busy { get; init; }

    /// <summary>The hint that was asked for last, its place and how many there are.</summary>
    public (HintStep Step, int Place, int Of)? Hint { get; init; }

    /// <summary>Something to know; until the next key or verdict.</summary>
    public string? Remark { get; init; }

    /// <summary>A question that y answers with yes and any other key with no.</summary>
    public string? Question { get; init; }

    /// <summary>The statement that is shown.</summary>
    public string Statement { get; init; } = "";

    /// <summary>Lines that are scrolled away at the top.</summary>
    public int Scroll { get; init; }

    public ListFilter Filter { get; init; }

    /// <summary>The row of the list that is chosen, among those that are shown.</summary>
    public int Chosen { get; init; }

    /// <summary>Where one stands with the current kata.</summary>
    public Standing Standing => Standings.First(standing => standing.Kata.Id == Current);

    /// <summary>What the list shows.</summary>
    public IReadOnlyList<Standing> Shown =>
        Filter switch
        {
            ListFilter.ToDo => [.. Standings.Where(standing => !standing.Passes)],
            ListFilter.Passed => [.. Standings.Where(standing => standing.Passes)],
            _ => Standings,
        };
}
