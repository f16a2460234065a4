using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Katas.Engine.Grading;

namespace Katas.Engine.Tests.Grading;

/// <summary>A class's folder, with what students may put into it.</summary>
internal sealed class ClassFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.At("class");

    public string Results => _folder.At("results");

    public ClassFolder() => Directory.CreateDirectory(Path);

    public string Write(string relative, string text = "// a script") => _folder.Write($"class/{relative}", text);

    public string Zip(string name, params IEnumerable<(string Path, string Text)> entries) =>
        Zip(
            name,
            zip =>
            {
                foreach (var (path, text) in entries)
                {
                    using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                    writer.Write(text);
                }
            }
        );

    public string Zip(string name, Action<ZipArchive> fill)
    {
        var file = System.IO.Path.Join(Path, name);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        fill(zip);
        return file;
    }

    public string Tar(string name, params IEnumerable<TarEntry> entries)
    {
        var file = System.IO.Path.Join(Path, name);
        using var tar = new TarWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest));
        foreach (var entry in entries)
        {
            tar.WriteEntry(entry);
        }
        return file;
    }

    public static TarEntry TarFile(string path, string text) =>
        new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    public ArrivalList List() => ArrivalList.Below(Path, Results);

    /// <summary>The only submission there is.</summary>
    public Contents Read() => Unpacking.Read(List().Arrivals.Single());

    /// <summary>Why the only submission there is cannot be taken.</summary>
    public string Problem()
    {
        try
        {
            Read();
            return "";
        }
        catch (UnusableSubmissionException e)
        {
            return e.Message;
        }
    }

    public void Dispose() => _folder.Dispose();
}
