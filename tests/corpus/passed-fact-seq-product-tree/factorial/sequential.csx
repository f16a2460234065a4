// Multiplies the halves separately, one number after another. Right: a better algorithm for one product is welcome, and one job is announced at a time.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var answer = new Factorial[numbers.Count];
    for (int i = 0; i < answer.Length; i++)
    {
        Journal.Started(numbers[i]);
        answer[i] = new Factorial(numbers[i], Product(1, numbers[i]));
    }

    return answer;

    static BigInteger Product(int low, int high)
    {
        if (low > high)
        {
            return BigInteger.One;
        }

        if (high - low < 8)
        {
            BigInteger some = low;
            for (int k = low + 1; k <= high; k++)
            {
                some *= k;
            }

            return some;
        }

        int middle = (low + high) / 2;
        return Product(low, middle) * Product(middle + 1, high);
    }
}
