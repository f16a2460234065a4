using System.Text.Encodings.Web;
using System.Text.Json;
using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>What <c>katas doctor</c> found.</summary>
public sealed class DoctorReport(IAnsiConsole console)
{
    /// <summary>The document's schema and version.</summary>
    public const string Schema = "katas.doctor/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>For people.</summary>
    /// <param name="machine">Null where its times were not taken.</param>
    public void Write(RoomFacts rooms, MachineCalibration? machine)
    {
        Line("isolation", $"{rooms.Tier}: {rooms.Meaning}");
        foreach (var sentence in rooms.Lacking)
        {
            Line("", Readable.Line(sentence));
        }
        if (!rooms.AreLocked)
        {
            Line("", "apt install bubblewrap as root gives locked rooms on most systems.");
        }
        if (machine is not null)
        {
            Times(machine);
        }
    }

    private void Times(MachineCalibration machine)
    {
        Line("cores", $"{machine.Cores}");
        foreach (var task in machine.Tasks)
        {
            Line(
                task.Task,
                $"all cores do the work of {task.EffectiveCores:0.00}; a job takes {task.JobTime.TotalMilliseconds:0.0} ms alone; the same run again differs by {task.AgainstItself:P1}; others took the processors in {task.Disturbed:P0} of the runs"
            );
        }
        if (machine.WhyNoBatch() is { } reason)
        {
            Line("speed", $"noisy. A batch would give no points for speed here. {reason}");
        }
        else
        {
            Line("speed", "steady: it can be graded here.");
        }
    }

    /// <summary>The same for programs, as one document.</summary>
    public static void WriteJson(RoomFacts rooms, MachineCalibration? machine, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("isolation", rooms.Tier);
            json.WriteStartArray("lacking");
            foreach (var sentence in rooms.Lacking)
            {
                json.WriteStringValue(sentence);
            }
            json.WriteEndArray();
            if (machine is not null)
            {
                Times(json, machine);
            }
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Times(Utf8JsonWriter json, MachineCalibration machine)
    {
        json.WriteNumber("cores", machine.Cores);
        SpeedJson.Number(json, "effectiveCores", machine.EffectiveCores);
        json.WriteString("calibration", SpeedJson.Calibration(machine));
        json.WriteString("whyNoSpeedInBatches", machine.WhyNoBatch());
        json.WriteStartArray("tasks");
        foreach (var task in machine.Tasks)
        {
            json.WriteStartObject();
            json.WriteString("task", task.Task);
            SpeedJson.Number(json, "effectiveCores", task.EffectiveCores);
            SpeedJson.Number(json, "jobMilliseconds", task.JobTime.TotalMilliseconds);
            SpeedJson.Number(json, "againstItself", task.AgainstItself, digits: 4);
            SpeedJson.Number(json, "disturbed", task.Disturbed);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Line(string name, string text) => console.MarkupLine($"[bold]{name, -12}[/] {text.EscapeMarkup()}");
}
