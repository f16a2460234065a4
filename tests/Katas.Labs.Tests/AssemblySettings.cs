using NUnit.Framework;

// Labs use all processors there are, and one clock: one after another.
[assembly: NonParallelizable]
