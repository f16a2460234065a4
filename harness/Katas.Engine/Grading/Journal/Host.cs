using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Katas.Engine.Isolation;

namespace Katas.Engine.Grading;

/// <summary>The machine that a unit was graded on.</summary>
/// <param name="Fingerprint">The same for the same kind of machine.</param>
/// <param name="Description">In words.</param>
public sealed record Host(string Fingerprint, string Description)
{
    /// <summary>This one.</summary>
    public static Host This(HostIsolation isolation)
    {
        var processor = ProcFiles
            .Read("/proc/cpuinfo")
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[^1]
            .Trim();
        var description =
            $"{Environment.ProcessorCount} × {processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, isolation {isolation.Code}";
        return new Host(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)))[..12],
            description
        );
    }
}
