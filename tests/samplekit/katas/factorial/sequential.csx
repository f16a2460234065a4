// factorial/sequential

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // TODO: compute each factorial
    throw new NotImplementedException("factorial/sequential is not written yet");
}
