using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>One finished piece of work, as the journal keeps it.</summary>
/// <param name="Key">What was judged.</param>
/// <param name="Report">What came of it.</param>
/// <param name="AllPoints">All points of the kata, those for speed included.</param>
/// <param name="Took">Wall time.</param>
internal sealed record Unit(UnitKey Key, KataReport Report, double AllPoints, TimeSpan Took);

/// <summary>What decides the outcome of one piece of work.</summary>
/// <param name="Hash">Of the script and all it may load.</param>
/// <param name="Kit">Of everything in the kit and the judge that has a say in it.</param>
internal sealed record UnitKey(string Hash, KataId Kata, Lane Lane, string Kit);

/// <summary>The two halves of grading a kata.</summary>
internal enum Lane
{
    /// <summary>The verdict; many at a time.</summary>
    Correctness,

    /// <summary>The speed of what passed; one at a time.</summary>
    Speed,
}
