using Katas.ClassBench;

// classbench ROOT STUDENTS KILLS SIZE…: grades a made-up class, kills the judge so many times on the way in a second gradebook, and
// compares the two; then classes of each SIZE, for time and memory, and dotnet test for each submission beside them.
if (args is not [var root, var studentsText, var killsText, .. var sizes])
{
    Console.Error.WriteLine("classbench ROOT STUDENTS KILLS SIZE…, as `make bench-grade` calls it");
    return 2;
}
var students = int.Parse(studentsText);
var work = Directory.CreateTempSubdirectory("katas-class-").FullName;
try
{
    var made = new MadeUpClass(root);
    var folder = Path.Combine(work, "class");
    made.Write(folder, students, seed: 1);

    var whole = new Grading(root, folder, Path.Combine(work, "whole"));
    var (took, peak, _) = whole.ToTheEnd();
    Console.WriteLine(
        $"{students} students, {whole.Units()} scripts in {took.TotalSeconds:0.0} s: {students / took.TotalMinutes:0} submissions a minute, the judge's memory {peak >> 20} MiB at most"
    );

    var again = new Grading(root, folder, Path.Combine(work, "again"), seed: 8);
    again.ToTheEnd();
    var moved = again.Marks().Zip(whole.Marks()).Count(pair => pair.First != pair.Second);
    Console.WriteLine($"graded once more, from other inputs: {moved} students differ");

    var killed = new Grading(root, folder, Path.Combine(work, "killed"));
    var random = new Random(2);
    var kills = 0;
    while (
        kills < int.Parse(killsText)
        && killed.KillAfter(random.Next(1, 1 + (2 * whole.Units() / (int.Parse(killsText) + 1))))
    )
    {
        kills++;
    }
    killed.ToTheEnd();
    var same = killed.Marks().SequenceEqual(whole.Marks());
    var twice = killed.Units() - whole.Units();
    Console.WriteLine(
        $"killed {kills} times and gone on: {(same ? "the same gradebook" : "ANOTHER GRADEBOOK")}, {twice} units done twice"
    );
    foreach (var (one, other) in whole.Marks().Zip(killed.Marks()).Where(pair => pair.First != pair.Second))
    {
        Console.WriteLine($"  - {one}\n  + {other}");
    }

    foreach (var size in sizes.Select(int.Parse))
    {
        var of = Path.Combine(work, $"class-{size}");
        made.Write(of, size, seed: size);
        var (time, memory, last) = new Grading(root, of, Path.Combine(work, $"results-{size}")).ToTheEnd();
        Console.WriteLine(
            $"{size, 5} students: {time.TotalSeconds, 7:0.0} s, {time.TotalMilliseconds / size, 6:0} ms each, memory {memory >> 20} MiB at most, {last >> 20} at the end"
        );
    }
    var beside = DotnetTest.Time(root, Path.Combine(work, "dotnet-test"), times: 5);
    // The ordinary project has one exercise and one test of it: what a week's submission of one script is.
    Console.WriteLine(
        $"dotnet test takes {beside.TotalSeconds:0.00} s a script, we {(took / whole.Units()).TotalSeconds:0.00}: {beside / (took / whole.Units()):0.0} × as many; {beside / (took / students):0.0} × where a student has {MadeUpClass.KatasOfEach}"
    );
    return same && twice == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
}
