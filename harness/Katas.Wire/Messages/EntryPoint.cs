namespace Katas.Wire;

/// <summary>The method a script must declare (contract, section 2).</summary>
public sealed record EntryPoint(TaskKind Task, Shape Shape)
{
    /// <summary>The method's name.</summary>
    public string Method =>
        Task switch
        {
            TaskKind.Hashing => "HashAll",
            TaskKind.Factorial => "ComputeAll",
            _ => "Crawl",
        };

    /// <summary>The kit's record for one result.</summary>
    public string ResultType =>
        Task switch
        {
            TaskKind.Hashing => "FileDigest",
            TaskKind.Factorial => "Factorial",
            _ => "Page",
        };

    /// <summary>The whole signature, as a learner would write it.</summary>
    public string Signature
    {
        get
        {
            var input = Task switch
            {
                TaskKind.Hashing => "IReadOnlyList<string> files",
                TaskKind.Factorial => "IReadOnlyList<int> numbers",
                _ => "string start",
            };
            return Shape switch
            {
                Shape.List => $"IReadOnlyList<{ResultType}> {Method}({input}, int workers)",
                Shape.Ledger => $"void {Method}({input}, int workers, Ledger<{ResultType}> ledger)",
                _ => $"IAsyncEnumerable<Task<{ResultType}>> {Method}({input}, int workers)",
            };
        }
    }
}

/// <summary>What is done.</summary>
public enum TaskKind
{
    /// <summary>MD5 of files.</summary>
    Hashing,

    /// <summary>Factorials.</summary>
    Factorial,

    /// <summary>A site's pages.</summary>
    Crawling,
}

/// <summary>How the results come back.</summary>
public enum Shape
{
    /// <summary>A list, returned.</summary>
    List,

    /// <summary>Entries in a ledger.</summary>
    Ledger,

    /// <summary>A stream of tasks.</summary>
    Tasks,
}
