namespace Katas.Compiler.Instrumenting;

/// <summary>One change of a text: nothing in it ever adds or takes a line end.</summary>
/// <param name="Position">In the original text.</param>
/// <param name="Side">What the inserted text belongs to.</param>
/// <param name="Order">Grows from the outside in: what encloses was planned before what it encloses.</param>
/// <param name="Inserted">The new text.</param>
/// <param name="Deleted">How many characters of the old one go.</param>
internal sealed record Edit(int Position, EditSide Side, int Order, string Inserted, int Deleted);

/// <summary>Where an insertion stands against others at its position.</summary>
internal enum EditSide
{
    /// <summary>It closes what ends here.</summary>
    Closing,

    /// <summary>It opens what begins here.</summary>
    Opening,
}
