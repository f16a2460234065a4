//// lock
string Test()
{
    var gate = new object(); var c = 0; var list = new List<int>(); BigInteger p = 1;
    Parallel.For(0, 40, i => { lock (gate) { c++; list.Add(i); p *= i + 1; if (list.Count > 5) c = c + list[5]; } });
    return list.Count.ToString();
}
//// Lock and scopes
string Test()
{
    Lock gate = new(); var c = 0;
    Parallel.For(0, 40, i => { if (i % 2 == 0) { lock (gate) { c++; } } else { using (gate.EnterScope()) c++; } });
    return c.ToString();
}
//// Monitor with a queue
string Test()
{
    var gate = new object(); var queue = new Queue<int>(); var got = 0; var ended = false;
    var consumers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
    {
        while (true)
        {
            lock (gate)
            {
                while (queue.Count == 0 && !ended) Monitor.Wait(gate);
                if (queue.Count == 0) return;
                got += queue.Dequeue();
            }
        }
    })).ToArray();
    for (var i = 0; i < 30; i++) lock (gate) { queue.Enqueue(i); Monitor.Pulse(gate); }
    Monitor.Enter(gate);
    try { ended = true; Monitor.PulseAll(gate); } finally { Monitor.Exit(gate); }
    Task.WaitAll(consumers);
    return got.ToString();
}
//// SemaphoreSlim
async Task<string> Test()
{
    var gate = new SemaphoreSlim(1); var c = 0; var list = new List<int>();
    await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
    {
        await gate.WaitAsync();
        try { c++; await Task.Yield(); list.Add(c); c = c + 1; } finally { gate.Release(); }
        gate.Wait();
        try { c += i; } finally { gate.Release(); }
    })));
    return list.Count.ToString();
}
//// Mutex, reader-writer lock and spin lock
string Test()
{
    using var mutex = new Mutex(); using var rw = new ReaderWriterLockSlim(); var spin = new SpinLock(false); int a = 0, b = 0, c = 0;
    var d = new Dictionary<int, int>();
    Parallel.For(0, 30, i =>
    {
        mutex.WaitOne(); try { a++; } finally { mutex.ReleaseMutex(); }
        if (i % 3 == 0) { rw.EnterWriteLock(); try { b++; d[i] = i; } finally { rw.ExitWriteLock(); } }
        else { rw.EnterReadLock(); try { d.TryGetValue(b, out _); } finally { rw.ExitReadLock(); } }
        var taken = false; try { spin.Enter(ref taken); c++; } finally { if (taken) spin.Exit(); }
    });
    return $"{a} {b} {c}";
}
//// Interlocked
string Test()
{
    int c = 0; long sum = 0; var best = 0; object? first = null;
    Parallel.For(0, 60, i =>
    {
        Interlocked.Increment(ref c); Interlocked.Add(ref sum, i); Interlocked.CompareExchange(ref first, new object(), null);
        int seen; do { seen = best; if (i <= seen) break; } while (Interlocked.CompareExchange(ref best, i, seen) != seen);
    });
    return $"{c} {sum} {best}";
}
//// Volatile publication
string Test()
{
    int[]? data = null; var value = 0; var ready = false;
    var reader = Task.Run(() => { while (!Volatile.Read(ref ready)) Thread.Yield(); return value + data![1]; });
    data = new int[2]; data[1] = 5; value = 7;
    Volatile.Write(ref ready, true);
    return reader.Result.ToString();
}
//// a volatile flag
class Worker { public volatile bool Ready; public int Value; public List<int> Items = new(); public int Read() { while (!Ready) Thread.Yield(); return Value + Items.Count; } public void Write() { Value = 5; Items.Add(1); Ready = true; } }
string Test() { var w = new Worker(); var t = Task.Run(w.Read); w.Write(); return t.Result.ToString(); }
//// concurrent collections
string Test()
{
    var d = new ConcurrentDictionary<int, List<int>>(); var q = new ConcurrentQueue<int>(); var b = new ConcurrentBag<List<int>>(); IDictionary<int, int> plain = new ConcurrentDictionary<int, int>();
    Parallel.For(0, 40, i => { var l = new List<int>(); l.Add(i); b.Add(l); q.Enqueue(i); d.GetOrAdd(i, l).Add(i); plain[i % 3] = i; q.TryDequeue(out _); d.AddOrUpdate(i, l, (_, old) => old); });
    return $"{d.Count} {b.Count}";
}
//// a list handed over a channel
async Task<string> Test()
{
    var channel = Channel.CreateBounded<List<int>>(2); var sum = 0;
    var producer = Task.Run(async () => { for (var i = 0; i < 20; i++) { var list = new List<int> { i }; list.Add(i + 1); await channel.Writer.WriteAsync(list); } channel.Writer.Complete(); });
    await foreach (var list in channel.Reader.ReadAllAsync()) { list.Add(1); sum += list.Count; list.Clear(); }
    await producer;
    return sum.ToString();
}
//// one buffer, two sides of a channel
async Task<string> Test()
{
    var free = Channel.CreateUnbounded<byte[]>(); var full = Channel.CreateUnbounded<byte[]>(); free.Writer.TryWrite(new byte[8]); free.Writer.TryWrite(new byte[8]); var sum = 0;
    var producer = Task.Run(async () => { using var s = new MemoryStream(new byte[160]); while (true) { var b = await free.Reader.ReadAsync(); if (s.Read(b, 0, b.Length) == 0) break; b[0]++; await full.Writer.WriteAsync(b); } full.Writer.Complete(); });
    await foreach (var b in full.Reader.ReadAllAsync()) { sum += b[0] + MD5.HashData(b).Length; b[1] = 3; await free.Writer.WriteAsync(b); }
    await producer;
    return sum.ToString();
}
//// a slot for each
string Test()
{
    var results = new int[60]; var texts = new string[60]; var counts = new long[Environment.ProcessorCount * 4]; var buffer = new byte[80];
    Parallel.For(0, 60, i => { results[i] = i; results[i] += 2; results[i]++; texts[i] = results[i].ToString(); Array.Clear(buffer, i, 1); });
    Parallel.For(0, 4, w => { for (var i = 0; i < 10; i++) counts[w] += i; using var s = new MemoryStream(new byte[20]); s.ReadExactly(buffer, w * 20, 20); });
    return $"{results.Sum()} {texts[9]} {counts.Sum()}";
}
//// an own sum for each thread, merged under a lock
string Test()
{
    var gate = new object(); long total = 0; var all = new List<int>(); long inter = 0;
    Parallel.For(0, 200, () => new List<int>(), (i, _, mine) => { mine.Add(i); return mine; }, mine => { lock (gate) { all.AddRange(mine); total += mine.Count; } });
    Parallel.For(0, 200, () => 0L, (i, _, sum) => sum + i, sum => Interlocked.Add(ref inter, sum));
    var product = Enumerable.Range(1, 30).AsParallel().Aggregate(() => BigInteger.One, (p, n) => p * n, (a, b) => a * b, p => p);
    return $"{total} {all.Count} {inter} {product}";
}
//// tasks joined, then read
async Task<string> Test()
{
    int a = 0, b = 0; var list = new List<int>(); var parts = new List<int>[4];
    var t1 = Task.Run(() => { for (var i = 0; i < 20; i++) { a++; list.Add(i); } }); var t2 = Task.Run(() => { for (var i = 0; i < 20; i++) b++; });
    await Task.WhenAll(t1, t2);
    a += b; list.Add(a);
    await Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(() => { parts[w] = new(); for (var i = 0; i < 5; i++) parts[w].Add(i); })));
    foreach (var part in parts) list.AddRange(part);
    await Task.Run(() => a++); await Task.Run(() => list.Add(a)).ContinueWith(_ => list.Add(a++));
    return $"{a} {list.Count}";
}
//// threads joined, then read
string Test()
{
    var sums = new int[3]; var total = 0; var threads = new Thread[3]; var prepared = new List<int>(); var limit = 1; limit = 10; prepared.Add(limit);
    for (var t = 0; t < 3; t++) { var mine = t; threads[t] = new Thread(() => { var own = 0; for (var i = 0; i < limit; i++) own += prepared[0]; sums[mine] = own; }); threads[t].Start(); }
    foreach (var t in threads) t.Join();
    foreach (var s in sums) total += s;
    limit = 3; prepared.Clear();
    return total.ToString();
}
//// a variable for each iteration
async Task<string> Test()
{
    var tasks = new List<Task<int>>();
    for (var i = 0; i < 8; i++) { var n = i; var list = new List<int>(); int c = 0; tasks.Add(Task.Run(() => { for (var k = 0; k < 5; k++) { n++; c += n; list.Add(c); } return n + c; })); }
    foreach (var item in Enumerable.Range(0, 5)) { var local = item; tasks.Add(Task.Run(() => local++ + local)); }
    return (await Task.WhenAll(tasks)).Sum().ToString();
}
//// a parameter for each call
async Task<string> Test()
{
    async Task<int> Work(int n, List<int> mine) { await Task.Yield(); Action up = () => n++; for (var i = 0; i < 5; i++) { up(); mine.Add(n); await Task.Yield(); } return n; }
    var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Work(i, new()))));
    return all.Sum().ToString();
}
//// thread-local and async-local
class PerThread { [ThreadStatic] public static int Count; [ThreadStatic] public static List<int>? Items; }
string Test()
{
    using var local = new ThreadLocal<List<int>>(() => new(), true); var flow = new AsyncLocal<int>(); using var md5 = new ThreadLocal<MD5>(MD5.Create);
    Parallel.For(0, 60, i => { local.Value!.Add(i); PerThread.Count++; (PerThread.Items ??= new()).Add(i); flow.Value = i; md5.Value!.ComputeHash(new byte[i]); });
    return local.Values.Sum(l => l.Count).ToString();
}
//// immutable data and lazies
class Config(int n) { public readonly List<int> Items = [1, 2, n]; public string Name { get; } = "x"; public int Limit { get; init; } = 3; }
System.Collections.Immutable.ImmutableList<int> list = [];
string Test()
{
    var config = new Config(5) { Limit = 4 }; var lazy = new Lazy<List<int>>(() => [1, 2, 3]); var numbers = new List<int> { 1, 2, 3 }; var d = new Dictionary<int, int> { [1] = 2 }; var array = new[] { 1, 2 };
    var sum = Enumerable.Range(0, 40).AsParallel().Select(i => config.Items[i % 3] + config.Limit + lazy.Value.Count + lazy.Value[1] + numbers.Count + numbers.Sum() + d[1] + array[1] + (numbers.Contains(i) ? 1 : 0)).Sum();
    Parallel.For(0, 20, i => System.Collections.Immutable.ImmutableInterlocked.Update(ref list, l => l.Add(i)));
    return $"{sum} {list.Count}";
}
//// phases at a barrier
string Test()
{
    const int n = 3; var cells = new int[n]; var next = new int[n]; var log = new List<int>();
    using var barrier = new Barrier(n, b => { log.Add((int)b.CurrentPhaseNumber); (cells, next) = (next, cells); });
    Task.WaitAll(Enumerable.Range(0, n).Select(w => Task.Factory.StartNew(() => { for (var p = 0; p < 6; p++) { next[w] = cells[w] + cells[(w + 1) % n] + 1; barrier.SignalAndWait(); } }, TaskCreationOptions.LongRunning)).ToArray());
    return $"{cells.Sum()} {log.Count}";
}
//// producer and consumer
string Test()
{
    using var todo = new BlockingCollection<List<int>>(3); var total = 0; var gate = new object();
    var consumers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => { var mine = 0; foreach (var list in todo.GetConsumingEnumerable()) { list.Add(1); mine += list.Count; } lock (gate) total += mine; })).ToArray();
    for (var i = 0; i < 30; i++) { var l = new List<int>(); l.Add(i); todo.Add(l); }
    todo.CompleteAdding(); Task.WaitAll(consumers);
    return total.ToString();
}
//// one flow of control over many threads
async Task<string> Test()
{
    var list = new List<int>(); var c = 0; using var stream = new MemoryStream(); var buffer = new byte[4];
    async Task Step(int n) { await Task.Yield(); c++; list.Add(n); await Task.Delay(1).ConfigureAwait(false); list[^1]++; c += list.Count; await stream.WriteAsync(buffer); buffer[0]++; }
    for (var i = 0; i < 10; i++) await Step(i);
    async IAsyncEnumerable<int> Flow() { for (var i = 0; i < 8; i++) { await Task.Yield(); c++; list.Add(c); yield return c; } }
    await foreach (var n in Flow()) { c += n; list.Remove(n); }
    IEnumerable<int> Lazy() { foreach (var l in list) { c++; yield return l; } }
    return $"{Lazy().Sum()} {c}";
}
//// a double check
class Once { static Once? instance; static readonly Lock gate = new(); bool ready; int[]? table; int best; readonly object o = new(); public static Once Get() { if (instance is null) { lock (gate) { instance ??= new Once(); } } return instance; } public int[] Table() { if (table != null) return table; lock (o) { if (table == null) { table = new int[3]; ready = true; } } return table; } public void Max(int n) { if (n > best) { lock (o) { if (n > best) best = n; } } } public bool Ready => ready; }
string Test() { Parallel.For(0, 30, i => { Once.Get().Max(i); Once.Get().Table(); _ = Once.Get().Ready; }); return "done"; }
//// flags and first failures
string Test()
{
    var stop = false; Exception? failure = null; var c = 0;
    Parallel.For(0, 30, i => { if (stop) return; try { if (i % 7 == 3) throw new InvalidOperationException(); Interlocked.Increment(ref c); } catch (Exception e) { failure = e; stop = true; } });
    return (failure is not null).ToString();
}
//// an exception in a lock
string Test()
{
    var gate = new object(); var d = new Dictionary<int, int>(); var caught = 0; using var md5 = MD5.Create(); var list = new List<int>();
    Parallel.For(0, 30, i => { try { lock (gate) { d.Add(i % 5, i); } } catch (ArgumentException) { Interlocked.Increment(ref caught); } try { lock (gate) { md5.ComputeHash(new byte[2], 1, 5); } } catch (ArgumentException) { } lock (gate) { list.Add(i); } try { lock (gate) { list[i + 50] = 1; } } catch (ArgumentOutOfRangeException) { } });
    return caught.ToString();
}
//// a countdown and an event
string Test()
{
    using var done = new CountdownEvent(4); using var go = new ManualResetEventSlim(); var c = 0; var results = new List<int>(); var gate = new object(); var start = 0;
    for (var t = 0; t < 4; t++) ThreadPool.QueueUserWorkItem(_ => { go.Wait(); lock (gate) { c += start; results.Add(c); } done.Signal(); });
    start = 5; go.Set(); done.Wait();
    c++; results.Add(c);
    return $"{c} {results.Count}";
}
//// task results handed on
async Task<string> Test()
{
    var source = new TaskCompletionSource<List<int>>(TaskCreationOptions.RunContinuationsAsynchronously); var shared = new List<int>();
    var waiting = Task.Run(async () => { var l = await source.Task; for (var i = 0; i < 5; i++) l.Add(i); return l; });
    for (var i = 0; i < 5; i++) shared.Add(i); source.SetResult(shared);
    var back = await waiting; back.Add(1); shared.Add(2);
    var jobs = new List<Task<int>>(); foreach (var n in Enumerable.Range(0, 5)) jobs.Add(Task.Run(() => n * 2)); var sum = 0;
    while (jobs.Count > 0) { var next = await Task.WhenAny(jobs); jobs.Remove(next); sum += await next; }
    shared.Add(source.Task.Result.Count + jobs.Count);
    return $"{shared.Count} {sum}";
}
//// timers and cancellation
async Task<string> Test()
{
    var ticks = 0; var cancel = new CancellationTokenSource(); var gate = new object();
    using (var timer = new Timer(_ => { lock (gate) ticks++; if (Volatile.Read(ref ticks) > 2) cancel.Cancel(); }, null, 0, 1))
        try { await Task.Delay(2000, cancel.Token); } catch (OperationCanceledException) { lock (gate) ticks++; }
    var text = TextWriter.Synchronized(new StringWriter()); Parallel.For(0, 10, i => { text.Write(i); Random.Shared.Next(); Console.Error.Flush(); });
    return "done";
}
//// workers with their own tools
class Hasher : IDisposable { readonly MD5 _md5 = MD5.Create(); readonly byte[] _buffer = new byte[32]; int _used; List<string> _log = new(); public string Hash(int n) { _used++; _buffer[0] = (byte)n; _log.Add(n.ToString()); _log = new(_log); return Convert.ToHexStringLower(_md5.ComputeHash(_buffer)) + _used; } public void Dispose() => _md5.Dispose(); }
string Test()
{
    var results = new string[24]; var pool = new ConcurrentBag<Hasher>();
    Parallel.For(0, 24, () => new Hasher(), (i, _, h) => { results[i] = h.Hash(i); return h; }, h => h.Dispose());
    Parallel.For(0, 24, i => { var h = pool.TryTake(out var free) ? free : new Hasher(); results[i] = h.Hash(i); pool.Add(h); });
    var threads = Enumerable.Range(0, 3).Select(w => new Thread(() => { using var h = new Hasher(); for (var i = w; i < 24; i += 3) results[i] = h.Hash(i); })).ToList();
    threads.ForEach(t => t.Start()); threads.ForEach(t => t.Join());
    return results.Count(r => r.Length > 30).ToString();
}
//// lazy sequences in parallel
string Test()
{
    var numbers = new List<int>(Enumerable.Range(0, 50)); IEnumerable<int> Lazy(int from) { var c = 0; foreach (var n in numbers) { c += n; if (n % 10 == from % 10) yield return c; } }
    var shared = Lazy(1).GetEnumerator(); var gate = new object(); var total = 0;
    Parallel.For(0, 20, i => { var s = Lazy(i).Sum(); lock (gate) { total += s; if (shared.MoveNext()) total += shared.Current; } });
    return total.ToString();
}
