namespace Katas.Judging;

/// <summary>A student, by the names that other systems know.</summary>
/// <param name="Id">As the submission was named.</param>
/// <param name="Name">For people; the id where nothing else is known.</param>
public sealed record Person(string Id, string Name)
{
    /// <summary>Moodle's <c>useremail</c>; null where it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>Moodle's <c>useridnumber</c>; null where it is not known.</summary>
    public string? IdNumber { get; init; }

    /// <summary>Canvas' <c>SIS Login ID</c>; null where it is not known.</summary>
    public string? Login { get; init; }

    /// <summary>Canvas' <c>Section</c>; null where it is not known.</summary>
    public string? Section { get; init; }
}
