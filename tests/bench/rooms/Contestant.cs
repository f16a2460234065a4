using Katas.Engine.Isolation;

namespace Katas.Rooms;

/// <summary>A tier, and how long runners took to start in it.</summary>
internal sealed record Contestant(string Name, RunFolder Run)
{
    /// <summary>Milliseconds, one a round.</summary>
    public List<double> Times { get; } = [];

    public double Median => Times.Order().ElementAt(Times.Count / 2);
}
