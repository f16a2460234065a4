using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class KataFileTests
{
    private const string Hashing = """
        task: hashing
        title: Hash every file
        weights: { correct: 50, discipline: 20, speed: 30 }
        limits:
          compile-seconds: 20
          case-seconds: 10
          compiler-mebibytes: 1024
          output-kibibytes: 64
          answer-mebibytes: 1
        cases:
          - name: one file
            workers: 4
            files:
              - { name: a.txt, text: "a" }
        strategies:
          sequential:
            title: One after another
            about: The plain loop.
            article: [A1]
            hints: [one, two, three]
        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("title: Hash", "colour: red\ntitle: Hash", 2, 1, "unknown key `colour`")]
    [TestCase("  case-seconds: 10", "  case-seconds: 10\n  case-minutes: 1", 7, 3, "unknown key `case-minutes`")]
    [TestCase("    workers: 4", "    workers: 4\n    threads: 4", 13, 5, "unknown key `threads`")]
    [TestCase("text: \"a\" }", "text: \"a\", size: 3 }", 14, 35, "unknown key `size`")]
    [TestCase("    hints:", "    tips: []\n    hints:", 20, 5, "unknown key `tips`")]
    public void An_unknown_key_is_an_error_at_the_key(
        string text,
        string changed,
        int line,
        int column,
        string message
    ) => Fault(text, changed).ShouldStartWith($"{At(line, column)}{message}");

    [TestCase(
        "    workers: 4",
        "    workers: 4\n    hold: true\n    watch: true",
        14,
        12,
        "a case is held or watched, not both"
    )]
    [TestCase("compile-seconds: 20", "compile-seconds: soon", 5, 20, "`compile-seconds` is a whole number")]
    [TestCase("compile-seconds: 20", "compile-seconds: 1.5", 5, 20, "`compile-seconds` is a whole number")]
    [TestCase("title: Hash every file", "title: [Hash]", 2, 8, "`title` is a text or number")]
    [TestCase(
        "weights: { correct: 50, discipline: 20, speed: 30 }",
        "weights: 100",
        3,
        10,
        "expected `key: value` lines"
    )]
    [TestCase("text: \"a\" }", "missing: yes }", 14, 33, "`missing` is `true` or left out")]
    [TestCase("    article: [A1]", "    article: A1", 19, 14, "`article` is a list")]
    [TestCase("{ name: a.txt, text: \"a\" }", "a.txt", 14, 9, "expected `key: value` lines")]
    public void A_value_of_another_type_is_an_error_at_the_value(
        string text,
        string changed,
        int line,
        int column,
        string message
    ) => Fault(text, changed).ShouldStartWith($"{At(line, column)}{message}");

    [TestCase("workers: 4", "workers: 65", 12, 14, "`workers` is a whole number from 1 to 64")]
    [TestCase("workers: 4", "workers: 0", 12, 14, "`workers` is a whole number from 1 to 64")]
    [TestCase("case-seconds: 10", "case-seconds: 0", 6, 17, "`case-seconds` is a whole number from 1 to 600")]
    [TestCase("case-seconds: 10", "case-seconds: 99999999999", 6, 17, "`case-seconds` is a whole number from 1 to 600")]
    [TestCase("correct: 50", "correct: 60", 3, 21, "the weights must add up to 100")]
    [TestCase("name: a.txt, text: \"a\"", "random: 3, bytes: 9-2", 14, 29, "`bytes` is a number, or two such as 3-8")]
    [TestCase("name: a.txt, text: \"a\"", "random: 3, bytes: 1-2-3", 14, 29, "`bytes` is a number, or two such as 3-8")]
    [TestCase("name: a.txt, text: \"a\"", "name: a.bin, bytes: -1", 14, 31, "`bytes` is a whole number")]
    [TestCase("name: a.txt", "name: ../a.txt", 14, 17, "a file's name has no '/' in it")]
    public void A_value_out_of_range_is_an_error_at_the_value(
        string text,
        string changed,
        int line,
        int column,
        string message
    ) => Fault(text, changed).ShouldStartWith($"{At(line, column)}{message}");

    [TestCase("title: Hash every file\n", "", 1, 1, "`title` is missing")]
    [TestCase("  case-seconds: 10\n", "", 5, 3, "`case-seconds` is missing")]
    [TestCase("    workers: 4\n", "", 11, 5, "`workers` is missing")]
    [TestCase("name: a.txt, text: \"a\"", "text: \"a\"", 14, 9, "`name` is missing")]
    [TestCase("name: a.txt, text: \"a\"", "name: a.txt", 14, 9, "`bytes` is missing")]
    public void A_missing_key_is_an_error_at_its_mapping(
        string text,
        string changed,
        int line,
        int column,
        string message
    ) => Fault(text, changed).ShouldStartWith($"{At(line, column)}{message}");

    [TestCase("task: hashing", "task: crawling", 1, 7)]
    [TestCase("task: hashing", "task: Hashing", 1, 7)]
    public void A_task_that_is_not_the_folders_is_an_error(string text, string changed, int line, int column) =>
        Fault(text, changed).ShouldBe($"{At(line, column)}`task` must be hashing, the name of its folder");

    [Test]
    public void A_strategy_that_nobody_knows_is_an_error_at_its_name() =>
        Fault("  sequential:", "  threads:").ShouldBe($"{At(16, 3)}no strategy is called `threads`");

    [TestCase("title: Hash every file", "title: \"Hash", 2, 8)]
    [TestCase("title: Hash every file", "title: Hash\ntitle: Hash", 3, 1)]
    public void What_is_no_yaml_is_an_error_where_the_parser_stopped(
        string text,
        string changed,
        int line,
        int column
    ) => Fault(text, changed).ShouldStartWith(At(line, column));

    [TestCase("    workers: 4", "    workers: [4")]
    [TestCase("title: Hash every file", "title: *nobody")]
    public void What_the_parser_stumbles_over_is_an_error_of_the_file(string text, string changed) =>
        Fault(text, changed).ShouldStartWith($"{_folder.At("katas/hashing/kata.yaml")}:");

    [Test]
    public void A_key_that_is_no_text_is_an_error_with_its_place() =>
        Fault("title: Hash every file", "title: Hash every file\n? [a, b]\n: c").ShouldStartWith(At(3, 3));

    [Test]
    public void An_empty_file_is_an_error() => Fault(Hashing, "").ShouldBe($"{At(1, 1)}one document is expected");

    [Test]
    public void A_folder_without_kits_is_an_error_that_names_the_way_out() =>
        Should
            .Throw<KitFaultException>(() => Kit.Read(_folder.Path))
            .Message.ShouldBe(
                $"{_folder.Path} holds no kit: katas/<task>/kata.yaml is missing. Name the kit's folder with --kit."
            );

    [Test]
    public void Limits_are_read_in_their_units()
    {
        var limits = Read("hashing", Hashing).Limits;

        limits.ShouldBe(new Limits(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10), 1L << 30, 64 << 10, 1 << 20));
    }

    [Test]
    public void Every_kind_of_file_is_read()
    {
        var task = Read(
            "hashing",
            Hashing.Replace(
                "      - { name: a.txt, text: \"a\" }",
                """
                      - { name: a.txt, text: "a" }
                      - { name: b.bin, bytes: 7 }
                      - { random: 3, bytes: 10-20 }
                      - { random: 2, bytes: 5 }
                      - { again: 4 }
                      - { name: gone, missing: true }
                      - { name: folder, folder: true }
                """
            )
        );

        task.Cases.ShouldHaveSingleItem()
            .ShouldBeOfType<HashingCase>()
            .Files.ShouldBe([
                new TextFile("a.txt", "a"),
                new BytesFile("b.bin", 7),
                new RandomFiles(3, 10, 20),
                new RandomFiles(2, 5, 5),
                new FilesAgain(4),
                new MissingFile("gone"),
                new FolderInstead("folder"),
            ]);
    }

    [Test]
    public void A_list_of_numbers_mixes_numbers_ranges_and_repeats()
    {
        var task = Read(
            "factorial",
            Task("factorial", "numbers: [0, 21, { random: 5, of: 3-8 }, { again: 2 }, { random: 1, of: 7 }]")
        );

        task.Cases.ShouldHaveSingleItem()
            .ShouldBeOfType<FactorialCase>()
            .Numbers.ShouldBe([
                new OneNumber(0),
                new OneNumber(21),
                new RandomNumbers(5, 3, 8),
                new NumbersAgain(2),
                new RandomNumbers(1, 7, 7),
            ]);
    }

    [TestCase("numbers: [1, -1]", "an item of `numbers` is a whole number from 0 to 100000", 18)]
    [TestCase("numbers: [1, x]", "an item of `numbers` is a whole number from 0 to 100000", 18)]
    public void An_item_that_is_no_number_is_an_error_at_the_item(string numbers, string message, int column) =>
        Should
            .Throw<KitFaultException>(() => Read("factorial", Task("factorial", numbers)))
            .Message.ShouldBe($"{_folder.At("katas/factorial/kata.yaml")}:13:{column}: {message}");

    [Test]
    public void Pages_have_usual_values_where_nothing_is_said()
    {
        var task = Read(
            "crawling",
            Task(
                "crawling",
                """
                site:
                      - { path: / }
                      - { path: /a, title: A, links: [/, b], status: 404 }
                      - { path: /t, type: text/plain, body: words, breaks: true }
                      - { random: 6, links: 3 }
                """
            )
        );

        var pages = task.Cases.ShouldHaveSingleItem().ShouldBeOfType<CrawlingCase>().Pages;
        pages[0].ShouldBe(new OnePage("/") { Links = ((OnePage)pages[0]).Links });
        var linked = pages[1].ShouldBeOfType<OnePage>();
        (linked.Title, linked.Status, linked.IsHtml).ShouldBe(("A", 404, true));
        linked.Links.ShouldBe(["/", "b"]);
        var text = pages[2].ShouldBeOfType<OnePage>();
        (text.Type, text.Body, text.Breaks, text.IsHtml).ShouldBe(("text/plain", "words", true, false));
        pages[3].ShouldBe(new RandomPages(6, 3));
    }

    [Test]
    public void Katas_come_in_the_order_of_learning()
    {
        const string Another = """
              futures: { title: F, about: F., article: [A8], hints: [a, b, c] }
              sequential:
            """;

        var task = Read("hashing", Hashing.Replace("  sequential:", Another));

        task.Katas.Select(kata => kata.Id.Strategy).ShouldBe([Strategy.Sequential, Strategy.Futures]);
    }

    private static string Task(string task, string input) =>
        Hashing
            .Replace("task: hashing", $"task: {task}")
            .Replace("files:\n      - { name: a.txt, text: \"a\" }", input);

    private string At(int line, int column) => $"{_folder.At("katas/hashing/kata.yaml")}:{line}:{column}: ";

    private string Fault(string text, string changed)
    {
        Hashing.ShouldContain(text);
        return Should.Throw<KitFaultException>(() => Read("hashing", Hashing.Replace(text, changed))).Message;
    }

    private KataTask Read(string task, string yaml)
    {
        _folder.Write($"katas/{task}/kata.yaml", yaml);
        return Kit.Read(_folder.Path).Tasks.ShouldHaveSingleItem();
    }
}
