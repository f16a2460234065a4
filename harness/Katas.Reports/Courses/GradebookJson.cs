using System.Text.Encodings.Web;
using System.Text.Json;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>A marked class for programs, as one document.</summary>
public static class GradebookJson
{
    /// <summary>The document's schema and version.</summary>
    public const string Schema = "katas.gradebook/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(Gradebook book, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("title", book.Rules.Title);
            json.WriteBoolean("countsSpeed", book.CountsSpeed);
            json.WriteStartArray("students");
            foreach (var student in book.Students)
            {
                Student(json, student);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Student(Utf8JsonWriter json, StudentMark student)
    {
        json.WriteStartObject();
        json.WriteString("student", student.Person.Id);
        json.WriteString("name", student.Person.Name);
        json.WriteString("problem", student.Work.Problem);
        json.WriteStartArray("remarks");
        foreach (var remark in student.Work.Remarks)
        {
            json.WriteStringValue(remark);
        }
        json.WriteEndArray();
        SpeedJson.Number(json, "earned", student.Earned, digits: 2);
        json.WriteNumber("daysLate", student.DaysLate);
        SpeedJson.Number(json, "penalty", student.Penalty, digits: 2);
        SpeedJson.Number(json, "final", student.Final, digits: 2);
        json.WriteBoolean("provisional", student.IsProvisional);
        json.WriteStartArray("katas");
        foreach (var kata in student.Katas)
        {
            json.WriteStartObject();
            json.WriteString("kata", kata.Kata);
            json.WriteString("verdict", kata.Code);
            SpeedJson.Number(json, "points", kata.Points, digits: 2);
            json.WriteBoolean("counts", kata.Counts);
            json.WriteBoolean("provisional", kata.IsProvisional);
            if (kata.Report is { } report)
            {
                JsonReport.Result(new SubmissionResult(student.Person.Id, "", report), json, "report");
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
