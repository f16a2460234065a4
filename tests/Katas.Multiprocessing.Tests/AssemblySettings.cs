using Katas.Multiprocessing.Tests;
using NUnit.Framework;

[assembly: Watched]
[assembly: NonParallelizable]
