using System.Text.Json;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>The parts of the JSON report that are about speed. What was not measured is null.</summary>
internal static class SpeedJson
{
    /// <summary>The object <c>speed</c>.</summary>
    public static void Write(Utf8JsonWriter json, SpeedReport speed)
    {
        // A sequential kata's speed-up is over the reference, which is sequential itself.
        var speedup = speed.IsSequential ? speed.Estimate?.AgainstReference : speed.Estimate?.Speedup;
        json.WriteStartObject("speed");
        json.WriteString("state", StateOf(speed.State));
        json.WriteString("reason", speed.Reason);
        Number(json, "speedup", speedup?.Value);
        Number(json, "low", speedup?.Low);
        Number(json, "high", speedup?.High);
        Number(json, "reference", speed.IsSequential && speedup is not null ? 1 : speed.Estimate?.Reference?.Value);
        Number(json, "rounds", speed.Estimate?.Rounds);
        Number(json, "onOneCore", speed.Split?.Algorithm);
        Number(json, "efficiency", speed.Split?.Efficiency);
        Interval(json, "againstReference", speed.Estimate?.AgainstReference);
        Interval(json, "points", speed.Points);
        Number(json, "roundsDropped", speed.Estimate?.Dropped);
        Number(json, "foreignProcessorTime", speed.Estimate is null ? null : speed.Foreign);
        Number(json, "workers", speed.Estimate is null ? null : speed.Workers);
        Number(json, "effectiveCores", speed.EffectiveCores);
        Number(json, "overItself", speed.Split?.OverItself);
        Number(json, "workInflation", speed.Split?.WorkInflation);
        Number(json, "serialPart", speed.Split?.SerialPart);
        Number(json, "idleMilliseconds", speed.Split?.Idle?.TotalMilliseconds, digits: 1);
        Number(json, "milliseconds", (speed.Split?.Parallel ?? speed.Crawl?.Time)?.TotalMilliseconds, digits: 1);
        Number(json, "boundMilliseconds", speed.Crawl?.Bound.TotalMilliseconds, digits: 1);
        Number(json, "requestsInFlight", speed.Crawl?.MeanInFlight);
        Number(json, "seconds", speed.Estimate is null ? null : speed.Took.TotalSeconds, digits: 1);
        json.WriteStartArray("remarks");
        foreach (var remark in speed.Remarks)
        {
            json.WriteStringValue(remark);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The calibration in one word; null where there was none.</summary>
    public static string? Calibration(MachineCalibration? machine) =>
        machine?.IsSteady switch
        {
            true => "steady",
            false => "noisy",
            null => null,
        };

    /// <summary>A number, rounded, or null.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value, int digits = 3)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, Math.Round(number, digits));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Interval(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Number(json, "value", estimate.Value);
        Number(json, "low", estimate.Low);
        Number(json, "high", estimate.High);
        json.WriteEndObject();
    }

    private static string StateOf(SpeedState state) =>
        state switch
        {
            SpeedState.Measured => "measured",
            SpeedState.Inconclusive => "inconclusive",
            _ => "not-measured",
        };
}
