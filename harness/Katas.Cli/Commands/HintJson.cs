using System.Text.Json;
using Katas.Cli.Learning;

namespace Katas.Cli.Commands;

/// <summary>The document of <c>katas hint --json</c>.</summary>
internal static class HintJson
{
    public static void Write(string kata, HintStep? step, IReadOnlyList<HintStep> taken, int all, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "katas.hint/1");
            json.WriteString("kata", kata);
            json.WriteString("hint", step?.Text.TrimEnd());
            json.WriteString("verdict", step?.For);
            json.WriteStartArray("taken");
            foreach (var known in taken)
            {
                json.WriteStringValue(known.Text.TrimEnd());
            }
            json.WriteEndArray();
            json.WriteNumber("of", all);
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
