using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Katas.Engine.Catalog;

namespace Katas.Engine.Cases;

/// <summary>Turns a case's description into inputs, by the run's seed: the same seed gives the same inputs, whatever else is run.</summary>
internal static class CaseMaker
{
    /// <param name="folder">An empty folder for the files of a hashing case.</param>
    /// <exception cref="IOException">The files cannot be written.</exception>
    public static PreparedCase Make(KataId kata, CaseSpec spec, int seed, string folder)
    {
        var random = new Random(SeedOf(kata, spec, seed));
        var prepared = spec switch
        {
            HashingCase hashing => HashingCases.Make(kata, hashing, random, folder),
            FactorialCase factorial => FactorialCases.Make(kata, factorial, random),
            CrawlingCase crawling => CrawlingCases.Make(kata, crawling, random),
            _ => throw new ArgumentException($"unknown case {spec.GetType().Name}", nameof(spec)),
        };
        return spec.Watch ? prepared with { WatchSeed = random.Next() } : prepared;
    }

    private static int SeedOf(KataId kata, CaseSpec spec, int seed) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {kata} {spec.Name}")));
}
