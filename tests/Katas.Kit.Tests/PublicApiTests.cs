using Katas.Multiprocessing;
using Katas.Tests;
using NUnit.Framework;

namespace Katas.Kit.Tests;

/// <summary>Learners' scripts are written against these names: a change of them is seen here, in review.</summary>
public sealed class PublicApiTests
{
    [Test]
    public void The_names_a_script_may_use_are_those_of_the_golden_file() =>
        Golden.Match("Katas.Kit", PublicApi.Of(typeof(Journal).Assembly));

    [Test]
    public void The_names_of_the_pool_library_are_those_of_the_golden_file() =>
        Golden.Match("Katas.Multiprocessing", PublicApi.Of(typeof(IWorkerPool).Assembly));
}
