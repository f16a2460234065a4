namespace Katas;

/// <summary>What the kit needs of the place where a script runs; the runner provides it, in its own process and in each worker's.</summary>
internal abstract class Room
{
    private static Room current = new Outside();

    public static Room Current => current;

    /// <summary>The Unix socket of the crawl site, or null where there is no site.</summary>
    public abstract string? SiteSocket { get; }

    /// <summary>Called once, before the script's first line.</summary>
    public static void Enter(Room room) => current = room;

    public abstract void Started(int n);

    public abstract void Append(object? entry);

    /// <summary>No judge: every call says so.</summary>
    private sealed class Outside : Room
    {
        public override string? SiteSocket => null;

        public override void Started(int n) => throw Alone("Journal.Started");

        public override void Append(object? entry) => throw Alone("Ledger.Append");

        private static InvalidOperationException Alone(string call) =>
            new($"{call} is answered by the judge, and none is here: run the script with `katas check`.");
    }
}
