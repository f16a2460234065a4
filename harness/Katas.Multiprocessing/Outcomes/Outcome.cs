namespace Katas.Multiprocessing.Outcomes;

/// <summary>Where the results of one call go. Each item ends once: with its result, its exception, or cancelled; from any thread.</summary>
internal abstract class Outcome<TOut>
{
    /// <summary>What is cancelled as a whole.</summary>
    public virtual object Owner => this;

    /// <summary>How many bytes the result that comes next took on its way.</summary>
    public virtual void Weigh(int bytes) { }

    public abstract void Succeed(int index, TOut value);

    public abstract void Fail(int index, Exception failure);

    public abstract void Cancel(int index);

    /// <summary>So many items have ended since the last time; told once for many, since it has to be agreed between threads.</summary>
    public virtual void Settled(int count) { }
}
