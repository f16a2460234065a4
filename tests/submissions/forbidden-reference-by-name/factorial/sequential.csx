// References an assembly of the base library by name.
#r "System.Diagnostics.Process"

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];
