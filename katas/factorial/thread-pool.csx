// factorial/thread-pool
//
// n! for every number, `workers` numbers at a time, on threads; the results in the order of the list.
// Mind: Call Journal.Started(n) first thing in each job, on the thread that multiplies.
// Statement: katas/factorial/README.md, section "thread-pool", or `katas show factorial/thread-pool`.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // TODO: compute the factorials on at most `workers` threads
    throw new NotImplementedException("factorial/thread-pool is not written yet");
}
