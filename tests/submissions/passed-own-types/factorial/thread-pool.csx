// Classes, a record struct and an enum of its own; a gang of threads with a shared cursor behind Monitor.
enum Phase { Waiting, Working, Done }

record struct Slot(int Number, Phase Phase = Phase.Waiting, BigInteger Value = default);

class Gang
{
    private readonly object door = new();
    private readonly Slot[] slots;
    private int cursor;

    public Gang(IEnumerable<int> numbers) => slots = numbers.Select(n => new Slot(n)).ToArray();

    public Slot[] Run(int workers)
    {
        var threads = new List<Thread>();
        while (threads.Count < workers)
            threads.Add(new Thread(Work));
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return slots;
    }

    private void Work()
    {
        while (Take() is { } mine)
        {
            var number = slots[mine].Number;
            Journal.Started(number);
            var value = BigInteger.One;
            for (var i = 1; i <= number; i++)
                value *= i;
            slots[mine] = new Slot(number, Phase.Done, value);
        }
    }

    private int? Take()
    {
        Monitor.Enter(door);
        try
        {
            return cursor < slots.Length ? cursor++ : null;
        }
        finally
        {
            Monitor.Exit(door);
        }
    }
}

IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var slot in new Gang(numbers).Run(workers))
        yield return slot.Phase == Phase.Done ? new Factorial(slot.Number, slot.Value) : throw new InvalidOperationException("left undone");
}
