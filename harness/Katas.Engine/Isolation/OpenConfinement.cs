using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>A child with the judge's own rights: it and its descendants are known by a mark and by their parents.</summary>
internal sealed class OpenConfinement(Process process, string tag) : Confinement
{
    private readonly TreeConsumption _consumption = new();

    public override int ProgramId => process.Id;

    public override IReadOnlyList<int> Living() => ProcessTree.Living(process.Id, tag);

    public override Consumption Look() => _consumption.Of(ProcFiles.WithDescendants(process.Id));

    public override Task<IReadOnlyList<int>> EndAsync(TimeSpan deadline) =>
        ProcessTree.EndAsync(process.Id, tag, deadline);
}
