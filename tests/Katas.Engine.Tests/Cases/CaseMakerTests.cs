using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Cases;

public sealed class CaseMakerTests
{
    private static readonly KataId Hashing = new(TaskKind.Hashing, Strategy.ThreadPool);
    private static readonly KataId Factorial = new(TaskKind.Factorial, Strategy.Sequential);
    private static readonly KataId Crawling = new(TaskKind.Crawling, Strategy.Sequential);

    private static readonly HashingCase Files = new(
        "files",
        4,
        [
            new TextFile("größe.txt", "Größe\n"),
            new BytesFile("b.bin", 100),
            new RandomFiles(12, 0, 3000),
            new FilesAgain(5),
        ]
    );

    private static readonly FactorialCase Numbers = new(
        "numbers",
        4,
        [new OneNumber(0), new OneNumber(21), new RandomNumbers(20, 0, 300), new NumbersAgain(5)]
    );

    private static readonly CrawlingCase Pages = new("pages", 4, [new RandomPages(30, 5)]);

    [Test]
    public void The_same_seed_makes_the_same_inputs()
    {
        foreach (var (kata, spec) in EveryTask())
        {
            Made(kata, spec, seed: 7).ShouldBe(Made(kata, spec, seed: 7), $"{kata}");
        }
    }

    [Test]
    public void Another_seed_makes_others()
    {
        foreach (var (kata, spec) in EveryTask())
        {
            Made(kata, spec, seed: 8).ShouldNotBe(Made(kata, spec, seed: 7), $"{kata}");
        }
    }

    [Test]
    public void Inputs_of_a_case_do_not_depend_on_the_cases_before_it()
    {
        using var folder = new TemporaryFolder();
        var alone = Made(Factorial, Numbers, seed: 7);

        CaseMaker.Make(Factorial, Numbers with { Name = "another" }, 7, folder.Path);

        Made(Factorial, Numbers, seed: 7).ShouldBe(alone);
        Made(Factorial, Numbers with { Name = "another" }, seed: 7).ShouldNotBe(alone);
    }

    [Test]
    public void Digests_are_those_of_the_files()
    {
        using var folder = new TemporaryFolder();

        var made = CaseMaker.Make(Hashing, Files, seed: 1, folder.Path);

        var paths = made.Input.ShouldBeOfType<FilesInput>().Files;
        paths.Count.ShouldBe(19);
        made.Expectation.Answers.ShouldBe(paths.Select(Digest));
        paths.Distinct().Count().ShouldBe(14);
        paths.ShouldContain(folder.At("größe.txt"));
    }

    [Test]
    public void Sizes_of_random_files_stay_within_their_bounds()
    {
        using var folder = new TemporaryFolder();
        var spec = new HashingCase("bounds", 1, [new RandomFiles(200, 3, 5)]);

        CaseMaker.Make(Hashing, spec, seed: 1, folder.Path);

        Directory
            .GetFiles(folder.Path)
            .Select(file => new FileInfo(file).Length)
            .Distinct()
            .Order()
            .ShouldBe([3, 4, 5]);
    }

    [Test]
    public void What_cannot_be_read_is_listed_and_expected_to_fail()
    {
        using var folder = new TemporaryFolder();
        var spec = new HashingCase(
            "fails",
            1,
            [new TextFile("a", "a"), new MissingFile("gone"), new FolderInstead("folder")]
        );

        var made = CaseMaker.Make(Hashing, spec, seed: 1, folder.Path);

        made.Input.ShouldBeOfType<FilesInput>()
            .Files.ShouldBe([folder.At("a"), folder.At("gone"), folder.At("folder")]);
        made.Expectation.Failing.ShouldBe([folder.At("gone"), folder.At("folder")]);
        made.Expectation.Answers.ShouldHaveSingleItem().Key.ShouldBe(folder.At("a"));
        File.Exists(folder.At("gone")).ShouldBeFalse();
        Should.Throw<UnauthorizedAccessException>(() => File.ReadAllBytes(folder.At("folder")));
    }

    [Test]
    public void Factorials_are_those_of_a_plain_loop()
    {
        var made = CaseMaker.Make(Factorial, Numbers, seed: 1, folder: "");

        var numbers = made.Input.ShouldBeOfType<NumbersInput>().Numbers;
        numbers.Count.ShouldBe(27);
        made.Expectation.Answers.ShouldBe(numbers.Select(n => new FactorialAnswer(n, Loop(n))));
    }

    [TestCase(0, "1")]
    [TestCase(1, "1")]
    [TestCase(5, "120")]
    [TestCase(25, "15511210043330985984000000")]
    public void Factorials_that_everybody_knows_are_right(int n, string value) =>
        FactorialCases.Product(1, n).ShouldBe(BigInteger.Parse(value, CultureInfo.InvariantCulture));

    [Test]
    public void Numbers_that_are_written_down_keep_their_order()
    {
        var spec = new FactorialCase("fixed", 2, [new OneNumber(5), new OneNumber(0), new OneNumber(3)]);

        var made = CaseMaker.Make(Factorial, spec, seed: 1, folder: "");

        made.Input.ShouldBeOfType<NumbersInput>().Numbers.ShouldBe([5, 0, 3]);
        made.Expectation.Ordered.ShouldBeTrue();
    }

    [Test]
    public void Random_numbers_reach_both_ends()
    {
        var spec = new FactorialCase("ends", 2, [new RandomNumbers(200, 2, 4)]);

        var made = CaseMaker.Make(Factorial, spec, seed: 1, folder: "");

        made.Input.ShouldBeOfType<NumbersInput>().Numbers.Distinct().Order().ShouldBe([2, 3, 4]);
    }

    [Test]
    public void Nothing_again_is_nothing()
    {
        var spec = new FactorialCase("none", 2, [new NumbersAgain(3)]);

        CaseMaker.Make(Factorial, spec, seed: 1, folder: "").Expectation.Answers.ShouldBeEmpty();
    }

    private static IEnumerable<(KataId Kata, CaseSpec Spec)> EveryTask() =>
        [(Hashing, Files), (Factorial, Numbers), (Crawling, Pages)];

    /// <summary>A case's inputs and answers as one text, without the folder they lie in.</summary>
    private static string Made(KataId kata, CaseSpec spec, int seed)
    {
        using var folder = new TemporaryFolder();
        var made = CaseMaker.Make(kata, spec, seed, folder.Path);
        return string.Join('\n', made.Expectation.Answers).Replace(folder.Path, "");
    }

    private static DigestAnswer Digest(string path)
    {
        using var file = File.OpenRead(path);
        return new DigestAnswer(path, Convert.ToHexStringLower(MD5.HashData(file)));
    }

    private static BigInteger Loop(int n)
    {
        var product = BigInteger.One;
        for (var factor = 1; factor <= n; factor++)
        {
            product *= factor;
        }
        return product;
    }
}
