using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Engine.Grading;

/// <summary>
/// Submissions as they were graded, each in a folder named by its hash: what the journal says can be looked at and graded
/// again whatever becomes of the class's own folder.
/// </summary>
internal sealed class SubmissionStore(string folder)
{
    /// <summary>Where a submission lies.</summary>
    public string FolderOf(string hash) => Path.Combine(folder, hash);

    /// <summary>Keeps these files, once. Written aside and renamed: there is never half of one.</summary>
    /// <returns>The hash of all of them.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Keep(IReadOnlyList<ArrivedFile> files)
    {
        var hash = HashOf(files);
        var place = FolderOf(hash);
        if (Directory.Exists(place))
        {
            if (IsWhole(place, files))
            {
                return hash;
            }
            // A power cut may leave a name without what it names.
            Directory.Delete(place, recursive: true);
        }
        var aside = $"{place}.{Guid.NewGuid():N}";
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(aside, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes);
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
        return hash;
    }

    private static bool IsWhole(string place, IReadOnlyList<ArrivedFile> files)
    {
        try
        {
            return files.All(file =>
                File.ReadAllBytes(Path.Combine(place, file.Path)).AsSpan().SequenceEqual(file.Bytes)
            );
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string HashOf(IReadOnlyList<ArrivedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            foreach (var part in (byte[][])[Encoding.UTF8.GetBytes(file.Path), file.Bytes])
            {
                BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
                hash.AppendData(length);
                hash.AppendData(part);
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
