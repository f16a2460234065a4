using System.Text.Encodings.Web;
using System.Text.Json;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>The document of <c>katas check --json</c> (contract, section 8). What is not measured is null.</summary>
public static class JsonReport
{
    /// <summary>The document's schema and version.</summary>
    public const string Schema = "katas.check/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes the document and a line end.</summary>
    public static void Write(CheckReport report, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            Document(report, json);
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Document(CheckReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteNumber("seed", report.Seed);
        json.WriteStartObject("host");
        json.WriteNumber("cores", report.Host.Cores);
        SpeedJson.Number(json, "effectiveCores", report.Host.Machine?.EffectiveCores);
        json.WriteString("isolation", report.Host.Isolation);
        json.WriteString("calibration", SpeedJson.Calibration(report.Host.Machine));
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var result in report.Results)
        {
            Result(result, json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One result as an object; with a name where it stands in another one.</summary>
    internal static void Result(SubmissionResult result, Utf8JsonWriter json, string? name = null)
    {
        var kata = result.Report;
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
        json.WriteStartObject();
        json.WriteString("kata", kata.Kata);
        json.WriteString("submission", result.Submission);
        json.WriteString("script", kata.Script);
        json.WriteString("verdict", VerdictCode.Of(kata.Verdict));
        json.WriteNumber("score", Math.Round(kata.Score.Total, 1));
        json.WriteNumber("outOf", kata.Score.OutOf);
        json.WriteStartObject("points");
        json.WriteNumber("correct", kata.Score.Correct);
        json.WriteNumber("discipline", kata.Score.Discipline);
        SpeedJson.Number(json, "speed", kata.Score.Speed, digits: 1);
        json.WriteEndObject();
        SpeedJson.Write(json, kata.Speed);
        json.WriteStartArray("findings");
        foreach (var finding in kata.Findings)
        {
            Finding(finding, json);
        }
        json.WriteEndArray();
        json.WriteStartArray("cases");
        foreach (var @case in kata.Cases)
        {
            json.WriteStartObject();
            json.WriteString("name", @case.Name);
            json.WriteString("verdict", VerdictCode.Of(@case.Verdict));
            json.WriteNumber("milliseconds", Math.Round(@case.Milliseconds, 1));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("output", kata.Output);
        json.WriteEndObject();
    }

    private static void Finding(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", VerdictCode.Of(finding.Code));
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.Place?.File);
        Number(json, "line", finding.Place?.Line);
        Number(json, "column", finding.Place?.Column);
        json.WriteString("case", finding.Case);
        json.WriteNumber("moreCases", finding.MoreCases);
        json.WriteString("hint", finding.Hint);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is > 0)
        {
            json.WriteNumber(name, value.Value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
