using System.Text.Encodings.Web;
using System.Text.Json;
using Katas.Judging;
using Katas.Labs.Results;

namespace Katas.Labs.Showing;

/// <summary>Labs for programs.</summary>
public static class LabJson
{
    /// <summary>The document's schema and version.</summary>
    public const string Schema = "katas.lab/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>One document.</summary>
    public static void Write(LabResults results, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            Write(json, results.Machine);
            json.WriteStartArray("labs");
            foreach (var lab in results.Labs)
            {
                Write(json, lab);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, Machine machine)
    {
        json.WriteStartObject("machine");
        json.WriteString("processor", machine.Processor);
        json.WriteNumber("cores", machine.Cores);
        json.WriteNumber("memoryGib", machine.MemoryGib);
        json.WriteString("system", machine.System);
        json.WriteString("runtime", machine.Runtime);
        json.WriteString("clock", machine.Clock);
        json.WriteString("python", machine.Python);
        json.WriteNumber("load", machine.Load);
        json.WriteString("began", machine.Began);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LabReport lab)
    {
        json.WriteStartObject();
        json.WriteString("name", lab.Name);
        json.WriteString("about", lab.About);
        json.WriteString("article", lab.Articles);
        json.WriteNumber("workers", lab.Workers);
        json.WriteNumber("size", lab.Size);
        json.WriteString("unit", lab.Unit);
        json.WriteNumber("rounds", lab.Rounds);
        json.WriteStartArray("tables");
        foreach (var table in lab.Tables)
        {
            Write(json, table);
        }
        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var plot in lab.Lines)
        {
            Write(json, plot);
        }
        json.WriteEndArray();
        json.WriteStartArray("timeline");
        foreach (var lane in lab.Timeline?.Lanes ?? [])
        {
            Write(json, lane);
        }
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var fact in lab.Facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteNumber("value", fact.Value);
            json.WriteString("unit", fact.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Texts(json, "findings", lab.Findings);
        Texts(json, "notes", lab.Notes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TimeTable table)
    {
        json.WriteStartObject();
        json.WriteString("caption", table.Caption);
        json.WriteString("baseline", table.Baseline);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("key", row.Variant.Key);
            json.WriteString("label", row.Variant.Label);
            json.WriteString("platform", row.Variant.Platform.Code());
            Write(json, "seconds", row.Time);
            if (table.AgainstBaseline(row) is { } faster)
            {
                Write(json, "timesAsFast", faster);
            }
            json.WriteStartArray("rounds");
            foreach (var seconds in row.Seconds)
            {
                json.WriteNumberValue(seconds);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("article");
        foreach (var column in table.Article)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            json.WriteString("about", $"{column.About}; another machine, another language, another time");
            json.WriteStartObject("seconds");
            foreach (var (key, seconds) in column.Seconds)
            {
                json.WriteNumber(key, seconds);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinePlot plot)
    {
        json.WriteStartObject();
        json.WriteString("title", plot.Title);
        json.WriteString("across", plot.Across);
        json.WriteString("up", plot.Up);
        json.WriteStartArray("series");
        foreach (var series in plot.Series)
        {
            json.WriteStartObject();
            json.WriteString("label", series.Label);
            json.WriteBoolean("computed", series.IsComputed);
            json.WriteStartArray("points");
            foreach (var point in series.Points)
            {
                json.WriteStartObject();
                json.WriteNumber("across", point.Across);
                Write(json, "up", point.Up);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Lane lane)
    {
        json.WriteStartObject();
        json.WriteString("key", lane.Variant.Key);
        json.WriteString("label", lane.Variant.Label);
        json.WriteString("platform", lane.Variant.Platform.Code());
        json.WriteNumber("totalSeconds", lane.Total);
        json.WriteStartArray("jobs");
        foreach (var job in lane.Jobs)
        {
            json.WriteStartObject();
            json.WriteNumber("job", job.Job);
            json.WriteNumber("startedSeconds", job.Started);
            json.WriteNumber("endedSeconds", job.Ended);
            json.WriteNumber("arrivedSeconds", job.Arrived);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate estimate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", estimate.Value);
        json.WriteNumber("low", estimate.Low);
        json.WriteNumber("high", estimate.High);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
