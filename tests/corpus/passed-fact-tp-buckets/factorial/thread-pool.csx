// A bucket for each worker, filled by that worker only; merged by the caller after Join. Right: threads share nothing but the ticket counter, which is Interlocked.
class Ticket
{
    private int issued;

    public int Next() => Interlocked.Add(ref issued, 1) - 1;
}

List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var ticket = new Ticket();
    var buckets = Enumerable.Range(0, workers).Select(_ => new List<KeyValuePair<int, Factorial>>()).ToArray();
    var threads = buckets.Select(bucket => new Thread(() =>
    {
        for (int i = ticket.Next(); i < numbers.Count; i = ticket.Next())
        {
            bucket.Add(KeyValuePair.Create(i, Factorial(numbers[i])));
        }
    })).ToList();
    foreach (var thread in threads)
    {
        thread.Start();
    }

    foreach (var thread in threads)
    {
        thread.Join();
    }

    return buckets.SelectMany(bucket => bucket).OrderBy(pair => pair.Key).Select(pair => pair.Value).ToList();
}

static Factorial Factorial(int n)
{
    Journal.Started(n);
    var value = BigInteger.One;
    while (true)
    {
        if (n < 2)
        {
            break;
        }

        value = Enumerable.Range(2, n - 1).Aggregate(value, (product, k) => product * k);
        break;
    }

    return new Factorial(n, value);
}
