// factorial/locked
//
// n! for every number, `workers` numbers at a time; each factorial goes into the ledger once.
// Mind: One caller at a time inside Append, and no multiplying while the lock is held.
// Statement: katas/factorial/README.md, section "locked", or `katas show factorial/locked`.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    // TODO: compute the factorials on at most `workers` threads, append one at a time
    throw new NotImplementedException("factorial/locked is not written yet");
}
