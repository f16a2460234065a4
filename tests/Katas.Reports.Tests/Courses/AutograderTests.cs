using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Reports.Tests.Courses;

public sealed class AutograderTests
{
    private static readonly CourseRules Rules = new()
    {
        Visibility = Visibility.AfterPublished,
        HiddenCases = [GivenClass.HiddenCase],
    };

    [Test]
    public void Gradescope_gets_the_fields_of_its_documentation_and_no_other()
    {
        var results = Json(JsonExports.Gradescope(Rules, GivenClass.Anna(Rules)));

        Names(results)
            .ShouldBe([
                "score",
                "output",
                "output_format",
                "test_output_format",
                "test_name_format",
                "visibility",
                "stdout_visibility",
                "tests",
                "leaderboard",
                "extra_data",
            ]);
        results.GetProperty("visibility").GetString().ShouldBe("after_published");
        var test = results.GetProperty("tests")[1];
        Names(test)
            .ShouldBe([
                "score",
                "max_score",
                "status",
                "name",
                "name_format",
                "number",
                "output",
                "output_format",
                "tags",
                "visibility",
            ]);
        (test.GetProperty("score").GetDouble(), test.GetProperty("max_score").GetDouble()).ShouldBe((50, 100));
        (test.GetProperty("status").GetString(), test.GetProperty("visibility").GetString()).ShouldBe(
            ("failed", "after_published")
        );
        test.GetProperty("output").GetString()!.ShouldStartWith("race: factorial/locked.csx:3: a \"race\"");
    }

    [Test]
    public void A_hidden_case_is_named_and_not_shown()
    {
        var student = GivenClass.Book(Rules).Students[1];

        foreach (
            var text in (string[])
                [
                    JsonExports.Gradescope(Rules, student),
                    JsonExports.GitHubClassroomJson(Rules, student),
                    JsonExports.Exercism(Rules, student),
                    JsonExports.PrairieLearn(Rules, student),
                    FeedbackMarkdown.Of(Rules, student),
                ]
        )
        {
            text.ShouldContain("This case is hidden");
            text.ShouldContain(GivenClass.HiddenCase);
            text.ShouldNotContain("Lock around");
            text.ShouldNotContain(":3");
        }
    }

    [Test]
    public void GitHub_Classroom_gets_one_line_whose_scores_add_up()
    {
        var line = JsonExports.GitHubClassroom(CourseRules.Usual, GivenClass.Anna());

        line.ShouldNotContain("\n");
        var result = Json(Encoding.UTF8.GetString(Convert.FromBase64String(line)));
        (result.GetProperty("version").GetInt32(), result.GetProperty("status").GetString()).ShouldBe((1, "fail"));
        result.GetProperty("max_score").GetDouble().ShouldBe(300);
        result
            .GetProperty("tests")
            .EnumerateArray()
            .Sum(test => test.GetProperty("score").GetDouble())
            .ShouldBe(146.4, 0.01);
        Names(result.GetProperty("tests")[1])
            .ShouldBe(["name", "status", "score", "message", "test_code", "filename", "line_no", "duration"]);
        result.GetProperty("tests")[1].GetProperty("line_no").GetInt32().ShouldBe(3);
    }

    [Test]
    public void Exercism_gets_its_third_version_within_its_limits()
    {
        var long_ = GivenClass.Anna() with
        {
            Katas =
            [
                .. GivenClass
                    .Anna()
                    .Katas.Select(kata =>
                        kata with
                        {
                            Report = kata.Report! with
                            {
                                Output = new string('x', 4000),
                                Findings = [GivenClass.Finding(new string('y', 100_000))],
                                Verdict = Verdict.Race,
                            },
                        }
                    ),
            ],
        };

        var results = Json(JsonExports.Exercism(CourseRules.Usual, long_));

        (results.GetProperty("version").GetInt32(), results.GetProperty("status").GetString()).ShouldBe((3, "fail"));
        var tests = results.GetProperty("tests").EnumerateArray().ToList();
        tests.Select(test => test.GetProperty("name").GetString()).ShouldBe(GivenClass.Katas);
        tests.ShouldAllBe(test => test.GetProperty("message").GetString()!.Length <= 65_535);
        tests.ShouldAllBe(test => test.GetProperty("output").GetString()!.Length <= 500);
        tests.Select(test => test.GetProperty("task_id").GetInt32()).ShouldBe([1, 2, 3]);
    }

