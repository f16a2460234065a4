// Tries: to go on sending answers when the case is over. Verdict: forbidden.
using Microsoft.Win32.SafeHandles;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    new Thread(() =>
    {
        for (var i = 0; i < 100; i++)
        {
            Thread.Sleep(5);
            Send(find => Activator.CreateInstance(find("ItemReturned"), 1, null)!);
        }
    }) { IsBackground = true }.Start();
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

/// <summary>A message of the judge's own protocol, by way of the runner's library.</summary>
static void Send(Func<Func<string, Type>, object> message)
{
    var wire = AppDomain.CurrentDomain.GetAssemblies().First(assembly => assembly.GetName().Name == "Katas.Wire");
    Type Find(string name) => wire.GetType($"Katas.Wire.{name}", throwOnError: true)!;
    foreach (var descriptor in Directory.GetFiles("/proc/self/fd"))
    {
        var number = int.Parse(Path.GetFileName(descriptor));
        if (number <= 2 || File.ResolveLinkTarget(descriptor, false)?.Name.StartsWith("pipe:") != true)
            continue;
        try
        {
            var pipe = new FileStream(new SafeFileHandle(number, ownsHandle: false), FileAccess.Write, 1);
            var line = Activator.CreateInstance(Find("FrameStream"), Stream.Null, pipe, 1024)!;
            line.GetType().GetMethod("Write")!.Invoke(line, [message(Find)]);
        }
        catch (Exception)
        {
            // The end that is read from.
        }
    }
}
