using Katas.Labs.Results;

namespace Katas.Labs.Clock;

/// <summary>A variant ready to take its turns.</summary>
/// <param name="Variant">Who.</param>
/// <param name="Run">What the clock is on for.</param>
internal sealed record Trial(Variant Variant, Action Run)
{
    /// <summary>Makes a turn ready.</summary>
    public Action Before { get; init; } = () => { };

    /// <summary>Looks at what a turn has done.</summary>
    /// <remarks>Throws where it is wrong.</remarks>
    public Action After { get; init; } = () => { };
}
