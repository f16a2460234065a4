using Katas.Wire;

namespace Katas.Runner;

/// <summary>Reads to its end what the function returned, and forwards each item as it comes.</summary>
internal sealed class Returned<T>(JudgeLine judge, int number)
    where T : class
{
    /// <summary>False where there is null instead of a sequence or a task.</summary>
    public bool Drain(Shape shape, object? returned) =>
        shape switch
        {
            Shape.List => DrainList(returned),
            Shape.Ledger => Await(returned),
            _ => returned is not null && DrainTasks((IAsyncEnumerable<Task<T>>)returned),
        };

    private static bool Await(object? returned)
    {
        // A void method gives null; the compiler has seen that nothing but void and Task is there.
        (returned as Task)
            ?.GetAwaiter()
            .GetResult();
        return true;
    }

    private bool DrainList(object? returned)
    {
        if (returned is Task task)
        {
            task.GetAwaiter().GetResult();
            returned = task.GetType().GetProperty("Result")!.GetValue(task);
        }
        if (returned is not IEnumerable<T> sequence)
        {
            return false;
        }
        foreach (var item in sequence)
        {
            judge.SendLater(new ItemReturned(number, Answers.From(item)));
        }
        return true;
    }

    private bool DrainTasks(IAsyncEnumerable<Task<T>> sequence)
    {
        ForwardAsync(sequence).GetAwaiter().GetResult();
        return true;
    }

    private async Task ForwardAsync(IAsyncEnumerable<Task<T>> sequence)
    {
        var settling = new List<Task>();
        await foreach (var task in sequence)
        {
            var index = settling.Count;
            judge.Send(new TaskYielded(number, index, task?.IsCompleted ?? true));
            settling.Add(SettleAsync(index, task));
        }
        await Task.WhenAll(settling);
    }

    private async Task SettleAsync(int index, Task<T>? task)
    {
        if (task is null)
        {
            judge.Send(new TaskSettled(number, index, null, null));
            return;
        }
        try
        {
            judge.Send(new TaskSettled(number, index, Answers.From(await task), null));
        }
        catch (Exception e)
        {
            judge.Send(new TaskSettled(number, index, null, Faults.From(e)));
        }
    }
}
