using NUnit.Framework;

// Tests set environment variables and start processes: one after another.
[assembly: NonParallelizable]
