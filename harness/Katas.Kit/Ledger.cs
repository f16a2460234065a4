namespace Katas;

/// <summary>
/// The sensitive function of the <c>locked</c> katas: it takes one entry per result, and one caller at a time.
/// It does not lock by itself; keeping a second caller out is the exercise.
/// </summary>
/// <typeparam name="T">What an entry is: <see cref="FileDigest"/>, <see cref="Factorial"/> or <see cref="Page"/>.</typeparam>
public sealed class Ledger<T>
{
    internal Ledger() { }

    /// <summary>Adds one entry; it returns when the judge has written it down. At most one caller may be inside, whatever thread it is on.</summary>
    /// <param name="entry">One result.</param>
    /// <exception cref="InvalidOperationException">There is no judge: the script was not started by <c>katas</c>.</exception>
    public void Append(T entry) => Room.Current.Append(entry);
}
