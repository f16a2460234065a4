// factorial/sequential
//
// n! for every number, one after another, in the order of the list.
// Mind: Call Journal.Started(n) first thing in each job.
// Statement: katas/factorial/README.md, section "sequential", or `katas show factorial/sequential`.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // TODO: compute each factorial
    throw new NotImplementedException("factorial/sequential is not written yet");
}
