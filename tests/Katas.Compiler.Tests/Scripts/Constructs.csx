//// increments of every kind
int top = 3;
long big = 5;
string Test()
{
    int a = 1; byte b = 250; double d = 0.5; BigInteger g = 10; decimal m = 1; char c = 'a'; int? n = 4; uint u = 1; ulong ul = 1; short s = 1; float f = 1;
    Action step = () => { a++; ++a; a--; b++; d += 2; g *= 2; g++; m--; c++; n++; u += 1; ul += 1; s += 1; f *= 2; b += 1; s <<= 1; u *= 3; };
    step(); step();
    var was = a++;
    var then = ++a;
    top += 2; top++; big -= 1; big++;
    var r = top++ + ++top;
    return $"{a} {b} {d} {g} {m} {c} {n} {was} {then} {top} {big} {r} {u} {ul} {s} {f}";
}
//// compound and coalescing assignments
class Node { public Node? Next; public string? Name { get; set; } public int Count { get; set; } public static int Made; public int[] Slots = new int[3]; }
Node? root;
string? text;
string Test()
{
    root ??= new();
    root.Next ??= new Node { Name = "inner" };
    root.Name ??= "outer";
    text ??= root.Name + root.Next.Name;
    text += 1; text += 'c'; text += null; text += root.Count;
    root.Count += 3; root.Count++; ++root.Count; root.Next.Count = root.Count--;
    Node.Made += 2; Node.Made++;
    root.Slots[1] += 4; root.Slots[1]++; root.Slots[root.Count - 2] ^= 7;
    int? maybe = null;
    Action f = () => maybe ??= 5;
    f(); f();
    string? lazy = null;
    Func<string> g = () => lazy ??= "made";
    return $"{text} {root.Count} {root.Next.Count} {Node.Made} {string.Join(",", root.Slots)} {maybe} {g()} {lazy}";
}
//// evaluation order
List<string> log = new();
int Say(string s, int v) { log.Add(s); return v; }
int[] Arr(int[] a) { log.Add("array"); return a; }
class Box { public int V; public int P { get; set; } }
Box B(Box b) { log.Add("box"); return b; }
string Test()
{
    var a = new int[4]; var box = new Box();
    Arr(a)[Say("index", 1)] = Say("value", 7);
    Arr(a)[Say("index", 1)] += Say("value", 7);
    Arr(a)[Say("index", 2)]++;
    B(box).V = Say("value", 3); B(box).V += Say("value", 4); B(box).P = Say("value", 5); B(box).P++; B(box).V++;
    var x = Arr(a)[Say("index", 1)] + B(box).V * B(box).P;
    int i = 0; Action move = () => i++;
    a[i++] = i; a[i] = i++; move(); a[i] = i = 2;
    var d = new Dictionary<int, int>();
    Func<Dictionary<int, int>> D = () => { log.Add("dict"); return d; };
    D()[Say("key", 1)] = Say("value", 2); D()[Say("key", 1)] += Say("value", 2); D()[Say("key", 1)]++;
    return string.Join(" ", log) + $" {x} {string.Join(",", a)} {d[1]} {i} {box.P}";
}
//// null receivers and bad indexes
class Box { public int V; public List<int>? L; }
string Line(Action a) { try { a(); return "none"; } catch (Exception e) { var t = e.StackTrace!; return e.GetType().Name + t[t.LastIndexOf(":line")..].Split('\n')[0] + t.Split(":line")[1].Split('\n')[0]; } }
string Test()
{
    Box? none = null; int[] a = new int[2]; int[]? no = null; var i = 5;
    List<int> list = new();
    Action change = () => { none = null; i = 5; no = null; };
    return string.Join(" ",
        Line(() => none!.V = 1),
        Line(() => none!.V++),
        Line(() =>
        {
            a[i] = 3;
        }),
        Line(() => a[i]++), Line(() => no![0] = 1),
        Line(() => list[3] = 1),
        Line(() => none!.L!.Add(1)),
        Line(() => new Box().L!.Add(Convert.ToInt32("1"))),
        Line(() => Console.Write(list[7])));
}
//// an exception keeps its lines
int depth;
List<int> seen = new();
void Deeper(int n)
{
    depth++;
    seen.Add(n);
    if (n == 0)
        throw new InvalidOperationException(
            $"at {depth} after {seen.Count}");
    Deeper(n - 1);
}
void Test()
{
    try { Deeper(3); }
    catch (InvalidOperationException e)
    {
        throw new ApplicationException("outer", e);
    }
}
//// async and iterators
int total;
async Task<int> Add(int n) { await Task.Yield(); total += n; return total; }
async IAsyncEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) { await Task.Yield(); total++; yield return total += await Add(i); } }
IEnumerable<int> Numbers(List<int> from) { foreach (var n in from) { total += n; yield return total; } }
async Task<string> Test()
{
    var list = new List<int>(); var results = new int[3]; var local = 0;
    await foreach (var n in Count(3)) list.Add(n);
    foreach (var n in Numbers(list)) local += n;
    for (var i = 0; i < 3; i++) results[i] = await Add(i) + results[i];
    var d = new Dictionary<string, int>();
    d["a"] = await Add(1); d["a"] += await Add(1);
    list.Add(await Add(5)); list.Insert(await Add(0) - total, await Add(1));
    Func<Task> f = async () => { local += await Add(2); local++; results[await Add(0) - total] += await Add(1); };
    await f();
    async Task Inner() { await Task.Delay(1); local = local + await Add(1); }
    await Inner();
    var sb = new StringBuilder(); sb.Append(await Add(1)).Append($"{await Add(1)}:{local}").AppendLine();
    return $"{total} {local} {string.Join(",", results)} {string.Join(",", list)} {d["a"]} {sb}";
}
class StringBuilder2 { }
static System.Text.StringBuilder Unused() => new();
class StringBuilder { System.Text.StringBuilder b = new(); public StringBuilder Append(object o) { b.Append(o); return this; } public StringBuilder AppendLine() { b.AppendLine(); return this; } public override string ToString() => b.ToString(); }
//// string builders and handlers
using System.Text;
string Test()
{
    var sb = new StringBuilder(); int n = 1; int Next() => n++;
    StringBuilder Me(StringBuilder s) => s;
    Me(sb).Append($"{n}-{Next()}-{n}").AppendLine($"{Next():000} {n,4}").Append('x').Append(Next()).AppendFormat("{0} {1}", Next(), n);
    Me(sb).AppendLine(); sb.Length -= 1; sb[0] = '9'; sb.Insert(Next() - n + 1, "!"); Me(sb).AppendJoin(",", new[] { n, Next() });
    var text = $"{n} {(n > 2 ? "big" : "small")} {sb.Length:x} {{{n}}} {@$"{n}\"}";
    return sb.ToString() + text + $"""{n} "{Next()}" {n}""";
}
//// target typing
class C { public List<int> L = new(); public Func<int, int>? F; public object? O; public (int A, string B) T; public long N; public byte Y; public DayOfWeek Day; public int? Q; public IEnumerable<int>? E; public double D; }
string Test()
{
    var c = new C { N = 1, Day = DayOfWeek.Friday, F = x => x + 1 };
    Action all = () =>
    {
        c.L = new(); c.L = [1, 2, 3]; c.F = x => x * 2; c.F = int.Abs; c.O = 5; c.O = null; c.O = new[] { 1 }; c.T = (1, "x"); c.T = default; c.N = 7; c.Y = 200; c.Day = 0; c.Q = null; c.Q = 3;
        c.E = [4, 5]; c.E = c.L.Count > 2 ? [1] : []; c.D = 1; c.D += 1; c.Q = c.L.Count switch { 3 => 9, _ => null }; c.F += x => x; c.Y |= 3; c.N <<= 2; c.T = (c.L.Count, c.L[0].ToString()); c.T.A = 5; c.T.B += "z";
    };
    all();
    var lists = new List<List<long>>(); lists.Add([1, 2]); lists.Add(new() { 3 }); lists.Insert(0, lists.Count > 1 ? [9] : []); lists[0] = [7, lists.Count];
    var bytes = new List<byte>(); bytes.Add(1); bytes.Add((byte)lists.Count); bytes[0] = 9; bytes[0] += 1; bytes[1]++;
    var funcs = new List<Func<int, int>>(); funcs.Add(x => x + lists.Count); funcs.Add(int.Abs); funcs.Insert(lists.Count - 3, x => x);
    var pairs = new Dictionary<string, (int X, int? Y)>(); pairs["a"] = (1, null); pairs.Add("b", (lists.Count, 4)); pairs["a"] = default;
    return $"{string.Join(",", c.L)} {c.F!(3)} {c.O?.GetType().Name} {c.T} {c.N} {c.Y} {c.Day} {c.Q} {c.E!.Count()} {c.D} {string.Join(";", lists.Select(l => string.Join(",", l)))} {string.Join(",", bytes)} {funcs.Count} {pairs["b"].X} {pairs["a"].Y}";
}
//// tuples, deconstruction and anonymous objects
int x = 1, y = 2;
(int First, string Second) pair = (1, "one");
string Test()
{
    (x, y) = (y, x);
    var t = (x, y);
    var anonymous = new { x, y, pair.First, Sum = x + y };
    int a = 5, b = 6;
    Action swap = () => { (a, b) = (b, a); (x, var z) = (a, b); a += z; var u = (a, b); b += u.a; };
    swap();
    var (p, q) = pair; pair = (p + 1, q + "!"); pair.First++; pair.First += 2; pair.Second = q;
    (var h, a) = (3, 4);
    foreach (var (k, v) in new Dictionary<int, int> { [1] = a, [2] = b }) x += k * v;
    return $"{t.x} {t.y} {anonymous} {anonymous.x} {anonymous.First} {a} {b} {x} {y} {pair} {h}";
}
//// patterns, switches and ranges
object? thing = 5;
int[] data = [1, 2, 3, 4];
record Point(int X, int Y) { public int Z { get; set; } }
string Test()
{
    var s = ""; Point? p = new(1, 2) { Z = 3 };
    Action f = () => { s += thing is int n and > 3 ? $"int {n}" : "other"; thing = "text"; p = p with { X = 9, Z = 4 }; p.Z++; };
    f();
    s += thing switch { string { Length: > 2 } t => t, int i => i.ToString(), null => "null", _ => "?" };
    if (p is { X: 9, Z: var z } && data is [var first, .., var last] && !(thing is not string w)) s += $"{z}{first}{last}{w}";
    s += string.Join(",", data[1..^1]) + data[^1]; data[^1] = 8; data[^2]++;
    switch (p) { case { X: 9 } when data.Length == 4: int k = 1; Action g = () => k++; g(); s += k; break; default: s += "d"; break; }
    data = [.. data, 7, .. new List<int> { 1 }];
    return s + string.Join(",", data) + p;
}
//// ref, out, in and spans
static void Twice(ref int v) => v *= 2;
static void Give(out int v, out string s) { v = 3; s = "g"; }
static int Take(in int v) => v + 1;
int field = 4;
string Test()
{
    int a = 1; int[] arr = [1, 2, 3]; var d = new Dictionary<string, int> { ["k"] = 1 };
    Action f = () => { Twice(ref a); a = Take(in a) + Take(a); Twice(ref arr[1]); Give(out a, out var s); a += s.Length; };
    f();
    Twice(ref field); ref var r = ref arr[0]; r = 7; r++; ref var e = ref field; e += a;
    if (d.TryGetValue("k", out var v) && int.TryParse("12", out a)) v += a;
    Span<int> span = arr.AsSpan(); span[2] = 5; span[2]++; ReadOnlySpan<char> text = "abc"; foreach (ref var q in span) q += 1;
    Interlocked.Increment(ref field); Volatile.Write(ref field, Volatile.Read(ref field) + 1);
    Span<byte> small = stackalloc byte[4]; small[0] = 1; small.Fill(3);
    var memory = new MemoryStream(); memory.Write(small); memory.Position = 0; memory.ReadExactly(small[..2]);
    return $"{a} {field} {string.Join(",", arr)} {v} {text[1]} {small[0]} {memory.Position}";
}
//// structs stay where they are
struct Counter { public int N; public int Up() => ++N; public int P { get; set; } }
readonly struct Money(int cents) { public int Cents { get; } = cents; public override string ToString() => $"{Cents}c"; }
Counter shared;
string Test()
{
    Counter c = default; Counter[] many = new Counter[2]; Money m = new(5); (int A, Counter C) pair = default; DateTime t = default;
    Action f = () => { c.Up(); c.N++; c.N += 2; c.P = 4; many[1].N += 5; many[1].Up(); many[0].P++; m = new Money(m.Cents + 1); pair.A++; pair.C.N = 3; pair.C.Up(); t = t.AddDays(1); shared.Up(); shared.N = shared.N * 2; c = c; };
    f(); f();
    return $"{c.N} {c.P} {many[1].N} {many[0].P} {m} {pair.A} {pair.C.N} {t:yyyyMMdd} {shared.N} {m.Cents}";
}
//// loops and labels
string Test()
{
    var acts = new List<Func<int>>(); var s = "";
    for (int i = 0; i < 3; i++) acts.Add(() => i);
    for (int i = 0, j = 5; i < j; i++, j--) { var k = i; acts.Add(() => k++ + j); }
    foreach (var w in new[] { 1, 2 }) acts.Add(() => w);
    int n = 0;
    while (n < 3) n++;
    do n += 2; while (n < 9);
    if (n > 3) s += "big"; else if (n > 2) s += "mid"; else s += "small";
    again: n--;
    if (n > 5) goto again;
    Action bump = () => n++; bump();
    for (; ; ) { if (++n > 12) break; if (n % 2 == 0) continue; s += n; }
    lock (acts) n++;
    using (var m = new MemoryStream()) using (var w = new StreamWriter(m)) w.Write("x");
    try { n /= 0 * n; } catch (DivideByZeroException) when (n > 1) { s += "zero"; } finally { n = 1; }
    switch (n) { case 1: n = 4; goto case 4; case 4: s += "four"; break; }
    checked { try { n = int.MaxValue; n++; } catch (OverflowException) { s += "over"; } }
    unchecked { n++; }
    return s + n + string.Join(",", acts.Select(a => a()));
}
//// local functions, closures and recursion
string Test()
{
    int calls = 0; Func<int, int> fib = null!;
    fib = n => { calls++; return n < 2 ? n : fib(n - 1) + fib(n - 2); };
    int Fact(int n) { calls++; return n == 0 ? 1 : n * Fact(n - 1); }
    static int Pure(int n) => n + 1;
    void Param(int p) { Action a = () => p++; a(); p += 1; calls += p; }
    Param(3);
    int Expr(int q) => new Func<int>(() => q++ + q)();
    Action<int> lambda = v => { Action inner = () => v *= 2; inner(); calls += v; };
    lambda(4);
    EventHandler? handler = null; handler += (_, _) => calls++; handler(null, EventArgs.Empty); handler -= null;
    if (int.TryParse("5", out var parsed)) { Action up = () => parsed++; up(); }
    return $"{fib(6)} {Fact(4)} {Pure(2)} {Expr(2)} {calls} {parsed}";
}
//// queries and linq
List<int> numbers = [5, 3, 8, 1];
string Test()
{
    int min = 2; Action up = () => min++; up();
    var q = from n in numbers where n > min let m = n * min orderby m descending join k in numbers on n equals k select new { n, m, min };
    var sum = numbers.Sum(n => n + min) + numbers.Count + numbers.Max();
    var g = numbers.GroupBy(n => n % 2).ToDictionary(x => x.Key, x => x.ToList()); g[1].Add(min);
    System.Linq.Expressions.Expression<Func<int, bool>> tree = n => n > min && numbers.Count > 1;
    numbers.Sort((a, b) => a - b); numbers.RemoveAll(n => n == min); numbers.ForEach(n => min += n);
    return string.Join(" ", q) + sum + string.Join(",", g.Select(p => $"{p.Key}:{p.Value.Count}")) + tree.Compile()(9) + string.Join(",", numbers) + min + numbers?.Count + numbers?.ToArray().Length + numbers?.IndexOf(8);
}
//// classes of every kind
static int made;
abstract class Shape(string name, int sides) { protected int _area; public string Name => name; public int Sides { get => sides; set => sides = value; } public virtual int Area { get; set; } public void Grow() { _area++; sides++; Area += _area; this._area += 2; } public int Total() => _area + sides; static int count; public static int Next() => ++count; }
sealed class Square : Shape { public Square(string n) : base(n, 4) { _area = 5; made++; Tag = n; } public string Tag { get; init; } public int this[int i] { get => _area + i; set => _area = value + i; } public static Square operator +(Square a, int b) { a._area += b; return a; } public override string ToString() => $"{Name}{Total()}"; public override int Area { get => base.Area; set { base.Area = value + 1; _area--; } } }
class Bag : List<int> { public int Adds; public void Put(int n) { Adds++; Add(n); this.Add(n); base.Add(n); } }
class Generic<T> where T : class, new() { static int count; T? value; public T Value => value ??= new T(); public static int Count => ++count; }
class Lazy2 { static Lazy2? instance; static readonly object gate = new(); public static Lazy2 Instance { get { if (instance == null) lock (gate) instance ??= new Lazy2(); return instance; } } public int N { get; private set; } public Lazy2 Up() { N++; return this; } }
string Test()
{
    var s = new Square("s"); s.Grow(); s.Sides++; s.Sides += 2; s[2] = 3; s[1]++; s += 4;
    var b = new Bag { 1, 2 }; b.Put(3); b.Adds++;
    _ = Generic<Bag>.Count + Generic<object>.Count;
    return $"{s} {s.Area} {s[0]} {Shape.Next()} {Shape.Next()} {made} {b.Count} {b.Adds} {Generic<Bag>.Count} {new Generic<Bag>().Value.Count} {Lazy2.Instance.Up().Up().N} {s.Tag} {nameof(s.Sides)} {nameof(made)}";
}
//// arguments that are told their text
int count = 0;
static string Tell(object? o, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(o))] string? text = null, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => $"{text}@{line}";
string Test()
{
    int? n = 3; string? s = null; Action a = () => { n++; s = null; }; a();
    try { ArgumentNullException.ThrowIfNull(s); } catch (ArgumentNullException e) { return e.ParamName + Tell(n) + Tell(count + 1) + nameof(n); }
    finally { count++; }
    return "";
}
//// hashes and streams
string Test()
{
    using var md5 = MD5.Create(); var buffer = new byte[8]; var lines = new List<string>();
    Func<string> hash = () => { buffer[0]++; return Convert.ToHexStringLower(md5.ComputeHash(buffer)); };
    lines.Add(hash()); lines.Add(hash());
    using var stream = new MemoryStream(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 });
    int read; while ((read = stream.Read(buffer, 0, buffer.Length)) > 0) md5.TransformBlock(buffer, 0, read, null, 0);
    md5.TransformFinalBlock(buffer, 0, 0); lines.Add(Convert.ToHexStringLower(md5.Hash!));
    using var inc = IncrementalHash.CreateHash(HashAlgorithmName.MD5); inc.AppendData(buffer, 1, 3); inc.AppendData(buffer); lines.Add(Convert.ToHexStringLower(inc.GetHashAndReset()));
    var copy = new byte[8]; Array.Copy(buffer, copy, 8); Array.Copy(buffer, 1, copy, 0, 3); Array.Clear(copy, 0, 2); Array.Fill(buffer, (byte)2);
    stream.Position = 0; stream.Seek(2, SeekOrigin.Begin); lines.Add(stream.ReadByte().ToString()); lines.Add(MD5.HashData(copy).Length.ToString());
    using var reader = new StringReader("a\nb"); lines.Add(reader.ReadLine()!); lines.Add(reader.ReadToEnd());
    try { stream.Read(buffer, 5, 50); } catch (ArgumentException e) { lines.Add(e.GetType().Name); }
    using var crypto = new CryptoStream(stream, md5, CryptoStreamMode.Read);
    return string.Join(" ", lines) + crypto.CanRead + string.Join(",", copy);
}
//// dynamic and odd types
string Test()
{
    dynamic d = 5; var list = new List<dynamic>(); object o = list; Nullable<int> n = null; (string?, int)? t = null; var anonymous = new { A = 1 }; var all = new[] { anonymous }; var la = new[] { anonymous }.ToList();
    Action f = () => { d++; d = d + 1; list.Add(d); n = (n ?? 0) + 1; n++; t = ("x", n.Value); anonymous = new { A = anonymous.A + n.Value }; all[0] = anonymous; la.Add(anonymous); la[0] = new { A = 7 }; };
    f(); f(); d.ToString();
    int[,] grid = new int[2, 2]; grid[1, 1]++; int[][] jagged = [[1], [2, 3]]; jagged[1][0] += 4; jagged[0] = [9]; string[] words = ["a"]; words[0] += "b"; words[0] ??= "c"; object[] covariant = words; covariant[0] = "z";
    uint index = 1; jagged[index][1] = 5; long[] longs = [1, 2]; longs[0] += 1; longs[0]++; DayOfWeek[] days = [DayOfWeek.Monday]; days[0]++; bool[] flags = [true]; flags[0] &= false; bool flag = true; Action g = () => { flag ^= true; flag |= d > 3; }; g();
    return $"{d} {list.Count} {n} {t} {anonymous.A} {all[0].A} {la[0].A} {grid[1, 1]} {jagged[1][0]} {jagged[0][0]} {words[0]} {longs[0]} {days[0]} {flags[0]} {flag} {((List<object>)o).Count}";
}
//// parallel work that is right
int workers = 4;
string Test()
{
    var results = new int[50]; var gate = new object(); long sum = 0; var list = new List<int>(); var bag = new ConcurrentBag<int>();
    Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => { results[i] = i * i; lock (gate) { sum += i; list.Add(i); } bag.Add(i); });
    Parallel.For(0, 100, () => 0, (i, _, local) => local + i, local => Interlocked.Add(ref sum, local));
    list.Sort();
    return $"{results[49]} {sum} {list.Count} {list[7]} {bag.Count}";
}
//// the last expression without a semicolon
int value = 3;
string Test() => (value += 2).ToString();
value++
//// a script with its own usings and a shebang-less head
using System.Text;
using Table = System.Collections.Generic.Dictionary<string, int>;
var table = new Table();
table["a"] = 1; table["a"]++;
if (table.Count > 0) table["b"] = table["a"] += 1;
foreach (var n in new[] { 1, 2 }) { table[n.ToString()] = n; }
string Test() => string.Join(",", table.Select(p => $"{p.Key}{p.Value}"));
for (int i = 0; i < 3; i++) { Action a = () => i++; a(); table["i"] = i; }
//// members with bodies of one expression
int hits; List<string> words = new(); int[] cells = new int[3];
void Hit() => hits++;
void Word(string w) => words.Add(w.Trim());
int Get(int i) => cells[i] = hits;
int Hits { get => hits; set => hits = value; }
async Task Later() => await Task.Run(() => words.Add("later"));
string Test() { Hit(); Word(" x "); Get(1); Hits++; Hits += 2; Later().Wait(); Action a = Hit; a(); Func<int, int> g = i => cells[i]++; g(1); Action<string> add = words.Add; add("group"); return $"{hits} {string.Join(",", words)} {string.Join(",", cells)}"; }
