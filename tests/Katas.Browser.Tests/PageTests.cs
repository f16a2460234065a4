using Deque.AxeCore.Playwright;
using Katas.Labs.Showing;
using Katas.Labs.Showing.Page;
using Katas.Labs.Tests;
using Microsoft.Playwright;
using NUnit.Framework;
using Shouldly;

namespace Katas.Browser.Tests;

/// <summary>The pages in a real browser: Debian's chromium. Left out where there is none.</summary>
public sealed class PageTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Names = ["class", "student", "similar", "labs"];

    /// <summary>A desk by day and a phone by night.</summary>
    private static readonly (int Width, int Height, ColorScheme Scheme)[] Sizes =
    [
        (1280, 900, ColorScheme.Light),
        (390, 844, ColorScheme.Dark),
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static IEnumerable<TestCaseData> Views() =>
        from name in Names
        from size in Sizes
        select new TestCaseData(name, size.Width, size.Height, size.Scheme);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Assume.That(
            File.Exists(Chromium),
            "chromium is not installed (apt install chromium): pages are not looked at in a browser"
        );
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Args = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
            }
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    [TestCaseSource(nameof(Views))]
    public async Task A_page_breaks_no_rule_of_axe_and_never_scrolls_sideways(
        string name,
        int width,
        int height,
        ColorScheme scheme
    )
    {
        await using var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                ColorScheme = scheme,
                // The page's own policy lets no script in, axe's among them.
                BypassCSP = true,
            }
        );
        var page = await context.NewPageAsync();
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.SetContentAsync(Text(name));
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        if (Environment.GetEnvironmentVariable("KATAS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Join(folder, $"{name}-{width}-{scheme}.png"), FullPage = true }
            );
        }

        var result = await page.RunAxe();

        result
            .Violations.Select(violation =>
                $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})"
            )
            .ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        requests.ShouldBeEmpty();
    }

    [Test]
    public async Task The_keyboard_reaches_the_content_first_and_then_the_students()
    {
        var page = await _browser!.NewPageAsync();
        await page.SetContentAsync(Text("class"));

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip");
        await page.Keyboard.PressAsync("Tab");

        (await page.EvaluateAsync<string>("document.activeElement.tagName")).ShouldBeOneOf("A", "DIV");
        await page.CloseAsync();
    }

    [Test]
    public async Task No_plot_of_the_labs_is_missing()
    {
        var page = await _browser!.NewPageAsync();
        await page.SetContentAsync(Text("labs"));

        var sizes = await page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('figure')].map(figure => {
              const box = figure.querySelector('svg')?.getBBox();
              return box ? Math.min(box.width, box.height) : 0;
            })
            """
        );

        sizes.Length.ShouldBe(4);
        sizes.ShouldAllBe(size => size > 20);
        await page.CloseAsync();
    }

    private static string Text(string name) =>
        name switch
        {
            "class" => MadeUpClass.ClassPage(),
            "student" => MadeUpClass.StudentPage(),
            "labs" => LabPage.Of(new LabResults(Given.Machine, [Given.Report])),
            _ => MadeUpClass.SimilarPage(),
        };
}
