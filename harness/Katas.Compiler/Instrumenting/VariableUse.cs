namespace Katas.Compiler.Instrumenting;

/// <summary>How the script uses one of its variables, all its texts taken together.</summary>
internal sealed class VariableUse
{
    /// <summary>A function other than the one that declares it names it.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>Something other than its declaration, or its object's constructor, gives it a value.</summary>
    public bool IsWritten { get; set; }

    /// <summary>A value is given to it that is no constant.</summary>
    public bool TakesAnyValue { get; set; }

    /// <summary>A value is given to it outside of every lock statement.</summary>
    public bool IsWrittenOutsideLocks { get; set; }

    /// <summary>A lock's body asks whether it is null.</summary>
    public bool IsNullCheckedUnderLock { get; set; }

    /// <summary>Its value is taken without more ado.</summary>
    public bool IsRead { get; set; }

    /// <summary>A reference to it goes to Interlocked, Volatile or the like.</summary>
    public bool IsPassedByReference { get; set; }
}
