// Prints to standard error for ever, while the script loads.
var line = new string('x', 4000);
while (true)
    Console.Error.Write(line);

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];
