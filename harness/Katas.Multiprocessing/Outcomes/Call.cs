using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;

namespace Katas.Multiprocessing.Outcomes;

/// <summary>One call of the pool for processes: the job, and how its answers are read.</summary>
internal abstract class Call(JobDefinition job)
{
    public JobDefinition Job => job;

    public abstract object Owner { get; }

    /// <summary>Reads a result; bytes that are none fail the item alone.</summary>
    public abstract void Receive(int index, ByteReader result);

    public abstract void Fail(int index, Exception failure);

    public abstract void Cancel(int index);

    public abstract void Settled(int count);

    public void ReceiveFailure(int index, ByteReader content)
    {
        try
        {
            Fail(index, Failures.Read(content, Job.Types));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Fail(index, new InvalidDataException("A worker's exception could not be read.", failure));
        }
    }

    /// <summary>An item as text, for messages.</summary>
    public string Describe(ByteReader item)
    {
        try
        {
            item.Types = Job.Types;
            var text = Job.Argument.ReadBoxed(item) is { } value ? value.ToString() ?? "" : "null";
            return text.Length <= 200 ? text : text[..199] + "…";
        }
        catch (Exception failure)
        {
            // The item's own ToString: whatever goes wrong there must not hide the worker's death.
            return $"(its text failed with {failure.GetType().Name})";
        }
    }
}

internal sealed class Call<TOut>(JobDefinition job, Outcome<TOut> outcome) : Call(job)
{
    private readonly Codec<TOut>? typed = job.Result as Codec<TOut>;

    public override object Owner => outcome.Owner;

    public override void Receive(int index, ByteReader result)
    {
        try
        {
            result.Types = Job.Types;
            outcome.Weigh(result.Remaining);
            outcome.Succeed(index, typed is not null ? typed.ReadWhole(result) : (TOut)Job.Result.ReadBoxed(result)!);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            outcome.Fail(index, failure);
        }
    }

    public override void Fail(int index, Exception failure) => outcome.Fail(index, failure);

    public override void Cancel(int index) => outcome.Cancel(index);

    public override void Settled(int count) => outcome.Settled(count);
}
