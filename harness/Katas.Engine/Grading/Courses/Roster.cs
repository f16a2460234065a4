using System.Globalization;
using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>Who is in a course, by the id of their submission.</summary>
public sealed record Roster(IReadOnlyDictionary<string, RosterEntry> People)
{
    private static readonly string[] Columns = ["id", "name", "email", "idnumber", "login", "section", "received"];

    /// <summary>Nobody is known.</summary>
    public static Roster Empty { get; } = new(new Dictionary<string, RosterEntry>());

    /// <summary>A CSV file with a heading; the columns are <c>id</c> and any of the others, in any order.</summary>
    /// <exception cref="SubmissionException">It cannot be read.</exception>
    public static Roster Read(string file)
    {
        IReadOnlyList<IReadOnlyList<string>> rows;
        try
        {
            rows = CsvText.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new SubmissionException($"{file} cannot be read: {e.Message}");
        }
        var heading = rows.Count == 0 ? [] : rows[0].Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (!heading.Contains("id") || heading.Except(Columns).Any())
        {
            throw new SubmissionException(
                $"{file}:1: the first line names the columns: id, and any of {string.Join(", ", Columns.Skip(1))}."
            );
        }
        var people = new Dictionary<string, RosterEntry>(StringComparer.Ordinal);
        for (var row = 1; row < rows.Count; row++)
        {
            var entry = Entry(file, row + 1, heading, rows[row]);
            if (!people.TryAdd(entry.Person.Id, entry))
            {
                throw new SubmissionException($"{file}: {Readable.Quoted(entry.Person.Id)} is there twice.");
            }
        }
        return new Roster(people);
    }

    private static RosterEntry Entry(string file, int line, List<string> heading, IReadOnlyList<string> row)
    {
        string? Field(string name) =>
            heading.IndexOf(name) is >= 0 and var at && at < row.Count && row[at].Trim() is { Length: > 0 } text
                ? text
                : null;

        var id = Field("id") ?? throw new SubmissionException($"{file}: row {line} has no id.");
        DateTimeOffset? received =
            Field("received") is not { } text ? null
            : DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
                ? moment
            : throw new SubmissionException(
                $"{file}: row {line}: `received` is a moment, such as 2026-11-20T23:59:00+01:00; {Readable.Quoted(text)} is none."
            );
        return new RosterEntry(
            new Person(id, Field("name") ?? id)
            {
                Email = Field("email"),
                IdNumber = Field("idnumber"),
                Login = Field("login"),
                Section = Field("section"),
            },
            received
        );
    }
}

/// <summary>One line of a roster.</summary>
/// <param name="Received">When the submission came in; null where it is not said.</param>
public sealed record RosterEntry(Person Person, DateTimeOffset? Received);
