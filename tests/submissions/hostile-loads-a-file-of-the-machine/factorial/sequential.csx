// Tries: to have a file of the machine shown in the compiler's messages. Verdict: forbidden.
#load "/etc/passwd"

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) => [];
