using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>What holds one started child and everything it starts.</summary>
internal abstract class Confinement
{
    /// <summary>The program's own process, as the judge sees it; the one that was started until it is there.</summary>
    public abstract int ProgramId { get; }

    /// <summary>The program and all it started that live.</summary>
    public abstract IReadOnlyList<int> Living();

    /// <summary>What they take.</summary>
    public abstract Consumption Look();

    /// <summary>Ends them all, waits until they have gone, and returns those that would not go.</summary>
    public abstract Task<IReadOnlyList<int>> EndAsync(TimeSpan deadline);

    /// <summary>Takes down what held them, once all have gone.</summary>
    public virtual void Clear() { }
}
