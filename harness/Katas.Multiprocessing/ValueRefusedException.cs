namespace Katas.Multiprocessing;

/// <summary>
/// A value cannot be copied to another process. Thrown by the call for an argument; for a result it is the failure of that job alone.
/// </summary>
public sealed class ValueRefusedException : NotSupportedException
{
    private readonly string valueTypeName;
    private readonly string reason;
    private string memberPath;

    internal ValueRefusedException(string valueTypeName, string reason)
    {
        this.valueTypeName = valueTypeName;
        this.reason = reason;
        memberPath = "";
    }

    /// <summary>Where the value stands, from the argument or result on, such as <c>item.Client</c> or <c>result[3].Value</c>.</summary>
    public string MemberPath => memberPath;

    /// <summary>The full name of the type that cannot be sent.</summary>
    public string ValueTypeName => valueTypeName;

    /// <inheritdoc />
    public override string Message => $"{memberPath} ({valueTypeName}) cannot be sent to another process: {reason}";

    // The path is known from the inside out, as the exception passes the containers of the value.
    internal void Within(string container) => memberPath = container + memberPath;
}
