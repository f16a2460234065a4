using NUnit.Framework;

// Each test may start processes, and the machine is small: one after another.
[assembly: NonParallelizable]
