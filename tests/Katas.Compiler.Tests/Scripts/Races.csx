//// c++ under Parallel.For
void Test()
{
    var c = 0;
    Parallel.For(0, 8, _ =>
    {
        c++; // race
    });
}
//// c++ by two threads, once each
void Test()
{
    var c = 0;
    var threads = new List<Thread>();
    for (var t = 0; t < 2; t++)
    {
        threads.Add(new Thread(() => c++)); // race
        threads[^1].Start();
    }
    foreach (var thread in threads) thread.Join();
}
//// x = x + 1 in Task.Run
async Task Test()
{
    var x = 0;
    await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
    {
        x = x + 1; // race
    })));
}
//// sum *= n on BigInteger
string Test()
{
    BigInteger product = 1;
    Parallel.For(1, 20, i => product *= i); // race
    return product.ToString();
}
//// read under a lock, write outside
void Test()
{
    var gate = new object();
    var c = 0;
    Parallel.For(0, 20, _ =>
    {
        int seen;
        lock (gate) seen = c; // race
        c = seen + 1; // race
    });
}
//// List.Add under Parallel.ForEach
void Test()
{
    var list = new List<int>();
    Parallel.ForEach(Enumerable.Range(0, 8), n =>
    {
        list.Add(n * 2); // race
    });
}
//// List.Add of a long job's result
void Test()
{
    var list = new List<string>();
    Parallel.ForEach(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 4 }, n =>
    {
        list.Add(Work(n)); // race
    });
    static string Work(int n) { Thread.SpinWait(20_000 + n); return n.ToString(); }
}
//// dictionary[k] = v
void Test()
{
    var d = new Dictionary<int, string>();
    Parallel.For(0, 8, i => d[i] = i.ToString()); // race
}
//// HashSet.Add in the pool
void Test()
{
    var set = new HashSet<int>();
    using var done = new CountdownEvent(4);
    for (var t = 0; t < 4; t++)
    {
        ThreadPool.QueueUserWorkItem(n => { set.Add((int)n!); done.Signal(); }, t); // race
    }
    done.Wait();
}
//// Contains, then Add
void Test()
{
    var seen = new HashSet<string>();
    Parallel.ForEach(new[] { "a", "b", "a", "c", "b", "d" }, url =>
    {
        if (!seen.Contains(url)) // race
        {
            seen.Add(url); // race
        }
    });
}
//// ContainsKey, then the indexer
Dictionary<int, int> cache = new();
int Get(int n)
{
    if (!cache.ContainsKey(n)) // race
        cache[n] = n * n; // race
    return cache[n]; // race
}
string Test() => string.Join(",", Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(4).Select(n => Get(n % 6)));
//// results[index++]
void Test()
{
    var results = new int[40];
    var index = 0;
    Parallel.For(0, 40, i =>
    {
        results[index++] = i; // race
    });
}
//// one MD5 for all
void Test()
{
    using var md5 = MD5.Create();
    Parallel.For(0, 8, i =>
    {
        try { md5.ComputeHash(new byte[i + 1]); } catch (CryptographicException) { } // race
    });
}
//// one MD5 for all in Task.Run
async Task Test()
{
    using var md5 = MD5.Create();
    try
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => Convert.ToHexStringLower(md5.ComputeHash(new MemoryStream(new byte[9000])))))); // race
    }
    catch (Exception) { }
}
//// one stream for all
void Test()
{
    using var stream = new MemoryStream();
    Parallel.For(0, 8, i => stream.WriteByte((byte)i)); // race
}
//// one buffer for all
void Test()
{
    var buffer = new byte[16];
    Parallel.For(0, 8, i =>
    {
        using var stream = new MemoryStream(new byte[64]);
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0) // race
        {
            MD5.HashData(buffer); // race
        }
    });
}
//// one buffer for all, async
async Task Test()
{
    var buffer = new byte[16];
    await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (i, cancel) =>
    {
        using var stream = new MemoryStream(new byte[64]);
        await Task.Yield();
        while (await stream.ReadAsync(buffer, cancel) > 0) ; // race
    });
}
//// one StringBuilder for all
using System.Text;
void Test()
{
    var text = new StringBuilder();
    Parallel.For(0, 8, i => text.Append(i).Append(',')); // race
}
//// one StringBuilder for all, interpolated
using System.Text;
void Test()
{
    var text = new StringBuilder();
    Parallel.For(0, 8, i => { text.AppendLine($"{i}: {i.ToString()}"); }); // race
}
//// a temporary outside of the loop
string Test()
{
    string digest;
    var results = new string[8];
    Parallel.For(0, 8, i =>
    {
        digest = Convert.ToHexStringLower(MD5.HashData(new[] { (byte)i })); // race
        results[i] = digest; // race
    });
    return results.Length.ToString();
}
//// a captured for variable
async Task Test()
{
    var tasks = new List<Task<int>>();
    for (var i = 0; i < 4; i++) // race
    {
        tasks.Add(Task.Run(() => i * 2)); // race
    }
    await Task.WhenAll(tasks);
}
//// lock (new object())
void Test()
{
    var c = 0;
    Parallel.For(0, 8, _ =>
    {
        lock (new object())
        {
            c++; // race
        }
    });
}
//// a lock per worker
void Test()
{
    var c = 0;
    var threads = Enumerable.Range(0, 3).Select(_ => new Thread(() =>
    {
        var gate = new Lock();
        for (var i = 0; i < 5; i++)
            lock (gate) c += i; // race
    })).ToList();
    threads.ForEach(t => t.Start());
    threads.ForEach(t => t.Join());
}
//// a Lock used as an object
void Test()
{
    Lock gate = new();
    object same = gate;
    var c = 0;
    Parallel.For(0, 16, i =>
    {
        if (i % 2 == 0)
        {
            lock (gate) { c++; } // race
        }
        else
        {
            lock (same) { c++; } // race
        }
    });
}
//// a static field counts
static class Stats { public static int Jobs; }
void Test()
{
    Parallel.Invoke(Work, Work, Work, Work);
    void Work()
    {
        Stats.Jobs++; // race
    }
}
//// a variable at the script's top counts
int jobs = 0;
void Work()
{
    jobs += 1; // race
}
void Test() => Task.WaitAll(Task.Run(Work), Task.Run(Work), Task.Run(Work));
//// lazy initialisation
class Client { public int N = 5; }
Client? client;
int Use() => (client ??= new Client()).N; // race
void Test() => Parallel.For(0, 8, _ => Use());
//// lazy initialisation with if
List<int>? made;
List<int> Use()
{
    if (made == null) // race
        made = new List<int>(); // race
    return made; // race
}
void Test() => Parallel.For(0, 8, _ => Use());
//// two locks for one variable
void Test()
{
    object a = new(), b = new();
    long total = 0;
    Parallel.For(0, 20, i =>
    {
        if (i % 2 == 0)
            lock (a) total += i; // race
        else
            lock (b) total -= i; // race
    });
}
//// PLINQ with a side effect
void Test()
{
    var list = new List<int>();
    Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(4).ForAll(n => list.Add(n)); // race
}
//// PLINQ counts in a captured variable
string Test()
{
    var n = 0;
    var all = Enumerable.Range(0, 20).AsParallel().WithDegreeOfParallelism(4).Select(i => i + ++n).ToArray(); // race
    return all.Length.ToString();
}
//// async lambdas
async Task Test()
{
    var pages = new List<int>();
    var open = 0;
    await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
    {
        await Task.Yield();
        open++; // race
        await Task.Delay(1);
        pages.Add(n); // race
        open--; // race
    }));
}
//// an async method and a field
class Crawler
{
    private readonly Queue<int> _todo = new();
    private int _done;
    public async Task Visit(int n)
    {
        await Task.Delay(1);
        _todo.Enqueue(n); // race
        _done = _done + 1; // race
    }
}
async Task Test()
{
    var crawler = new Crawler();
    await Task.WhenAll(Enumerable.Range(0, 6).Select(crawler.Visit));
}
//// a local function and a property
class Stats { public int Count { get; set; } public int Max; }
void Test()
{
    var stats = new Stats();
    void Work(int n)
    {
        stats.Count++; // race
        if (n > stats.Max) stats.Max = n; // race
    }
    Parallel.For(0, 10, Work);
}
//// Queue.Dequeue by many
void Test()
{
    var queue = new Queue<int>(Enumerable.Range(0, 20));
    var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
    {
        while (queue.Count > 0) // race
        {
            try { queue.Dequeue(); } catch (InvalidOperationException) { } // race
        }
    })).ToArray();
    Task.WaitAll(workers);
}
//// TryDequeue by dedicated threads
void Test()
{
    var queue = new Queue<int>(Enumerable.Range(0, 20));
    var threads = new Thread[3];
    for (var t = 0; t < threads.Length; t++)
    {
        threads[t] = new Thread(() =>
        {
            while (queue.TryDequeue(out var n)) Thread.SpinWait(n * 1000); // race
        });
        threads[t].Start();
    }
    foreach (var t in threads) t.Join();
}
//// one Random for all
void Test()
{
    var random = new Random(5);
    Parallel.For(0, 8, _ => random.Next()); // race
}
//// a list through its interface
void Test()
{
    IList<int> list = new List<int>();
    Parallel.For(0, 8, i => list.Add(i)); // race
}
//// visited set safe, results list not
void Test()
{
    var seen = new ConcurrentDictionary<int, bool>();
    var pages = new List<int>();
    Parallel.For(0, 12, i =>
    {
        if (seen.TryAdd(i % 6, true))
            pages.Add(i); // race
    });
}
//// the list is read while it grows
void Test()
{
    var list = new List<int>();
    var writer = Task.Run(() =>
    {
        for (var i = 0; i < 50; i++) list.Add(i); // race
    });
    var sum = 0;
    for (var k = 0; k < 50; k++)
    {
        try { sum += list.Count + list.Sum(); } catch (InvalidOperationException) { } // race
    }
    writer.Wait();
}
//// the same element by two
void Test()
{
    var counts = new int[2];
    Parallel.For(0, 12, i =>
    {
        counts[i % 2]++; // race
    });
}
//// an element added up
void Test()
{
    var histogram = new long[4];
    Parallel.ForEach(Enumerable.Range(0, 16), n => histogram[n & 3] += n); // race
}
//// Dictionary counts words
void Test()
{
    var words = new Dictionary<string, int>();
    Parallel.ForEach("a b a c b a d a b c a b".Split(' '), w =>
    {
        words[w] = words.GetValueOrDefault(w) + 1; // race
    });
}
//// a shared incremental hash
void Test()
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    Parallel.For(0, 8, i => hash.AppendData(new byte[100 + i])); // race
}
//// a shared writer
void Test()
{
    using var writer = new StringWriter();
    Parallel.For(0, 8, i => writer.WriteLine(i)); // race
}
//// SemaphoreSlim of two is no lock
async Task Test()
{
    var gate = new SemaphoreSlim(2);
    var c = 0;
    await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
    {
        await gate.WaitAsync();
        c++; // race
        gate.Release();
    })));
}
