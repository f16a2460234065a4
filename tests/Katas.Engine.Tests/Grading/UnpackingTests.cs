using System.Formats.Tar;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class UnpackingTests
{
    [Test]
    public void Scripts_are_taken_and_everything_else_is_left()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/sequential.csx", "// one");
        folder.Write("anna/hashing/md5.cs", "// loaded");
        folder.Write("anna/notes.txt");
        folder.Write("anna/hashing/empty.csx", "");
        folder.Write("anna/.git/hashing/sequential.csx", "// of long ago");

        folder
            .Read()
            .Files.Select(file => file.Path)
            .ShouldBe(["hashing/empty.csx", "hashing/md5.cs", "hashing/sequential.csx"]);
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar.gz")]
    [TestCase("anna.tgz")]
    public void The_folder_that_was_packed_may_be_named_in_the_archive(string name)
    {
        using var folder = new ClassFolder();
        Pack(
            folder,
            name,
            ("anna-work/katas/hashing/sequential.csx", "// one"),
            ("__MACOSX/hashing/sequential.csx", "x")
        );

        var file = folder.Read().Files.ShouldHaveSingleItem();

        file.Path.ShouldBe("hashing/sequential.csx");
        System.Text.Encoding.UTF8.GetString(file.Bytes).ShouldBe("// one");
    }

    [TestCase("anna.zip", "../../etc/cron.d/x.csx")]
    [TestCase("anna.zip", "/etc/x.csx")]
    [TestCase("anna.zip", "a/../../x.csx")]
    [TestCase("anna.zip", "..\\x.csx")]
    [TestCase("anna.tar.gz", "../x.csx")]
    [TestCase("anna.tar.gz", "/etc/x.csx")]
    public void A_path_that_leads_out_is_refused_with_its_name(string name, string path)
    {
        using var folder = new ClassFolder();
        Pack(folder, name, ("hashing/sequential.csx", "//"), (path, "//"));

        folder.Problem().ShouldContain("which would be unpacked outside of its folder");
    }

    [Test]
    public void A_link_in_a_folder_is_not_followed()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/thread-pool.csx", "// mine");
        File.CreateSymbolicLink(Path.Join(folder.Path, "anna/hashing/sequential.csx"), "/etc/passwd");

        var contents = folder.Read();

        contents.Files.ShouldHaveSingleItem().Path.ShouldBe("hashing/thread-pool.csx");
        contents.Remarks.ShouldBe(["hashing/sequential.csx is a link, and links are not followed."]);
    }

    [Test]
    public void A_link_in_an_archive_is_not_taken()
    {
        using var folder = new ClassFolder();
        folder.Tar(
            "anna.tar.gz",
            ClassFolder.TarFile("hashing/thread-pool.csx", "//"),
            new PaxTarEntry(TarEntryType.SymbolicLink, "hashing/sequential.csx") { LinkName = "/etc/passwd" }
        );
        var zipped = new ClassFolder();
        zipped.Zip(
            "anna.zip",
            zip =>
            {
                zip.CreateEntry("hashing/thread-pool.csx").Open().Dispose();
                var link = zip.CreateEntry("hashing/sequential.csx");
                link.ExternalAttributes = unchecked((int)0xA1FF0000);
                using var writer = new StreamWriter(link.Open());
                writer.Write("/etc/passwd");
            }
        );

        foreach (var contents in (Katas.Engine.Grading.Contents[])[folder.Read(), zipped.Read()])
        {
            contents.Files.ShouldHaveSingleItem().Path.ShouldBe("hashing/thread-pool.csx");
            contents.Remarks.ShouldBe(["hashing/sequential.csx is a link, and links are not taken."]);
        }
        zipped.Dispose();
    }

    [Test]
    public void A_bomb_of_one_huge_script_takes_no_more_than_a_script_may()
    {
        using var folder = new ClassFolder();
        folder.Zip(
            "anna.zip",
            zip =>
            {
                using var stream = zip.CreateEntry("hashing/sequential.csx").Open();
                var zeros = new byte[1 << 20];
                for (var i = 0; i < 64; i++)
                {
                    stream.Write(zeros);
                }
            }
        );

        folder.Read().Files.ShouldHaveSingleItem().Bytes.Length.ShouldBe((1 << 20) + 1);
    }

    [Test]
    public void A_bomb_of_many_scripts_is_refused()
    {
        using var folder = new ClassFolder();
        var text = new string(' ', 1 << 20);
        folder.Zip("anna.zip", [.. Enumerable.Range(0, 12).Select(i => ($"hashing/{i}.csx", text))]);

        folder.Problem().ShouldBe("its scripts have more than 8 MiB together.");
    }

    [TestCase("folder")]
    [TestCase("archive")]
    public void Ten_thousand_files_are_no_submission(string kind)
    {
        using var folder = new ClassFolder();
        if (kind == "folder")
        {
            foreach (var i in Enumerable.Range(0, 10_000))
            {
                folder.Write($"anna/files/{i}.txt", "");
            }
        }
        else
        {
            folder.Zip("anna.zip", [.. Enumerable.Range(0, 10_000).Select(i => ($"{i}.txt", ""))]);
        }

        folder.Problem().ShouldStartWith("more than 2,000 files and folders");
    }

    [Test]
    public void A_name_of_300_characters_in_an_archive_is_no_danger()
    {
        using var folder = new ClassFolder();
        folder.Zip("anna.zip", ($"{new string('a', 300)}.txt", ""), ("hashing/sequential.csx", "//"));

        folder.Read().Files.ShouldHaveSingleItem();
    }

    [TestCase("anna.zip")]
    [TestCase("anna.tar.gz")]
    public void What_is_no_archive_is_said_to_be_none(string name)
    {
        using var folder = new ClassFolder();
        folder.Write(name, "not packed at all");

        folder.Problem().ShouldStartWith("the archive cannot be read: ");
    }

    [Test]
    public void Scripts_in_two_places_are_not_guessed_between()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/old/hashing/sequential.csx");
        folder.Write("anna/new/hashing/sequential.csx");

        folder.Problem().ShouldBe("scripts stand in more than one place: new/, old/. Which of them counts?");
    }

    [Test]
    public void Where_nothing_is_a_script_it_says_what_is_expected()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/work.csx");

        folder
            .Problem()
            .ShouldBe("no script is where it should be: work.csx was found, <task>/<strategy>.csx is expected.");
    }

    private static void Pack(ClassFolder folder, string name, params (string Path, string Text)[] entries)
    {
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            folder.Zip(name, entries);
        }
        else
        {
            folder.Tar(name, entries.Select(entry => ClassFolder.TarFile(entry.Path, entry.Text)));
        }
    }
}
