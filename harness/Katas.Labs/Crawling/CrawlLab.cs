using Katas.Engine.Cases;
using Katas.Engine.Witness;
using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Numbers;
using Katas.Labs.Results;
using Katas.Multiprocessing;

namespace Katas.Labs.Crawling;

/// <summary>A crawl by more and more workers that share a queue and a dictionary.</summary>
public sealed class CrawlLab : Lab
{
    private static readonly TimeSpan QuickLatency = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan UsualLatency = TimeSpan.FromMilliseconds(20);

    /// <inheritdoc />
    public override string Name => "crawl";

    /// <inheritdoc />
    public override string About =>
        "A crawl by one worker, two, and on to twice the processors, who share a queue and a set of seen addresses: how many pay, where workers mostly wait?";

    /// <inheritdoc />
    public override string Articles => "A10";

    /// <inheritdoc />
    public override LabSize Size => new(30, 60, 20_000, "pages");

    private protected override LabReport Measure(LabRun run)
    {
        var latency = run.Options.Quick ? QuickLatency : UsualLatency;
        var pages = new LabSite(run.Size);
        var socket = Path.Combine(run.Folder, "site.sock");
        var site = CrawlSite.StartAsync(socket, new Gates()).GetAwaiter().GetResult();
        try
        {
            site.Latency = latency;
            return Measure(run, site, pages, socket);
        }
        finally
        {
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private LabReport Measure(LabRun run, CrawlSite site, LabSite pages, string socket)
    {
        var counts = WorkerCounts.UpTo(2 * run.Workers, Environment.ProcessorCount);
        var fetched = new FetchTally(pages.Pages);
        var processes = run.NewProcesses(counts[^1]);
        var threads = run.NewThreads(counts[^1]);
        Trial Crawl(IWorkerPool pool, string key, string label, int count)
        {
            var found = 0;
            return new Trial(
                new Variant(key, label),
                () => found = Crawler.CrawlAll(pool, count, socket, SiteModel.Start)
            )
            {
                Before = () => site.Show(pages.Model),
                After = () => fetched.Count(found, site.Fetches()),
            };
        }
        List<Trial> all =
        [
            .. counts.Select(count =>
                Crawl(processes, $"processes-{count}", Label("process", "processes", count), count)
            ),
            .. counts.Select(count => Crawl(threads, $"threads-{count}", Label("thread", "threads", count), count)),
        ];
        run.StartPython(
            "crawl.py",
            new
            {
                workers = run.Workers,
                counts,
                socket,
                host = new Uri(SiteModel.Origin).Host,
                start = SiteModel.Start,
            }
        );
        if (run.Python is { } python)
        {
            Trial Python(string key, string label)
            {
                var found = 0;
                var trial = python.Trial(key, label, told => found = told.GetProperty("pages").GetInt32());
                return trial with
                {
                    Before = () =>
                    {
                        site.Show(pages.Model);
                        trial.Before();
                    },
                    After = () =>
                    {
                        trial.After();
                        fetched.Count(found, site.Fetches());
                    },
                };
            }
            all.AddRange(counts.Select(count => Python($"processes-{count}", Label("process", "processes", count))));
            all.AddRange(counts.Select(count => Python($"threads-{count}", Label("thread", "threads", count))));
        }
        var table = new TimeTable("A crawl of the whole site", "processes-1", Rounds.Take(run, all), []);
        IReadOnlyList<(int Workers, double Seconds)> bounds =
        [
            .. counts.Select(count => (count, pages.Bound(count, site.Latency))),
        ];
        return Report(
            run,
            [table],
            CrawlFindings.From(table, bounds, Environment.ProcessorCount, fetched.Facts(pages.Links))
        ) with
        {
            Lines = [Plot(table, bounds)],
            Facts =
            [
                new Fact("links on all pages", pages.Links),
                new Fact("crawls", fetched.Crawls),
                new Fact("pages fetched a second time, in all crawls", fetched.Repeated),
                new Fact("answers are kept for", site.Latency.TotalSeconds, "s"),
            ],
            Notes =
            [
                "The site is this command's own, on a Unix socket, and keeps each answer for the same time.",
                "No crawl can be faster than max(depth × latency, ⌈pages / workers⌉ × latency), whatever it runs on.",
                "Worker processes are ready before the clock runs; Python's are forked in the turn, as the article's are.",
                "The article crawls with twice as many processes as there are processors, and gives no figures.",
            ],
        };
    }

    private static string Label(string one, string many, int count) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static LinePlot Plot(TimeTable table, IReadOnlyList<(int Workers, double Seconds)> bounds)
    {
        var series = new List<Series>();
        foreach (var platform in table.Platforms)
        {
            foreach (var pool in (string[])["processes", "threads"])
            {
                series.Add(
                    new Series(
                        platform == Platform.Python ? $"Python {pool}" : pool,
                        [
                            .. bounds
                                .Select(at => (at.Workers, row: table.Find($"{pool}-{at.Workers}", platform)))
                                .Where(at => at.row is not null)
                                .Select(at => new Point(at.Workers, at.row!.Time)),
                        ]
                    )
                );
            }
        }
        series.Add(
            new Series(
                "no crawl can be faster",
                [.. bounds.Select(at => Point.At(at.Workers, at.Seconds))],
                IsComputed: true
            )
        );
        return new LinePlot("Time over workers", "workers", "seconds", series);
    }
}
