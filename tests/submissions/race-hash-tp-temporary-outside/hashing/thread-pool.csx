// The variable for the digest stands outside of the loop's body, so all threads share it. Wrong (race): written by one job, read by another.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var answer = new FileDigest[files.Count];
    string hex;
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        hex = Convert.ToHexStringLower(MD5.HashData(stream));
        answer[i] = new FileDigest(files[i], hex);
    });
    return answer;
}
