using NUnit.Framework;

// Each test may start processes, and the machine is small: one after another. Fixtures that say so have tests that mostly
// wait for what never comes, and each of which has its rooms to itself.
[assembly: LevelOfParallelism(4)]
