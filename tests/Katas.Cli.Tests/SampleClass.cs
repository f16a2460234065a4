using System.Globalization;
using System.Text.Json;

namespace Katas.Cli.Tests;

/// <summary>A class of the sample kit's submissions, and a place for its results.</summary>
internal sealed class SampleClass : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SampleClass() => Directory.CreateDirectory(Folder);

    public string Folder => _folder.At("class");

    public string Results => _folder.At("results");

    /// <summary>Anna solves both katas, Ben's is wrong, Cleo's does not compile, Dan has handed in nothing.</summary>
    public static SampleClass OfFour()
    {
        var made = new SampleClass();
        made.Add("anna", Path.Join(House.SampleKit, "solutions"));
        made.Add("ben", House.Specimen("wrong-result-int"));
        made.Add("cleo", House.Specimen("compile-error-no-semicolon"));
        Directory.CreateDirectory(Path.Join(made.Folder, "dan"));
        return made;
    }

    /// <summary>A submission that is a copy of this folder.</summary>
    public void Add(string student, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories))
        {
            Write($"{student}/{Path.GetRelativePath(folder, file)}", File.ReadAllText(file));
        }
    }

    public void Write(string relative, string text) => _folder.Write($"class/{relative}", text);

    public string At(string relative) => _folder.At(relative);

    /// <summary>Grades it, in this process.</summary>
    public Task<Ran> GradeAsync(params string[] more) =>
        Ran.OnSampleKitAsync(["grade", Folder, "-o", Results, "--trust", .. more]);

    /// <summary>Everything of the gradebook but its times, a line a kata.</summary>
    public async Task<IReadOnlyList<string>> MarksAsync()
    {
        var ran = await Ran.OnSampleKitAsync("export", Results, "--format", "json");
        return [.. ran.Json.GetProperty("students").EnumerateArray().SelectMany(Lines)];
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Lines(JsonElement student)
    {
        var name = student.GetProperty("student").GetString();
        yield return $"{name} {student.GetProperty("final").GetRawText()}";
        foreach (var kata in student.GetProperty("katas").EnumerateArray())
        {
            var findings = kata.TryGetProperty("report", out var report)
                ? string.Join(
                    '|',
                    report
                        .GetProperty("findings")
                        .EnumerateArray()
                        .Select(finding => finding.GetProperty("message").GetString())
                )
                : "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {kata.GetProperty("kata").GetString()} {kata.GetProperty("verdict").GetString()} {kata.GetProperty("points").GetRawText()} {findings}"
            );
        }
    }
}
