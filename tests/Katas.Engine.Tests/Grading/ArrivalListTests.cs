using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class ArrivalListTests
{
    [Test]
    public void Each_folder_and_each_archive_is_a_student()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/sequential.csx");
        folder.Zip("ben.zip", ("hashing/sequential.csx", "//"));
        folder.Tar("cleo.tar.gz", ClassFolder.TarFile("hashing/sequential.csx", "//"));

        folder.List().Arrivals.Select(arrival => arrival.Student).ShouldBe(["anna", "ben", "cleo"]);
    }

    [Test]
    public void What_is_nobodys_is_named_and_stops_nobody()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/sequential.csx");
        folder.Write("notes.txt");
        folder.Write(".DS_Store");
        folder.Write("course.yaml");
        File.CreateSymbolicLink(Path.Join(folder.Path, "passwd"), "/etc/passwd");

        var list = folder.List();

        list.Arrivals.ShouldHaveSingleItem().Student.ShouldBe("anna");
        list.Strays.Count.ShouldBe(2);
        list.Strays[0].ShouldBe("notes.txt is no submission: folders, .zip, .tar.gz and .tgz are taken.");
        list.Strays[1].ShouldStartWith("passwd is a link");
    }

    [Test]
    public void The_results_folder_is_no_submission()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/sequential.csx");
        var results = Path.Join(folder.Path, "out");
        Directory.CreateDirectory(results);

        Katas.Engine.Grading.ArrivalList.Below(folder.Path, results).Arrivals.Count.ShouldBe(1);
    }

    [Test]
    public void Two_of_the_same_id_are_neither_of_them()
    {
        using var folder = new ClassFolder();
        folder.Write("anna/hashing/sequential.csx");
        folder.Zip("anna.zip", ("hashing/sequential.csx", "//"));

        folder.Problem().ShouldBe("2 submissions claim the id: anna, anna.zip. Rename or remove all but one.");
    }

    [Test]
    public void Canvas_names_are_understood_and_files_of_one_student_belong_together()
    {
        using var folder = new ClassFolder();
        folder.Write("doejane_12345_67890_hashing-sequential.csx", "// one");
        folder.Write("doejane_12345_67891_hashing-thread-pool-1.csx", "// two");
        folder.Zip("roerichard_LATE_222_333_work.zip", ("factorial/locked.csx", "//"));

        var list = folder.List().Arrivals;

        list.Select(arrival => (arrival.Student, arrival.Name, arrival.MarkedLate))
            .ShouldBe([("12345", "doejane", false), ("222", "roerichard", true)]);
        Katas
            .Engine.Grading.Unpacking.Read(list[0])
            .Files.Select(file => file.Path)
            .ShouldBe(["hashing/sequential.csx", "hashing/thread-pool.csx"], ignoreOrder: true);
    }

    [Test]
    public void Moodles_folders_are_understood_with_the_archive_in_them()
    {
        using var folder = new ClassFolder();
        Directory.CreateDirectory(Path.Join(folder.Path, "Jane van Doe_1234567_assignsubmission_file"));
        folder.Zip(
            "Jane van Doe_1234567_assignsubmission_file/work.zip",
            ("my work/hashing/sequential.csx", "// mine")
        );

        var arrival = folder.List().Arrivals.ShouldHaveSingleItem();

        (arrival.Student, arrival.Name).ShouldBe(("1234567", "Jane van Doe"));
        folder.Read().Files.ShouldHaveSingleItem().Path.ShouldBe("hashing/sequential.csx");
    }

    [Test]
    public void An_empty_folder_says_what_belongs_there()
    {
        using var folder = new ClassFolder();

        Should.Throw<SubmissionException>(folder.List).Message.ShouldEndWith("each .zip or .tar.gz, is one student's.");
    }

    [Test]
    public void One_submission_is_not_taken_for_a_class()
    {
        using var folder = new ClassFolder();
        folder.Write("hashing/sequential.csx");

        Should.Throw<SubmissionException>(folder.List).Message.ShouldContain("this is one submission");
    }
}
