// Slots handed over by volatile flags: a worker fills its slot, then sets its flag; the iterator waits for flag i and reads slot i. Right: the volatile write after the slot and the volatile read before it order the two.
sealed class Slot
{
    private volatile bool ready;
    private Factorial? value;

    public void Put(Factorial result)
    {
        value = result;
        ready = true;
    }

    public Factorial Wait()
    {
        var spinner = new SpinWait();
        while (!ready)
        {
            spinner.SpinOnce();
        }

        return value!;
    }
}

IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var slots = numbers.Select(_ => new Slot()).ToArray();
    int next = 0;
    var threads = new Thread[workers];
    for (int w = 0; w < workers; w++)
    {
        threads[w] = new Thread(() =>
        {
            for (int i = Interlocked.Increment(ref next) - 1; i < slots.Length; i = Interlocked.Increment(ref next) - 1)
            {
                int n = numbers[i];
                Journal.Started(n);
                BigInteger product = 1;
                for (int k = 2; k <= n; k++)
                {
                    product *= k;
                }

                slots[i].Put(new Factorial(n, product));
            }
        });
        threads[w].Start();
    }

    foreach (var slot in slots)
    {
        yield return slot.Wait();
    }

    foreach (var thread in threads)
    {
        thread.Join();
    }
}
