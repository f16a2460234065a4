using System.Diagnostics;
using System.Text.Json;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

public sealed class ProgressFileTests
{
    private TemporaryFolder _folder = null!;

    private LearnerFolder Folder => new(_folder.Path);

    private string File => _folder.At(".katas/progress.json");

    [SetUp]
    public void Open() => _folder = new TemporaryFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public async Task Many_who_write_at_once_lose_nothing_of_each_others()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        var file = ProgressFile.Of(Folder);
                        for (var hint = 0; hint < 10; hint++)
                        {
                            var step = new HintStep($"{writer}/{hint}", "");
                            await file.UpdateAsync(all => all.With("a/b", known => known.Take(step)));
                        }
                    })
                )
        );

        ProgressFile.Of(Folder).Read().Of("a/b").Hints.Count.ShouldBe(40);
    }

    [Test]
    public async Task Whoever_is_killed_while_writing_leaves_a_whole_file()
    {
        using var learner = await new Learner().InitAsync();
        var taken = 0;
        // Later and later, until one is not killed any more.
        for (var life = TimeSpan.FromMilliseconds(60); ; life += TimeSpan.FromMilliseconds(30))
        {
            var arguments = (string[])["hint", Learner.Sequential, "--folder", learner.Katas, "--kit", House.SampleKit];
            using var command = Process.Start(Ran.Shipped(arguments))!;
            var hasEnded = command.WaitForExit(life);
            command.Kill();
            await command.WaitForExitAsync();

            var hints = ProgressFile.Of(new LearnerFolder(learner.Katas)).Read().Of(Learner.Sequential).Hints.Count;
            hints.ShouldBeInRange(taken, taken + 1);
            taken = hints;
            if (hasEnded || life > House.Deadline)
            {
                hasEnded.ShouldBeTrue();
                return;
            }
        }
    }

    [Test]
    public async Task What_a_killed_one_left_half_written_is_written_over()
    {
        await ProgressFile.Of(Folder).UpdateAsync(all => all with { Current = "before" });
        _folder.Write(".katas/progress.json.new", "{ \"schema\": \"katas.pro");

        await ProgressFile.Of(Folder).UpdateAsync(all => all with { Current = $"{all.Current} and after" });

        ProgressFile.Of(Folder).Read().Current.ShouldBe("before and after");
        System.IO.File.Exists($"{File}.new").ShouldBeFalse();
    }

    [Test]
    public async Task What_makes_no_sense_is_set_aside_and_told()
    {
        _folder.Write(".katas/progress.json", "{ \"schema\": ");
        var file = ProgressFile.Of(Folder);

        await file.UpdateAsync(all => all with { Current = "anew" });

        file.Remark.ShouldNotBeNull().ShouldContain("is set aside as progress.json.broken");
        System.IO.File.ReadAllText($"{File}.broken").ShouldBe("{ \"schema\": ");
        file.Read().Current.ShouldBe("anew");
    }

    [Test]
    public async Task What_a_newer_katas_wrote_is_not_touched()
    {
        const string Newer = "{ \"schema\": \"katas.progress/2\", \"other\": 1 }";
        _folder.Write(".katas/progress.json", Newer);
        var file = ProgressFile.Of(Folder);

        var refusal = await Should.ThrowAsync<SubmissionException>(() => file.UpdateAsync(all => all));

        refusal.Message.ShouldContain("was written by a newer katas (katas.progress/2)");
        System.IO.File.ReadAllText(File).ShouldBe(Newer);
    }

    [Test]
    public async Task Where_nothing_can_be_written_beside_the_scripts_it_is_in_the_users_own_folder()
    {
        using var user = new OrdinaryUser();
        using var learner = await new Learner().InitAsync();
        var ran = await user.RunAsync(
            "/usr/bin:/bin",
            House.Deadline,
            "hint",
            Learner.Sequential,
            "--folder",
            learner.Katas,
            "--kit",
            House.SampleKit
        );

        ran.Code.ShouldBe(0, ran.Error);
        ran.Output.ShouldContain("hint 1 of 5");
        ran.Error.ShouldContain("cannot be written to, so progress is kept in /home/");
        ran.Error.Count(character => character == '\n').ShouldBe(1);
        ProgressFile.Of(new LearnerFolder(learner.Katas)).Read().Katas.ShouldBeEmpty();
    }

    [Test]
    public void It_is_plain_json_with_its_version()
    {
        using var document = JsonDocument.Parse(
            JsonSerializer.Serialize(
                new LearnerProgress().With("a/b", known => known with { Passed = true, Best = 96.4 }),
                ProgressJson.Default.LearnerProgress
            )
        );

        document.RootElement.GetProperty("schema").GetString().ShouldBe("katas.progress/1");
        document.RootElement.GetProperty("katas").GetProperty("a/b").GetProperty("best").GetDouble().ShouldBe(96.4);
    }
}
