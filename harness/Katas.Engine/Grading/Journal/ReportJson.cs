using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>Reports in the journal: everything that pages and exports are made from.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals
)]
[JsonSerializable(typeof(KataReport))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static string Write(KataReport report) => JsonSerializer.Serialize(report, Default.KataReport);

    /// <exception cref="IOException">It is not what we wrote.</exception>
    public static KataReport Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.KataReport)
                ?? throw new IOException("the gradebook holds an empty report");
        }
        catch (JsonException e)
        {
            throw new IOException($"the gradebook holds a report that cannot be read: {e.Message}", e);
        }
    }

    public static string Write(IReadOnlyList<string> sentences) =>
        JsonSerializer.Serialize(sentences, Default.IReadOnlyListString);

    public static IReadOnlyList<string> ReadSentences(string json) =>
        JsonSerializer.Deserialize(json, Default.IReadOnlyListString) ?? [];
}
