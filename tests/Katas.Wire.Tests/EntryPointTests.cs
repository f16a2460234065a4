using NUnit.Framework;
using Shouldly;

namespace Katas.Wire.Tests;

public sealed class EntryPointTests
{
    [TestCase(
        TaskKind.Hashing,
        Shape.List,
        "IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)"
    )]
    [TestCase(
        TaskKind.Hashing,
        Shape.Ledger,
        "void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)"
    )]
    [TestCase(
        TaskKind.Hashing,
        Shape.Tasks,
        "IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)"
    )]
    [TestCase(
        TaskKind.Factorial,
        Shape.List,
        "IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)"
    )]
    [TestCase(
        TaskKind.Factorial,
        Shape.Ledger,
        "void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)"
    )]
    [TestCase(
        TaskKind.Factorial,
        Shape.Tasks,
        "IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)"
    )]
    [TestCase(TaskKind.Crawling, Shape.List, "IReadOnlyList<Page> Crawl(string start, int workers)")]
    [TestCase(TaskKind.Crawling, Shape.Ledger, "void Crawl(string start, int workers, Ledger<Page> ledger)")]
    [TestCase(TaskKind.Crawling, Shape.Tasks, "IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)")]
    public void The_signature_is_the_contracts(TaskKind task, Shape shape, string signature) =>
        new EntryPoint(task, shape).Signature.ShouldBe(signature);
}
