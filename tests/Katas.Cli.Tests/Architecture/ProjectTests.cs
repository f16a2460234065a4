using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Architecture;

/// <summary>The arrows between the rooms, and what every project has in common.</summary>
public sealed class ProjectTests
{
    /// <summary>What each room references; in brackets what is only built first and never referenced.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Katas.Cli"] = ["(Katas.Compiler)", "(Katas.Runner)", "Katas.Engine", "Katas.Labs", "Katas.Reports"],
        ["Katas.Compiler"] = ["Katas.Wire"],
        ["Katas.Engine"] = ["Katas.Judging", "Katas.Wire"],
        ["Katas.Judging"] = ["Katas.Wire"],
        ["Katas.Kit"] = ["Katas.Multiprocessing"],
        ["Katas.Labs"] = ["Katas.Engine", "Katas.Judging", "Katas.Kit", "Katas.Multiprocessing"],
        ["Katas.Multiprocessing"] = [],
        ["Katas.Reports"] = ["Katas.Judging"],
        ["Katas.Runner"] = ["Katas.Kit", "Katas.Multiprocessing", "Katas.Wire"],
        ["Katas.Wire"] = [],
    };

    [Test]
    public void References_run_the_way_the_house_plan_says()
    {
        var arrows = Sources
            .Projects("harness")
            .ToDictionary(project => Path.GetFileNameWithoutExtension(project), ReferencesOf, StringComparer.Ordinal);

        arrows.Keys.ShouldBe(Arrows.Keys, ignoreOrder: true);
        foreach (var (project, references) in Arrows)
        {
            arrows[project].ShouldBe(references, project);
        }
    }

    [Test]
    public void No_file_of_another_room_is_compiled_in() =>
        Sources
            .Projects("harness")
            .Where(project => Sources.Items(project, "Compile").Any(item => item.Attribute("Include") is not null))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [Test]
    public void Versions_of_packages_are_central() =>
        Sources
            .Projects("harness", "tests")
            .Where(project =>
                Sources
                    .Items(project, "PackageReference")
                    .Any(item =>
                        item.Attribute("Version") is not null
                        || item.Attribute("VersionOverride") is not null
                        || item.Element("Version") is not null
                    )
            )
            .Select(Sources.Name)
            .ShouldBeEmpty();

    [Test]
    public void Every_project_has_a_lock_file() =>
        Sources
            .Projects("harness", "tests")
            .Where(project => !File.Exists(Path.Join(Path.GetDirectoryName(project), "packages.lock.json")))
            .Select(Sources.Name)
            .ShouldBeEmpty();

    private static string[] ReferencesOf(string project) =>
        [
            .. Sources
                .Items(project, "ProjectReference")
                .Select(item =>
                {
                    var name = Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value);
                    return item.Attribute("ReferenceOutputAssembly")?.Value == "false" ? $"({name})" : name;
                })
                .Order(StringComparer.Ordinal),
        ];
}
