using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>Takes submissions in: reads each, keeps its scripts, writes down who handed in what.</summary>
internal static class Intake
{
    /// <summary>One submission. What is wrong with it is written down, too, and stops nobody else's.</summary>
    /// <exception cref="IOException">The results' folder cannot be written to.</exception>
    public static HandedIn Take(Arrival arrival, ResultsFolder results, GradebookFile book)
    {
        var handed = new HandedIn(arrival.Student, arrival.Name)
        {
            Source = string.Join(", ", arrival.Sources.Select(Path.GetFileName)),
            MarkedLate = arrival.MarkedLate,
        };
        try
        {
            var contents = Unpacking.Read(arrival);
            var submission = results.Store.Keep(contents.Files);
            var folder = results.Store.FolderOf(submission);
            handed = handed with
            {
                Newest = contents.Newest,
                Remarks = contents.Remarks,
                Submission = submission,
                Scripts = KataId
                    .All.Where(id => contents.Files.Any(file => file.Path == id.ScriptPath))
                    .ToDictionary(id => id, id => HashOf(folder, submission, id)),
            };
        }
        catch (UnusableSubmissionException e)
        {
            handed = handed with { Problem = e.Message };
        }
        book.Receive(handed);
        return handed;
    }

    /// <summary>Of the script and what it may load, so that a change of one script makes no other one new.</summary>
    private static string HashOf(string folder, string submission, KataId kata)
    {
        try
        {
            var source = ScriptSource.Read(folder, kata.ScriptPath);
            return Fingerprint.Of(
                source.Script,
                source.Texts.Select(text => text.Path),
                source.Texts.Select(text => text.Text)
            );
        }
        catch (UnreadableScriptException e)
        {
            return Fingerprint.Of(submission, kata.ToString(), Readable.Line(e.Message));
        }
    }
}
