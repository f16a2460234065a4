namespace Katas;

/// <summary>Where jobs announce themselves.</summary>
public static class Journal
{
    /// <summary>
    /// "n occurs": a factorial job calls it once, first thing, on the thread and in the process that computes.
    /// Any number of threads and processes may call at once. It returns when the judge lets the job go on.
    /// </summary>
    /// <param name="n">The number whose factorial is about to be computed.</param>
    /// <exception cref="InvalidOperationException">There is no judge: the script was not started by <c>katas</c>.</exception>
    public static void Started(int n) => Room.Current.Started(n);
}
