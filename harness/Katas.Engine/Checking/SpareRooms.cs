using Katas.Engine.Catalog;
using Katas.Engine.Isolation;

namespace Katas.Engine.Checking;

/// <summary>
/// The rooms of the next check, made ready before there is a script for them: a help to one who waits, and no more. Where they are
/// for another kata, have lost their runner or could not be made, the check gets a room of its own. Safe from several threads.
/// </summary>
internal sealed class SpareRooms(ToolFolder tools, RunFolder run, int seed) : IAsyncDisposable
{
    private Task<IReadOnlyList<ReadyRoom>>? _spare;

    /// <summary>Makes rooms for a kata ready, in the place of those there may be.</summary>
    /// <exception cref="IOException">The room cannot be made, or its runner cannot be started.</exception>
    public async Task PrepareAsync(KataTask task, KataId kata, CancellationToken cancellation)
    {
        var spare = OpenAsync(task, kata, cancellation);
        var before = Interlocked.Exchange(ref _spare, spare);
        await EndAsync(await ThoseOf(before));
        await spare;
    }

    /// <summary>What was made ready for this kata, else one new room.</summary>
    /// <exception cref="IOException">The room cannot be made, or its runner cannot be started.</exception>
    public async Task<IReadOnlyList<ReadyRoom>> TakeAsync(KataTask task, KataId kata)
    {
        var rooms = await ThoseOf(Interlocked.Exchange(ref _spare, null));
        if (rooms.Count > 0 && rooms.All(room => room.Kata == kata && room.IsFit))
        {
            return rooms;
        }
        await EndAsync(rooms);
        return [await NewAsync(task, kata)];
    }

    /// <summary>A new room.</summary>
    /// <exception cref="IOException">The room cannot be made, or the runner cannot be started.</exception>
    public Task<ReadyRoom> NewAsync(KataTask task, KataId kata) => ReadyRoom.OpenAsync(tools, run, kata, task.Limits);

    public async ValueTask DisposeAsync() => await EndAsync(await ThoseOf(Interlocked.Exchange(ref _spare, null)));

    public static async Task EndAsync(IEnumerable<ReadyRoom> rooms)
    {
        foreach (var room in rooms)
        {
            await room.DisposeAsync();
        }
    }

    /// <summary>Two rooms, so that cases that wait are run beside cases that work.</summary>
    private async Task<IReadOnlyList<ReadyRoom>> OpenAsync(KataTask task, KataId kata, CancellationToken cancellation)
    {
        var rooms = new List<ReadyRoom>();
        try
        {
            foreach (var share in KataRun.Shares(task.CasesOf(kata)))
            {
                var room = await NewAsync(task, kata);
                rooms.Add(room);
                try
                {
                    await room.WarmUpAsync(share, task.CasesOf(kata), seed, cancellation);
                }
                catch (OperationCanceledException)
                {
                    // A script is there sooner than that: it takes the room as it is.
                }
            }
            return rooms;
        }
        catch
        {
            await EndAsync(rooms);
            throw;
        }
    }

    /// <summary>None of those that could not be made: whoever asked for them was told why.</summary>
    private static async Task<IReadOnlyList<ReadyRoom>> ThoseOf(Task<IReadOnlyList<ReadyRoom>>? spare)
    {
        if (spare is null)
        {
            return [];
        }
        await ((Task)spare).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return spare.IsCompletedSuccessfully ? await spare : [];
    }
}
