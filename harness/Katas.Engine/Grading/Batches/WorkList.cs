using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>What is still to be done in one half of the work, each unit once, whoever handed the same script in.</summary>
internal sealed class WorkList
{
    private readonly Dictionary<HandedIn, int> _left = [];

    private WorkList(IReadOnlyList<WorkItem> items, int done, int older)
    {
        Items = items;
        Done = done;
        Older = older;
        foreach (var student in items.SelectMany(item => item.Students))
        {
            _left[student] = _left.GetValueOrDefault(student) + 1;
        }
    }

    /// <summary>To do, by student and then in the order of learning.</summary>
    public IReadOnlyList<WorkItem> Items { get; }

    /// <summary>What an earlier run has done.</summary>
    public int Done { get; }

    /// <summary>Of those to do, what another version of the kit has done.</summary>
    public int Older { get; }

    /// <param name="wanted">Which units, by their key, whether or not they are finished.</param>
    public static WorkList Of(
        IReadOnlyList<HandedIn> students,
        IEnumerable<KataId> katas,
        GradebookFile book,
        Again again,
        Func<string, KataId, UnitKey?> wanted
    )
    {
        var items = new Dictionary<UnitKey, WorkItem>();
        var finished = new HashSet<UnitKey>();
        var order = katas.ToList();
        foreach (var student in students)
        {
            foreach (var kata in order.Where(student.Scripts.ContainsKey))
            {
                if (wanted(student.Scripts[kata], kata) is not { } key)
                {
                    continue;
                }
                if (items.TryGetValue(key, out var known))
                {
                    known.Students.Add(student);
                }
                else if (book.Finished(key) is { } verdict && !IsWantedAgain(again, student, verdict))
                {
                    finished.Add(key);
                }
                else
                {
                    items[key] = new WorkItem(key, student.Submission!, [student]);
                }
            }
        }
        return new WorkList([.. items.Values], finished.Count, items.Keys.Count(book.IsOfAnotherKit));
    }

    /// <summary>The students who have nothing left to do now that this is done.</summary>
    public IReadOnlyList<HandedIn> Finish(WorkItem item)
    {
        lock (_left)
        {
            return [.. item.Students.Where(student => --_left[student] == 0)];
        }
    }

    private static bool IsWantedAgain(Again again, HandedIn student, Verdict verdict) =>
        again.All || again.Students.Contains(student.Student) || (again.Failed && verdict != Verdict.Passed);
}

/// <summary>One unit to do.</summary>
/// <param name="Submission">One that holds the script.</param>
/// <param name="Students">Everybody who handed it in.</param>
internal sealed record WorkItem(UnitKey Key, string Submission, List<HandedIn> Students);
