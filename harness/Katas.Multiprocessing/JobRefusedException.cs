namespace Katas.Multiprocessing;

/// <summary>Why a job cannot be called in another process.</summary>
public enum JobRefusal
{
    /// <summary>A lambda or local function that uses variables of the method around it.</summary>
    CapturesVariables,

    /// <summary>A method of an object, or a lambda that uses members of the object (or script) around it.</summary>
    InstanceMethod,

    /// <summary>A static method whose first argument is already bound to an object.</summary>
    BoundToObject,

    /// <summary>Several methods in one delegate.</summary>
    SeveralMethods,

    /// <summary>A generic method, or a method of a generic type.</summary>
    Generic,

    /// <summary>A method that no assembly file holds: made at run time, or its assembly was loaded from memory.</summary>
    NotInAFile,
}

/// <summary>A job was refused at the call, before anything was started: it is not a function that a worker process can find and call.</summary>
public sealed class JobRefusedException : ArgumentException
{
    internal JobRefusedException(
        JobRefusal refusal,
        string methodName,
        IReadOnlyList<string> capturedNames,
        string message
    )
        : base(message)
    {
        Refusal = refusal;
        MethodName = methodName;
        CapturedNames = capturedNames;
    }

    /// <summary>What is wrong with the job.</summary>
    public JobRefusal Refusal { get; }

    /// <summary>The method, as its author named it.</summary>
    public string MethodName { get; }

    /// <summary>The variables and members that the job captures; empty where none can be named.</summary>
    public IReadOnlyList<string> CapturedNames { get; }
}
