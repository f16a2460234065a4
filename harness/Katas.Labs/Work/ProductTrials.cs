namespace Katas.Labs.Work;

/// <summary>The article's work for the processor: the same product for every name.</summary>
internal static class ProductTrials
{
    public static PoolTrials<string, int> Of(LabRun run)
    {
        var names = Names.Make(run.Size);
        var bits = Jobs.BitsOfProduct(Jobs.ArticleFactor);
        return new PoolTrials<string, int>(
            run,
            Jobs.Product,
            names,
            answers => Jobs.Require(answers, names.Count, _ => bits)
        );
    }
}
