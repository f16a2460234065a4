using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class KitVersionTests
{
    private static readonly KataId Sequential = new(TaskKind.Factorial, Strategy.Sequential);
    private static readonly KataId ThreadPool = new(TaskKind.Factorial, Strategy.ThreadPool);
    private static readonly KataId Hashing = new(TaskKind.Hashing, Strategy.ThreadPool);

    [Test]
    public void The_same_kit_is_the_same_wherever_it_lies()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        Copy(one.Path);
        Copy(other.Path);

        Versions(one.Path).Of(ThreadPool, Lane.Speed).ShouldBe(Versions(other.Path).Of(ThreadPool, Lane.Speed));
    }

    [Test]
    public void A_mended_hint_changes_nothing()
    {
        Changed("katas/factorial/kata.yaml", yaml => yaml.Replace("Two loops:", "Two loops, then:")).ShouldBeEmpty();
    }

    [Test]
    public void A_case_changes_the_katas_that_have_it_and_no_other_task()
    {
        Changed("katas/factorial/kata.yaml", yaml => yaml.Replace("numbers: [0]", "numbers: [0, 1]"))
            .ShouldBe(
                [
                    (Sequential, Lane.Correctness),
                    (Sequential, Lane.Speed),
                    (ThreadPool, Lane.Correctness),
                    (ThreadPool, Lane.Speed),
                ],
                ignoreOrder: true
            );
    }

    [Test]
    public void A_case_that_is_watched_for_races_changes_nothing_sequential()
    {
        Changed("katas/factorial/kata.yaml", yaml => yaml.Replace("random: 16, of: 5-60", "random: 17, of: 5-60"))
            .ShouldBe([(ThreadPool, Lane.Correctness), (ThreadPool, Lane.Speed)], ignoreOrder: true);
    }

    [Test]
    public void A_reference_changes_the_speed_of_its_kata_alone()
    {
        Changed("solutions/factorial/thread-pool.csx", script => script + "// faster\n")
            .ShouldBe([(ThreadPool, Lane.Speed)]);
    }

    private static List<(KataId, Lane)> Changed(string file, Func<string, string> change)
    {
        using var folder = new TemporaryFolder();
        Copy(folder.Path);
        var before = Versions(folder.Path);
        var all = ((KataId[])[Sequential, ThreadPool, Hashing])
            .SelectMany(kata => ((Lane[])[Lane.Correctness, Lane.Speed]).Select(stage => (kata, stage)))
            .Select(unit => (unit, before.Of(unit.kata, unit.stage)))
            .ToList();
        var path = folder.At(file);
        var text = File.ReadAllText(path);
        change(text).ShouldNotBe(text, "the test must change something");
        File.WriteAllText(path, change(text));
        var after = Versions(folder.Path);
        return [.. all.Where(one => after.Of(one.unit.kata, one.unit.stage) != one.Item2).Select(one => one.unit)];
    }

    private static KitVersions Versions(string root) => new(Kit.Read(root), House.Tools);

    private static void Copy(string to)
    {
        foreach (var folder in (string[])["katas", "solutions"])
        {
            foreach (
                var file in Directory.EnumerateFiles(Path.Join(House.Root, folder), "*", SearchOption.AllDirectories)
            )
            {
                var copy = Path.Join(to, Path.GetRelativePath(House.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
