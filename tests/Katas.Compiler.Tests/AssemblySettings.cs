using NUnit.Framework;

// One watch at a time is on in a process.
[assembly: NonParallelizable]
