using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Engine.Isolation;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>
/// Compiled scripts on disk, by the hash of everything that went in. What a script loads is known only once it was
/// compiled: an entry names its loads with their hashes and counts only while they are the same. Several judges may keep and find the
/// same entry at once: an assembly's file, once named, stays as it is for as long as anybody may be about to read it.
/// </summary>
internal sealed class CompileCache(string folder, ToolFolder tools)
{
    private const string AssemblyName = "script.dll";
    private const string ManifestName = "manifest.json";
    private const int MaxEntries = 4000;
    private static readonly TimeSpan KeptForReaders = TimeSpan.FromHours(1);
    private readonly Lazy<byte[]> _identity = new(() => Identity(tools));

    /// <summary>The user's cache folder.</summary>
    public static string UsersFolder => Path.Combine(UsersCache.Folder, "compiled");

    /// <summary>The script compiled earlier, or null.</summary>
    public CompiledScript? Find(ScriptSource source, EntryPoint entry, ScriptBuild build)
    {
        var place = Place(source, entry, build);
        try
        {
            var manifest = JsonSerializer.Deserialize(
                File.ReadAllBytes(Path.Combine(place, ManifestName)),
                ManifestJson.Default.Manifest
            );
            if (manifest?.Assembly is null || !manifest.Loads.All(load => IsSame(load, source)))
            {
                return null;
            }
            var assembly = Path.Combine(place, manifest.Assembly, AssemblyName);
            if (!File.Exists(assembly))
            {
                return null;
            }
            Touch(place);
            return new CompiledScript(assembly, manifest.Warnings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer of the compiler; where the folder cannot be written to, below <paramref name="otherwise"/>.</summary>
    /// <exception cref="IOException">Neither can.</exception>
    public CompiledScript Keep(
        ScriptSource source,
        EntryPoint entry,
        ScriptBuild build,
        Compiled answer,
        string otherwise
    )
    {
        var manifest = new Manifest(
            [
                .. source
                    .Texts.Where(text => answer.Loads.Contains(text.Path))
                    .Select(text => new LoadedText(text.Path, Hash(text.Text))),
            ],
            answer.Warnings,
            Hash(answer.Assembly)[..16]
        );
        try
        {
            return Write(Place(source, entry, build), manifest, answer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Write(Path.Combine(otherwise, $"compiled-{build}"), manifest, answer);
        }
    }

    private CompiledScript Write(string place, Manifest manifest, Compiled answer)
    {
        Directory.CreateDirectory(place);
        var assembly = Path.Combine(place, manifest.Assembly);
        if (!File.Exists(Path.Combine(assembly, AssemblyName)))
        {
            WriteAssembly(assembly, answer.Assembly);
        }
        // Last, and in one step: whoever reads it finds what it names.
        var aside = Path.Combine(place, $"{ManifestName}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(aside, JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest));
            File.Move(aside, Path.Combine(place, ManifestName), overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
        Forget(place, manifest.Assembly);
        Prune();
        return new CompiledScript(Path.Combine(assembly, AssemblyName), manifest.Warnings);
    }

    /// <summary>What is used is not what is pruned first; an entry of a folder that is somebody else's is of use all the same.</summary>
    private static void Touch(string place)
    {
        try
        {
            Directory.SetLastWriteTimeUtc(place, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then it may be pruned a little early.
        }
    }

    private static void WriteAssembly(string folder, byte[] bytes)
    {
        // Aside, then renamed: nobody ever sees half of it.
        var aside = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(aside);
        try
        {
            File.WriteAllBytes(Path.Combine(aside, AssemblyName), bytes);
            Directory.Move(aside, folder);
        }
        catch (Exception e)
        {
            Directory.Delete(aside, recursive: true);
            if (e is not IOException || !File.Exists(Path.Combine(folder, AssemblyName)))
            {
                throw;
            }
            // Another judge was faster with the same.
        }
    }

    /// <summary>Removes what the same script was with other loads, once nobody can be about to read it any more.</summary>
    private static void Forget(string place, string present)
    {
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime - KeptForReaders;
        foreach (
            var old in new DirectoryInfo(place)
                .EnumerateDirectories()
                .Where(one => one.Name != present && one.LastWriteTimeUtc < longAgo)
        )
        {
            Delete(old);
        }
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
            Delete(old);
        }
    }

    private static void Delete(DirectoryInfo old)
    {
        try
        {
            old.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Another judge removes it, too.
        }
    }

    private string Place(ScriptSource source, EntryPoint entry, ScriptBuild build)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_identity.Value);
        hash.AppendData([(byte)entry.Task, (byte)entry.Shape, (byte)build]);
        hash.AppendData(Encoding.UTF8.GetBytes($"{source.Script}\0{source.Texts[0].Text}"));
        return Path.Combine(folder, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static bool IsSame(LoadedText load, ScriptSource source) =>
        source.Texts.FirstOrDefault(text => text.Path == load.Path) is { } text && Hash(text.Text) == load.Sha256;

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

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
/// <param name="Loads">What the script loaded.</param>
/// <param name="Warnings">What the compiler noticed.</param>
/// <param name="Assembly">The folder of the assembly's file, below the entry's own.</param>
internal sealed record Manifest(IReadOnlyList<LoadedText> Loads, IReadOnlyList<CompilerNote> Warnings, string Assembly);

/// <summary>A loaded text as it was when the script was compiled.</summary>
internal sealed record LoadedText(string Path, string Sha256);

[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
