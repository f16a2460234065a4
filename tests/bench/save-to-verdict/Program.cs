using System.Globalization;
using SaveToVerdict;

// SaveToVerdict ROOT [ROUNDS]: from a saved script to its verdict on the screen, `katas watch` beside `dotnet watch test` on
// a project with the same exercise, in turn, in one run. Each program is warm and idle when a file is saved.
if (args is not [var root, .. var rest])
{
    Console.Error.WriteLine("SaveToVerdict ROOT [ROUNDS]");
    return 2;
}
var rounds = rest is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 30;
var work = Directory.CreateTempSubdirectory("katas-bench-").FullName;
try
{
    using var katas = new KatasWatch(root, Path.Join(work, "learner"));
    using var tests = new DotnetWatchTest(root, Path.Join(work, "project"));
    var figures = new Figures();
    for (var warm = 0; warm < 3; warm++)
    {
        katas.Save();
    }
    tests.Save();
    for (var round = 0; round < rounds; round++)
    {
        figures.AddKatas(katas.Save());
        // It takes its time: a third of the saves says enough.
        if (round % 3 == 0)
        {
            figures.AddTests(tests.Save());
        }
    }
    Console.Write(figures.Table());
    return 0;
}
finally
{
    Directory.Delete(work, recursive: true);
}
