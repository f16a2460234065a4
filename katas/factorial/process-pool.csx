// factorial/process-pool
//
// n! for every number, `workers` numbers at a time, in worker processes; the results in the order of the list.
// Mind: Call Journal.Started(n) first thing in each job, in the process that multiplies.
// Statement: katas/factorial/README.md, section "process-pool", or `katas show factorial/process-pool`.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // TODO: map a static function over the numbers with a ProcessPool
    throw new NotImplementedException("factorial/process-pool is not written yet");
}
