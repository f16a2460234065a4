using System.ComponentModel;

namespace Katas.Instrumentation;

/// <summary>What an access does to what it touches.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Access
{
    /// <summary>Leaves it as it was; reads never conflict with reads.</summary>
    Read,

    /// <summary>Changes it, or may.</summary>
    Write,
}
