using System.Formats.Tar;
using System.IO.Compression;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>A submission that is an archive. It is read, never unpacked onto the disk, and its own word on sizes is not believed.</summary>
internal static class ArchiveReader
{
    /// <summary>So much of a compressed stream is looked through for scripts; no honest submission comes near.</summary>
    private const long MaxUnpackedBytes = 256L << 20;

    /// <exception cref="UnusableSubmissionException">It cannot be taken.</exception>
    public static void Read(string file, Parcel parcel)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                ReadZip(stream, parcel);
            }
            else
            {
                ReadTar(stream, parcel);
            }
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or InvalidDataException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            throw new UnusableSubmissionException($"the archive cannot be read: {Readable.Line(e.Message)}");
        }
    }

    private static void ReadZip(FileStream stream, Parcel parcel)
    {
        const int linkType = 0xA000;
        const int typeMask = 0xF000;
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            parcel.Count();
            var path = Parcel.Inside(entry.FullName) ?? throw Parcel.LeadsOut(entry.FullName);
            if (((entry.ExternalAttributes >> 16) & typeMask) == linkType)
            {
                parcel.Remark($"{Readable.Line(path)} is a link, and links are not taken.");
            }
            else if (!entry.FullName.EndsWith('/') && Parcel.Wants(path))
            {
                using var text = entry.Open();
                parcel.Take(path, text, entry.LastWriteTime);
            }
        }
    }

    private static void ReadTar(FileStream stream, Parcel parcel)
    {
        using var unpacked = new BoundedStream(new GZipStream(stream, CompressionMode.Decompress), MaxUnpackedBytes);
        using var tar = new TarReader(unpacked);
        while (tar.GetNextEntry() is { } entry)
        {
            parcel.Count();
            var path = Parcel.Inside(entry.Name) ?? throw Parcel.LeadsOut(entry.Name);
            switch (entry.EntryType)
            {
                case TarEntryType.SymbolicLink or TarEntryType.HardLink:
                    parcel.Remark($"{Readable.Line(path)} is a link, and links are not taken.");
                    break;
                case TarEntryType.RegularFile
                or TarEntryType.V7RegularFile when Parcel.Wants(path) && entry.DataStream is { } text:
                    parcel.Take(path, text, entry.ModificationTime);
                    break;
                default:
                    break;
            }
        }
    }
}
