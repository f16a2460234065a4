using System.Xml.Linq;
using Katas.Labs.Python;
using Katas.Labs.Results;
using Katas.Labs.Showing;
using Katas.Labs.Showing.Page;
using NUnit.Framework;
using Shouldly;
using Spectre.Console.Testing;

namespace Katas.Labs.Tests.Running;

/// <summary>Real pools, files, sites and (where it is there) Python, with next to nothing to do.</summary>
public sealed class EveryLabTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly bool HasPython = PythonSide.Version() is not null;

    private static IEnumerable<TestCaseData> All() =>
        LabCatalog.All.Select(lab => new TestCaseData(lab).SetArgDisplayNames(lab.Name));

    [TestCaseSource(nameof(All))]
    public void It_measures_what_it_says_and_leaves_nothing(Lab lab)
    {
        var before = Leftovers();
        using var time = new CancellationTokenSource(Deadline);
        var options = new LabOptions(Workers: 2, Quick: true)
        {
            Size = lab.Size.Least + 8,
            Rounds = 1,
            WithPython = HasPython,
        };

        var report = new LabSession(options, TimeProvider.System)
            .Run([lab], _ => { }, _ => { }, time.Token)
            .ShouldHaveSingleItem();

        report.Tables.ShouldNotBeEmpty();
        foreach (var table in report.Tables)
        {
            table.Rows.ShouldAllBe(row => row.Seconds.Count == 1 && row.Seconds[0] > 0);
            table.Find(table.Baseline).ShouldNotBeNull();
            table.Platforms.Contains(Platform.Python).ShouldBe(HasPython);
        }
        report.Findings.ShouldNotBeEmpty();
        report.Findings.ShouldAllBe(finding => !finding.Contains("NaN") && !finding.Contains('∞'));
        Shown(report);
        Leftovers().ShouldBe(before);
    }

    [Test]
    public void Called_off_half_way_it_says_so_and_leaves_nothing()
    {
        var before = Leftovers();
        using var call = new CancellationTokenSource(Deadline);

        Should.Throw<OperationCanceledException>(() =>
            new LabSession(new LabOptions(Workers: 2, Quick: true) { Size = 20 }, TimeProvider.System).Run(
                [LabCatalog.Find("hash-files")!],
                what =>
                {
                    if (what.Contains("round 2"))
                    {
                        call.Cancel();
                    }
                },
                _ => { },
                call.Token
            )
        );

        Leftovers().ShouldBe(before);
    }

    [Test]
    public void A_script_that_fails_is_told_with_its_last_words()
    {
        if (!HasPython)
        {
            Assert.Ignore("There is no python3 here.");
        }

        // The script wants settings that it does not get.
        Should
            .Throw<IOException>(() => PythonSide.Start("cpu_bound.py", new { size = 1 }, CancellationToken.None))
            .Message.ShouldContain("KeyError: 'workers'");
    }

    private static void Shown(LabReport report)
    {
        using var console = new TestConsole();
        new LabText(console).Write(report);
        console.Output.ShouldContain(report.Findings[0][..20]);
        var page = LabPage.Of(new LabResults(Given.Machine, [report]));
        var from = page.IndexOf("<svg", StringComparison.Ordinal);
        XElement.Parse(page[from..(page.IndexOf("</svg>", from, StringComparison.Ordinal) + 6)]);
        page.ShouldNotContain("NaN");
        using var json = new StringWriter();
        LabJson.Write(new LabResults(Given.Machine, [report]), json);
    }

    private static string[] Leftovers() =>
        Directory.GetDirectories(Path.GetTempPath(), $"katas-run-{Environment.ProcessId}-*");
}
