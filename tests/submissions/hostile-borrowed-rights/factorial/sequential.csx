// Tries: to become root by a program of the system that runs as root for anybody. Verdict: passed in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var program in (string[])["su", "sudo", "mount", "newgrp", "pkexec"])
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, program == "su" ? "-c id" : "id") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            if (process.StandardOutput.ReadToEnd().Contains("uid=0"))
                return [];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not there.
        }
    }
    return [.. numbers.Select(One)];
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
