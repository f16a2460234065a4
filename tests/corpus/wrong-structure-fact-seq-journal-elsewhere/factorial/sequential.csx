// Cheat: a helper thread calls Journal.Started while the caller computes. Wrong (wrong-structure): announced on another thread than the one that multiplies.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new List<Factorial>();
    foreach (int n in numbers)
    {
        var herald = new Thread(() => Journal.Started(n));
        herald.Start();
        herald.Join();
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        answer.Add(new Factorial(n, product));
    }

    return answer;
}
