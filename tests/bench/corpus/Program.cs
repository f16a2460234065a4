using Katas.Corpus;
using Katas.Engine.Catalog;
using Katas.Engine.Isolation;

// corpus KIT SUBMISSIONS RUNS LOADED [TEXT]: judges every submission of known verdict RUNS times, each time with another
// seed, the first LOADED of the runs with every core kept busy by something else; TEXT: only those with it in their name.
if (args is not [var root, var submissions, var runs, var loaded, .. var rest])
{
    Console.Error.WriteLine("corpus KIT SUBMISSIONS RUNS LOADED [TEXT], as `make bench-corpus` calls it");
    return 2;
}
var kit = Kit.Read(root);
var tools = new ToolFolder(Path.Combine(root, "artifacts", "katas"));
var programs = KnownProgram
    .Below(submissions)
    .Where(program => program.Name.Contains(rest.FirstOrDefault() ?? "", StringComparison.Ordinal))
    .ToList();
var tally = new Tally(kit);
for (var run = 1; run <= int.Parse(runs); run++)
{
    using var load = run <= int.Parse(loaded) ? Load.OnEveryCore() : null;
    await Judging.OnceAsync(kit, tools, programs, tally, run, isLoaded: load is not null);
}
tally.WriteTo(Console.Out);
return tally.IsClean ? 0 : 1;
