using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Katas.Multiprocessing.Codecs;

/// <summary>
/// Names types across processes: a type is found again only in the given assemblies, in what they reference, and in the framework.
/// Both processes load the same files, yet not as the same <see cref="Assembly"/> objects: a host may hold a script's assembly several
/// times, so a name is always resolved from the roots of the job it belongs to.
/// </summary>
internal sealed class TypeNames(params IReadOnlyList<Assembly> roots)
{
    private const byte Plain = 0;
    private const byte Constructed = 1;
    private const byte Vector = 2;
    private const byte Grid = 3;
    private const int MaxNesting = 32;

    public static readonly TypeNames FrameworkOnly = new();

    private static readonly Assembly Core = typeof(object).Assembly;
    private static readonly Assembly Own = typeof(TypeNames).Assembly;
    private static readonly string FrameworkFolder = Path.GetDirectoryName(Core.Location) ?? "";

    private readonly ConcurrentDictionary<(string Assembly, string Name), Type> found = new();
    private readonly ConcurrentDictionary<string, Assembly?> assemblies = new();
    private readonly Lock gate = new();
    private Dictionary<string, Assembly>? closure;

    public static TypeNames ForTypes(params IEnumerable<Type> types)
    {
        var roots = new HashSet<Assembly>();
        foreach (var type in types)
        {
            Collect(type, roots);
        }
        return new TypeNames([.. roots]);
    }

    public static bool IsFramework(Assembly assembly) =>
        assembly == Core || (FrameworkFolder.Length > 0 && Path.GetDirectoryName(assembly.Location) == FrameworkFolder);

    /// <summary>A type's name as its author would recognise it.</summary>
    public static string Display(Type type)
    {
        if (type.IsArray)
        {
            return $"{Display(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        var name = (type.FullName ?? type.Name).Replace('+', '.');
        if (!type.IsConstructedGenericType)
        {
            return name;
        }
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", type.GetGenericArguments().Select(Display))}>";
    }

    public void Write(ByteWriter writer, Type type)
    {
        if (type.IsSZArray)
        {
            writer.Byte(Vector);
            Write(writer, type.GetElementType()!);
        }
        else if (type.IsArray)
        {
            writer.Byte(Grid);
            writer.Count(type.GetArrayRank());
            Write(writer, type.GetElementType()!);
        }
        else if (type.IsConstructedGenericType)
        {
            var arguments = type.GetGenericArguments();
            writer.Byte(Constructed);
            WritePlain(writer, type.GetGenericTypeDefinition());
            writer.Count(arguments.Length);
            foreach (var argument in arguments)
            {
                Write(writer, argument);
            }
        }
        else
        {
            writer.Byte(Plain);
            WritePlain(writer, type);
        }
    }

    public Type Read(ByteReader reader, int nesting)
    {
        if (nesting > MaxNesting)
        {
            throw ByteReader.Malformed("a type without end");
        }
        switch (reader.Byte())
        {
            case Plain:
                return ReadPlain(reader);
            case Constructed:
                var definition = ReadPlain(reader);
                var arguments = new Type[reader.Count()];
                for (var index = 0; index < arguments.Length; index++)
                {
                    arguments[index] = Read(reader, nesting + 1);
                }
                return Make(() => definition.MakeGenericType(arguments));
            case Vector:
                var element = Read(reader, nesting + 1);
                return Make(() => element.MakeArrayType());
            case Grid:
                var rank = reader.Number();
                var entry = Read(reader, nesting + 1);
                return Make(() => entry.MakeArrayType(rank));
            default:
                throw ByteReader.Malformed("not a type");
        }
    }

    /// <summary>The type of that name, or null where it is not to be found from here.</summary>
    public Type? Find(string assembly, string name)
    {
        if (found.TryGetValue((assembly, name), out var known))
        {
            return known;
        }
        var type = FindAssembly(assembly)?.GetType(name, throwOnError: false);
        return type is null ? null : found.GetOrAdd((assembly, name), type);
    }

    private static void Collect(Type type, HashSet<Assembly> roots)
    {
        if (type.HasElementType)
        {
            Collect(type.GetElementType()!, roots);
            return;
        }
        foreach (var argument in type.GetGenericArguments())
        {
            Collect(argument, roots);
        }
        if (!IsFramework(type.Assembly))
        {
            roots.Add(type.Assembly);
        }
    }

    private static Type Make(Func<Type> make)
    {
        try
        {
            return make();
        }
        catch (Exception failure)
            when (failure
                    is ArgumentException
                        or InvalidOperationException
                        or TypeLoadException
                        or NotSupportedException
                        or IndexOutOfRangeException
            )
        {
            throw ByteReader.Malformed("not a type");
        }
    }

    private void WritePlain(ByteWriter writer, Type type)
    {
        var assembly = type.Assembly.GetName().Name ?? "";
        if (type.FullName is not { } name || Find(assembly, name) != type)
        {
            throw new ValueRefusedException(
                Display(type),
                $"its assembly {assembly} is neither the job's own nor one that it references, so a worker does not know the type."
            );
        }
        writer.Text(assembly);
        writer.Text(name);
    }

    private Type ReadPlain(ByteReader reader)
    {
        var assembly = reader.RequiredText();
        var name = reader.RequiredText();
        return Find(assembly, name) ?? throw ByteReader.Malformed($"no type {name} in {assembly}");
    }

    private Assembly? FindAssembly(string name)
    {
        foreach (var root in roots)
        {
            if (root.GetName().Name == name)
            {
                return root;
            }
        }
        if (name == "System.Private.CoreLib")
        {
            return Core;
        }
        return name == Own.GetName().Name ? Own : assemblies.GetOrAdd(name, FindReferenced);
    }

    private Assembly? FindReferenced(string name)
    {
        // The name becomes part of a path: nothing but a plain assembly name may.
        if (
            name.Length is 0 or > 200
            || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-')
        )
        {
            return null;
        }
        try
        {
            if (FrameworkFolder.Length > 0 && File.Exists(Path.Join(FrameworkFolder, name + ".dll")))
            {
                return AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));
            }
        }
        catch (Exception failure) when (failure is IOException or BadImageFormatException)
        {
            return null;
        }
        lock (gate)
        {
            closure ??= Closure();
            return closure.GetValueOrDefault(name);
        }
    }

    private Dictionary<string, Assembly> Closure()
    {
        var all = new Dictionary<string, Assembly>();
        var open = new Stack<Assembly>(roots);
        while (open.TryPop(out var assembly))
        {
            var context = AssemblyLoadContext.GetLoadContext(assembly) ?? AssemblyLoadContext.Default;
            foreach (var reference in assembly.GetReferencedAssemblies())
            {
                if (
                    reference.Name is not { } name
                    || all.ContainsKey(name)
                    || File.Exists(Path.Join(FrameworkFolder, name + ".dll"))
                )
                {
                    continue;
                }
                try
                {
                    var loaded = context.LoadFromAssemblyName(reference);
                    all.Add(name, loaded);
                    open.Push(loaded);
                }
                catch (Exception failure) when (failure is IOException or BadImageFormatException)
                {
                    // A reference that is not there is one whose types nobody can have sent.
                }
            }
        }
        return all;
    }
}
