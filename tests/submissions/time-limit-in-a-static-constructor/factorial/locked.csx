// A static constructor that never ends.
static class Slow
{
    public static readonly int Answer;

    static Slow()
    {
        while (Environment.TickCount64 >= 0)
            Answer++;
    }
}

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger) => ledger.Append(new Factorial(Slow.Answer, 1));
