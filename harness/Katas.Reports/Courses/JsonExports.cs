using System.Text.Encodings.Web;
using System.Text.Json;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>The formats of autograders, a document a student, with their own names of fields.</summary>
public static class JsonExports
{
    private const int MaxExercismMessage = 65_535;
    private const int MaxExercismOutput = 500;
    private const int MaxText = 8_000;
    private const double OutOf = 100;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Gradescope's results.json.</summary>
    public static string Gradescope(CourseRules rules, StudentMark student) =>
        Document(json =>
        {
            json.WriteNumber("score", Number(student.Final));
            json.WriteString("output", Head(student));
            json.WriteString("output_format", "text");
            json.WriteString("test_output_format", "text");
            json.WriteString("test_name_format", "text");
            json.WriteString(
                "visibility",
                VisibilityOf(rules.Visibility == Visibility.Hidden ? Visibility.Visible : rules.Visibility)
            );
            json.WriteString("stdout_visibility", "hidden");
            json.WriteStartArray("tests");
            for (var i = 0; i < student.Katas.Count; i++)
            {
                var kata = student.Katas[i];
                json.WriteStartObject();
                json.WriteNumber("score", Number(kata.Points));
                json.WriteNumber("max_score", OutOf);
                json.WriteString("status", IsPassed(kata) ? "passed" : "failed");
                json.WriteString("name", $"{kata.Kata}: {kata.Code}");
                json.WriteString("name_format", "text");
                json.WriteString("number", $"{i + 1}");
                json.WriteString("output", Disclosure.Cut(Disclosure.Words(rules, kata), MaxText));
                json.WriteString("output_format", "text");
                json.WriteStartArray("tags");
                json.WriteStringValue(kata.Code);
                json.WriteEndArray();
                json.WriteString("visibility", VisibilityOf(rules.Visibility));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("leaderboard");
            Entry(json, "katas passed", student.Passed);
            json.WriteEndArray();
            json.WriteStartObject("extra_data");
            json.WriteNumber("earned", Number(student.Earned));
            json.WriteNumber("days_late", student.DaysLate);
            json.WriteNumber("penalty", Number(student.Penalty));
            json.WriteEndObject();
        });

    /// <summary>What GitHub Classroom's reporter reads from a step's output <c>result</c>: JSON in base64, on one line.</summary>
    public static string GitHubClassroom(CourseRules rules, StudentMark student) =>
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(GitHubClassroomJson(rules, student)));

    /// <summary>The same before it is packed.</summary>
    public static string GitHubClassroomJson(CourseRules rules, StudentMark student)
    {
        var counting = student.Katas.Where(kata => kata.Counts).ToList();
        return Document(json =>
        {
            json.WriteNumber("version", 1);
            json.WriteString("status", counting.All(IsPassed) ? "pass" : "fail");
            json.WriteNumber("max_score", OutOf * counting.Count);
            json.WriteStartArray("tests");
            foreach (var kata in counting)
            {
                var place = kata
                    .Report?.Findings.Select(finding => finding.Place)
                    .FirstOrDefault(place => place is { Line: > 0 });
                json.WriteStartObject();
                json.WriteString("name", kata.Kata);
                json.WriteString("status", StatusOf(kata));
                json.WriteNumber("score", Number(kata.Points));
                json.WriteString("message", Disclosure.Cut(Disclosure.Words(rules, kata), MaxText));
                json.WriteString("test_code", kata.Kata);
                json.WriteString("filename", place?.File ?? $"{kata.Kata}.csx");
                json.WriteNumber("line_no", place?.Line ?? 0);
                json.WriteNumber("duration", Math.Round(kata.Report?.Cases.Sum(one => one.Milliseconds) ?? 0, 1));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    /// <summary>Exercism's results.json, version 3.</summary>
    public static string Exercism(CourseRules rules, StudentMark student) =>
        Document(json =>
        {
            json.WriteNumber("version", 3);
            json.WriteString(
                "status",
                student.Katas.All(IsPassed) ? "pass"
                    : student.Work.Problem is null ? "fail"
                    : "error"
            );
            if (student.Work.Problem is { } problem)
            {
                json.WriteString("message", Disclosure.Cut(problem, MaxExercismMessage));
            }
            json.WriteStartArray("tests");
            for (var i = 0; i < student.Katas.Count; i++)
            {
                var kata = student.Katas[i];
                json.WriteStartObject();
                json.WriteString("name", kata.Kata);
                json.WriteString("status", StatusOf(kata));
                if (!IsPassed(kata))
                {
                    json.WriteString("message", Disclosure.Cut(Disclosure.Words(rules, kata), MaxExercismMessage));
                }
                if (
                    kata.Report is { Output.Length: > 0 } report
                    && Disclosure.For(rules, report).Output is { Length: > 0 } output
                )
                {
                    json.WriteString("output", Disclosure.Cut(output, MaxExercismOutput));
                }
                json.WriteString("test_code", $"katas check --only {kata.Kata}");
                json.WriteNumber("task_id", i + 1);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    /// <summary>PrairieLearn's results.json.</summary>
    public static string PrairieLearn(CourseRules rules, StudentMark student) =>
        Document(json =>
        {
            json.WriteBoolean("gradable", student.Work.Problem is null);
            json.WriteNumber("score", Math.Round((student.Final ?? 0) / OutOf, 4));
            json.WriteString("message", student.Work.Problem ?? "");
            json.WriteString("output", Head(student));
            json.WriteStartArray("images");
            json.WriteEndArray();
            json.WriteStartArray("tests");
            foreach (var kata in student.Katas)
            {
                json.WriteStartObject();
                json.WriteString("name", kata.Kata);
                json.WriteString("description", kata.Code);
                json.WriteNumber("points", Number(kata.Points));
                json.WriteNumber("max_points", OutOf);
                json.WriteString("message", kata.Code);
                json.WriteString("output", Disclosure.Cut(Disclosure.Words(rules, kata), MaxText));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static void Entry(Utf8JsonWriter json, string name, int value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("value", value);
        json.WriteEndObject();
    }

    private static string Head(StudentMark student)
    {
        var lines = new List<string> { $"{student.Passed} of {student.Katas.Count} katas passed." };
        if (student.Work.Problem is { } problem)
        {
            lines = [$"Nothing could be graded: {problem}"];
        }
        lines.AddRange(student.Work.Remarks);
        if (student.Penalty > 0)
        {
            lines.Add($"{student.DaysLate} days late: {student.Penalty:0.#} points off.");
        }
        if (student.IsProvisional)
        {
            lines.Add("Not everything is graded yet.");
        }
        return string.Join('\n', lines);
    }

    private static string StatusOf(KataMark kata) =>
        IsPassed(kata) ? "pass"
        : kata.Code is "harness-fault" ? "error"
        : "fail";

    private static bool IsPassed(KataMark kata) => kata.Report?.Verdict == Verdict.Passed;

    private static double Number(double? value) => Math.Round(value ?? 0, 2);

    private static string VisibilityOf(Visibility visibility) =>
        visibility switch
        {
            Visibility.AfterPublished => "after_published",
            Visibility.AfterDueDate => "after_due_date",
            Visibility.Hidden => "hidden",
            _ => "visible",
        };

    private static string Document(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