    [Test]
    public void PrairieLearn_gets_a_score_from_0_to_1()
    {
        var anna = GivenClass.Anna();

        var results = Json(JsonExports.PrairieLearn(CourseRules.Usual, anna));

        results.GetProperty("gradable").GetBoolean().ShouldBeTrue();
        results.GetProperty("score").GetDouble().ShouldBe(anna.Final!.Value / 100, 0.001);
        Names(results.GetProperty("tests")[0])
            .ShouldBe(["name", "description", "points", "max_points", "message", "output"]);
        var unusable = GivenClass.Book().Students[2];
        Json(JsonExports.PrairieLearn(CourseRules.Usual, unusable))
            .GetProperty("gradable")
            .GetBoolean()
            .ShouldBeFalse();
    }

    [Test]
    public void JUnit_has_the_elements_and_attributes_of_its_schema()
    {
        using var text = new StringWriter();
        JUnitExport.Write(GivenClass.Book(), text);
        var rules = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        rules.Schemas.Add(null, Path.Join(AppContext.BaseDirectory, "Courses", "junit.xsd"));
        rules.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        var complaints = new List<string>();
        rules.ValidationEventHandler += (_, complaint) => complaints.Add(complaint.Message);
        using var reader = XmlReader.Create(new StringReader(text.ToString()), rules);

        while (reader.Read())
        {
            // Whatever is wrong is complained of on the way.
        }

        complaints.ShouldBeEmpty();
    }

    [Test]
    public void JUnit_is_xml_whose_counts_are_right()
    {
        using var text = new StringWriter();
        JUnitExport.Write(GivenClass.Book(), text);
        var document = new XmlDocument();

        document.LoadXml(text.ToString());

        var suites = document.DocumentElement!.SelectNodes("testsuite")!.Cast<XmlElement>().ToList();
        suites.Count.ShouldBe(3);
        foreach (var suite in suites)
        {
            suite.GetAttribute("tests").ShouldBe($"{suite.SelectNodes("testcase")!.Count}");
            suite.GetAttribute("failures").ShouldBe($"{suite.SelectNodes("testcase/failure")!.Count}");
            suite.GetAttribute("errors").ShouldBe($"{suite.SelectNodes("testcase/error")!.Count}");
            suite.GetAttribute("skipped").ShouldBe($"{suite.SelectNodes("testcase/skipped")!.Count}");
        }
        var failure = (XmlElement)suites[0].SelectSingleNode("testcase/failure")!;
        failure.GetAttribute("type").ShouldBe("race");
        failure.GetAttribute("message").ShouldStartWith("race: factorial/locked.csx:3: a \"race\" in <b>x</b>");
    }

    [Test]
    public void The_document_of_our_own_has_everything()
    {
        using var text = new StringWriter();
        GradebookJson.Write(GivenClass.Book(), text);

        var book = Json(text.ToString());

        book.GetProperty("schema").GetString().ShouldBe("katas.gradebook/1");
        var anna = book.GetProperty("students")[0];
        anna.GetProperty("katas")[1]
            .GetProperty("report")
            .GetProperty("findings")[0]
            .GetProperty("line")
            .GetInt32()
            .ShouldBe(3);
        anna.GetProperty("katas")[1].GetProperty("verdict").GetString().ShouldBe("race");
        book.GetProperty("students")[2].GetProperty("problem").GetString().ShouldBe("the archive cannot be read.");
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(field => field.Name);
}
