// Each result is pushed on a linked stack with a CompareExchange loop; the caller empties it after the tasks. Right: a node is complete before it is published, the head changes by compare-exchange only, position sorts.
sealed class Node(int position, Factorial result)
{
    public readonly int Position = position;
    public readonly Factorial Result = result;
    public Node? Next;
}

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Node? head = null;
    int next = -1;
    var tasks = new Task[workers];
    for (int w = 0; w < workers; w++)
    {
        tasks[w] = Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);
    }

    Task.WaitAll(tasks);
    var answer = new Factorial[numbers.Count];
    for (var node = head; node != null; node = node.Next)
    {
        answer[node.Position] = node.Result;
    }

    return answer;

    void Work()
    {
        int i;
        while ((i = Interlocked.Increment(ref next)) < numbers.Count)
        {
            Journal.Started(numbers[i]);
            var product = new BigInteger(1);
            for (int k = 2; k <= numbers[i]; k++)
            {
                product *= k;
            }

            var node = new Node(i, new Factorial(numbers[i], product));
            Node? seen = Volatile.Read(ref head);
            while (true)
            {
                node.Next = seen;
                Node? now = Interlocked.CompareExchange(ref head, node, seen);
                if (object.ReferenceEquals(now, seen))
                {
                    break;
                }

                seen = now;
            }
        }
    }
}
