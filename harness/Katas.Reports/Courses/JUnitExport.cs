using System.Globalization;
using System.Xml;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>A class as JUnit's XML: a suite a student, a test case a kata (junit-10.xsd).</summary>
public static class JUnitExport
{
    private const int MaxText = 8_000;
    private const double Millisecond = 1000;

    private static readonly XmlWriterSettings Layout = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // Learners' texts may hold what XML cannot.
        CheckCharacters = true,
    };

    /// <summary>Writes the document.</summary>
    public static void Write(Gradebook book, TextWriter output)
    {
        using var xml = XmlWriter.Create(output, Layout);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", Legal(book.Rules.Title));
        foreach (var student in book.Students)
        {
            Suite(xml, book.Rules, student);
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        output.WriteLine();
    }

    private static void Suite(XmlWriter xml, CourseRules rules, StudentMark student)
    {
        int Count(Func<KataMark, bool> which) => student.Katas.Count(which);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Legal(student.Person.Id));
        xml.WriteAttributeString("tests", Number(student.Katas.Count));
        xml.WriteAttributeString("failures", Number(Count(kata => KindOf(kata) == "failure")));
        xml.WriteAttributeString("errors", Number(Count(kata => KindOf(kata) == "error")));
        xml.WriteAttributeString("skipped", Number(Count(kata => KindOf(kata) == "skipped")));
        xml.WriteAttributeString("time", Seconds(student.Katas));
        xml.WriteStartElement("properties");
        Property(xml, "final", student.Final);
        Property(xml, "earned", student.Earned);
        Property(xml, "days late", student.DaysLate);
        Property(xml, "penalty", student.Penalty);
        xml.WriteEndElement();
        foreach (var kata in student.Katas)
        {
            Case(xml, rules, student, kata);
        }
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, CourseRules rules, StudentMark student, KataMark kata)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", kata.Kata);
        xml.WriteAttributeString("classname", Legal(student.Person.Id));
        xml.WriteAttributeString("time", Seconds([kata]));
        var words = Legal(Disclosure.Cut(Disclosure.Words(rules, kata), MaxText));
        switch (KindOf(kata))
        {
            case "skipped":
                xml.WriteStartElement("skipped");
                xml.WriteEndElement();
                break;
            case "passed":
                break;
            case var kind:
                xml.WriteStartElement(kind);
                xml.WriteAttributeString("type", kata.Code);
                xml.WriteAttributeString("message", words.Split('\n')[0]);
                xml.WriteString(words);
                xml.WriteEndElement();
                break;
        }
        if (kata.Report is { } report && Disclosure.For(rules, report).Output is { Length: > 0 } printed)
        {
            xml.WriteElementString("system-out", Legal(Disclosure.Cut(printed, MaxText)));
        }
        xml.WriteEndElement();
    }

    private static string KindOf(KataMark kata) =>
        kata.Code switch
        {
            "passed" => "passed",
            "not-started" or "missing" or "not-graded" => "skipped",
            "harness-fault" => "error",
            _ => "failure",
        };

    private static void Property(XmlWriter xml, string name, double? value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", value is { } number ? Number(Math.Round(number, 2)) : "");
        xml.WriteEndElement();
    }

    private static string Seconds(IEnumerable<KataMark> katas) =>
        (katas.Sum(kata => kata.Report?.Cases.Sum(one => one.Milliseconds) ?? 0) / Millisecond).ToString(
            "0.000",
            CultureInfo.InvariantCulture
        );

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without the characters that XML has no way to write.</summary>
    private static string Legal(string text) =>
        string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i)));

    private static bool IsPair(string text, int at) =>
        (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
        || (at > 0 && XmlConvert.IsXmlSurrogatePair(text[at], text[at - 1]));
}
