using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>A script does with probes what it does without: the same results, the same exceptions on the same lines.</summary>
public sealed class MeaningTests
{
    [TestCaseSource(typeof(Constructs), nameof(Constructs.Names))]
    public void A_construct_means_the_same_with_probes(string name)
    {
        var text = Constructs.Text(name);
        var plain = Script.Plain(text).Run();

        var instrumented = Script.Instrumented(text);

        TestContext.Out.WriteLine(plain);
        instrumented.Run().ShouldBe(plain, "probes off");
        instrumented.Watched(seed: 1).Result.ShouldBe(plain, "probes on");
    }

    [TestCaseSource(typeof(Constructs), nameof(Constructs.Names))]
    public void A_construct_compiles_with_all_its_probes(string name)
    {
        var retracted = new List<string>();

        Instrumenting.ScriptInstrumenter.Instrument(Script.Compilation(Constructs.Text(name)), retracted);

        retracted.ShouldBeEmpty();
    }
}
