// Cheat: reads by open and read of the C library, past .NET's own means. Wrong (wrong-structure or forbidden): files are to be read by .NET's own means; nothing else is amiss.
using System.Runtime.InteropServices;

[DllImport("libc", EntryPoint = "open", SetLastError = true)]
static extern int OpenNative(string path, int flags);

[DllImport("libc", EntryPoint = "read", SetLastError = true)]
static extern nint ReadNative(int descriptor, byte[] buffer, nint count);

[DllImport("libc", EntryPoint = "close")]
static extern int CloseNative(int descriptor);

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int descriptor = OpenNative(files[i], 0);
        if (descriptor < 0)
        {
            throw new IOException(files[i]);
        }

        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            var buffer = new byte[65536];
            nint n;
            while ((n = ReadNative(descriptor, buffer, buffer.Length)) > 0)
            {
                hash.AppendData(buffer, 0, (int)n);
            }

            if (n < 0)
            {
                throw new IOException(files[i]);
            }

            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            CloseNative(descriptor);
        }
    });
    return digests;
}
