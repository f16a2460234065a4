using System.Security.Cryptography;
using NUnit.Framework;
using Shouldly;

/// <summary>What a course without this kit would write: the same exercise as an ordinary project with an ordinary test.</summary>
public sealed class HashingTests
{
    [Test]
    public void Every_file_gets_its_digest_in_the_order_of_the_input()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var files = Enumerable.Range(0, 48).Select(i => Path.Combine(folder, $"{i}.bin")).ToList();
        files.ForEach(file => File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(10_000)));

        var digests = Exercise.HashAll(files, 4);

        digests.ShouldBe(
            files.Select(file => (file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToList()
        );
    }
}
