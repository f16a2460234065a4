using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>Is told how grading goes; from any thread, one call at a time. What it is told is in the journal already.</summary>
public interface IBatchListener
{
    /// <summary>A half of the work begins.</summary>
    /// <param name="speed">Whether it is the timing.</param>
    /// <param name="units">Pieces of work to do.</param>
    /// <param name="done">Pieces that an earlier run has done.</param>
    /// <param name="older">Of those to do, how many are there from an older version of the kit.</param>
    void Begins(bool speed, int units, int done, int older);

    /// <summary>Something is being done.</summary>
    void Doing(string what);

    /// <summary>A piece of work is finished.</summary>
    void Finished(KataId kata, Verdict verdict, IReadOnlyList<string> students);

    /// <summary>Everything of a student's, in this half, is finished.</summary>
    void StudentFinished(HandedIn student);

    /// <summary>Times are not taken, and why.</summary>
    void NoSpeed(string reason);
}
