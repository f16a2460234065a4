// Pours each file through a CryptoStream into nowhere and returns an ImmutableArray, a struct.
using System.Collections.Immutable;

ImmutableArray<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = ImmutableArray.CreateBuilder<FileDigest>();
    foreach (var file in files)
        digests.Add(new FileDigest(file, Digest(file)));
    return digests.ToImmutable();
}

string Digest(string file)
{
    using var md5 = MD5.Create();
    using (var source = File.OpenRead(file))
    using (var sieve = new CryptoStream(Stream.Null, md5, CryptoStreamMode.Write))
        source.CopyTo(sieve, 1024);
    return string.Concat(md5.Hash!.Select(b => b.ToString("x2")));
}
