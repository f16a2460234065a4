using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Engine.Isolation;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>
/// Compiled scripts on disk, by the hash of everything that went in. What a script loads is known only once it was
/// compiled: an entry names its loads with their hashes and counts only while they are the same.
/// </summary>
internal sealed class CompileCache(string folder, ToolFolder tools)
{
    private const string AssemblyName = "script.dll";
    private const string ManifestName = "manifest.json";
    private const int MaxEntries = 4000;
    private readonly Lazy<byte[]> _identity = new(() => Identity(tools));

    /// <summary>The user's cache folder.</summary>
    public static string UsersFolder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "katas",
            "compiled"
        );

    /// <summary>The script compiled earlier, or null.</summary>
    public CompiledScript? Find(ScriptSource source, EntryPoint entry)
    {
        var place = Place(source, entry);
        try
        {
            var manifest = JsonSerializer.Deserialize(
                File.ReadAllBytes(Path.Combine(place, ManifestName)),
                ManifestJson.Default.Manifest
            );
            var assembly = Path.Combine(place, AssemblyName);
            return manifest is not null && manifest.Loads.All(load => IsSame(load, source)) && File.Exists(assembly)
                ? new CompiledScript(assembly, manifest.Warnings)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer of the compiler; where the folder cannot be written to, below <paramref name="otherwise"/>.</summary>
    /// <exception cref="IOException">Neither can.</exception>
    public CompiledScript Keep(ScriptSource source, EntryPoint entry, Compiled answer, string otherwise)
    {
        var manifest = new Manifest(
            [
                .. source
                    .Texts.Where(text => answer.Loads.Contains(text.Path))
                    .Select(text => new LoadedText(text.Path, Hash(text.Text))),
            ],
            answer.Warnings
        );
        try
        {
            return Write(Place(source, entry), manifest, answer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Write(Path.Combine(otherwise, "compiled"), manifest, answer);
        }
    }

    private CompiledScript Write(string place, Manifest manifest, Compiled answer)
    {
        // Aside, then renamed: nobody ever sees half an entry.
        var aside = $"{place}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(aside);
        try
        {
            File.WriteAllBytes(Path.Combine(aside, AssemblyName), answer.Assembly);
            File.WriteAllBytes(
                Path.Combine(aside, ManifestName),
                JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest)
            );
            if (Directory.Exists(place))
            {
                // Same script, other loads; a runner may still read the old entry, which lives on until it is closed.
                Directory.Move(place, $"{aside}.old");
                Directory.Delete($"{aside}.old", recursive: true);
            }
            Directory.Move(aside, place);
        }
        catch
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
            throw;
        }
        Prune();
        return new CompiledScript(Path.Combine(place, AssemblyName), manifest.Warnings);
    }

    private void Prune()
    {
        var entries = new DirectoryInfo(folder);
        if (!entries.Exists || entries.EnumerateDirectories().Take(MaxEntries + 1).Count() <= MaxEntries)
        {
            return;
        }
        foreach (var old in entries.GetDirectories().OrderBy(entry => entry.LastWriteTimeUtc).Take(MaxEntries / 4))
        {
            try
            {
                old.Delete(recursive: true);
            }
            catch (IOException)
            {
                // Another run prunes, too.
            }
        }
    }

    private string Place(ScriptSource source, EntryPoint entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_identity.Value);
        hash.AppendData([(byte)entry.Task, (byte)entry.Shape]);
        hash.AppendData(Encoding.UTF8.GetBytes($"{source.Script}\0{source.Texts[0].Text}"));
        return Path.Combine(folder, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static bool IsSame(LoadedText load, ScriptSource source) =>
        source.Texts.FirstOrDefault(text => text.Path == load.Path) is { } text && Hash(text.Text) == load.Sha256;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Identity(ToolFolder tools)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in tools.CompilerIdentity)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }
        return hash.GetHashAndReset();
    }
}

/// <summary>What a cache entry remembers besides the assembly.</summary>
internal sealed record Manifest(IReadOnlyList<LoadedText> Loads, IReadOnlyList<CompilerNote> Warnings);

/// <summary>A loaded text as it was when the script was compiled.</summary>
internal sealed record LoadedText(string Path, string Sha256);

[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
