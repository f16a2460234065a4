using System.Diagnostics;
using Katas.Terminal;

// Pictures ROOT: runs the command as it was built, as a learner would, and writes what the terminal shows into docs/pictures.
if (args is not [var root])
{
    Console.Error.WriteLine("Pictures ROOT");
    return 2;
}
const int Columns = 96;
const int Rows = 24;
const string Race = """
    IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
    {
        var digests = new List<FileDigest>();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
        {
            using var content = File.OpenRead(file);
            var md5 = Convert.ToHexStringLower(MD5.HashData(content));
            digests.Add(new FileDigest(file, md5));
        });
        return [.. digests.OrderBy(digest => files.ToList().IndexOf(digest.Path))];
    }

    """;
var deadline = TimeSpan.FromMinutes(3);
var command = Path.Join(root, "artifacts", "katas", "katas");
var pictures = Directory.CreateDirectory(Path.Join(root, "docs", "pictures")).FullName;
var place = Directory.CreateTempSubdirectory("katas-pictures-").FullName;
try
{
    using (var init = Process.Start(new ProcessStartInfo(command, ["init"]) { WorkingDirectory = place })!)
    {
        init.WaitForExit();
    }
    foreach (var passed in (string[])["hashing/sequential", "factorial/sequential", "crawling/sequential"])
    {
        File.Copy(Path.Join(root, "solutions", $"{passed}.csx"), Script(passed), overwrite: true);
    }
    using var terminal = PseudoTerminal.Start(Columns, Rows, place, new Dictionary<string, string?>(), command);
    terminal.WaitFor(screen => screen.Text.Contains("✓ passed"), deadline);
    terminal.Type("c");
    terminal.WaitFor(screen => Has(screen, "3 of 15") && !Has(screen, "…"), deadline);
    terminal.Type("n");
    Take("begin", "A kata that was not begun yet", "hashing/thread-pool", "not-started");
    Save("hashing/thread-pool", Race);
    Take("verdict", "The verdict on a script with a race, and the line it is in", "✗ race", "checked in");
    terminal.Type("h");
    Take("hint", "The first hint for that verdict", "Hint 1 of");
    Save("hashing/thread-pool", File.ReadAllText(Path.Join(root, "solutions", "hashing", "thread-pool.csx")));
    Take("passed", "The verdict on a right script", "✓ passed", "checked in");
    terminal.Type("q");
    return 0;

    string Script(string kata) => Path.Join(place, "katas", $"{kata}.csx");

    void Save(string kata, string text) => File.WriteAllText(Script(kata), text);

    void Take(string name, string title, params string[] texts)
    {
        var screen = terminal.WaitFor(now => texts.All(text => Has(now, text)), deadline);
        File.WriteAllText(Path.Join(pictures, $"{name}.svg"), SvgPicture.Of(screen, title));
    }
}
finally
{
    Directory.Delete(place, recursive: true);
}

static bool Has(Screen screen, string text) => screen.Text.Contains(text, StringComparison.Ordinal);
