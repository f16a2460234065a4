using System.Reflection;
using System.Reflection.Emit;

namespace Katas.Multiprocessing.Jobs;

/// <summary>What the compiler makes of lambdas and local functions, read back: who captures, and what.</summary>
internal static class Closures
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = [];

    /// <summary>The object without state that all lambdas of a type that capture nothing hang on.</summary>
    public static bool IsLambdaSingleton(object target)
    {
        var type = target.GetType();
        return IsCompilerMade(type) && Singleton(type) is { } field && ReferenceEquals(field.GetValue(null), target);
    }

    public static FieldInfo? Singleton(Type type) =>
        type.GetField("<>9", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    public static bool IsClosure(Type type) =>
        IsCompilerMade(type) && type.Name.Contains("DisplayClass", StringComparison.Ordinal);

    /// <summary>The captured variables and members, as their author named them, in the order in which the job uses them.</summary>
    public static IReadOnlyList<string> CapturedNames(MethodInfo method, object target)
    {
        var names = new List<string>();
        foreach (var member in Used(method))
        {
            if (member.DeclaringType is not { } owner || IsHidden(member))
            {
                continue;
            }
            if (IsClosure(owner) || (!IsCompilerMade(owner) && owner.IsInstanceOfType(Surrounding(target))))
            {
                Add(names, member.Name);
            }
        }
        if (names.Count == 0 && IsClosure(target.GetType()))
        {
            foreach (
                var field in target
                    .GetType()
                    .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            )
            {
                Add(
                    names,
                    field.Name.Contains("this", StringComparison.Ordinal)
                        ? "this (the script's top-level variables)"
                        : field.Name
                );
            }
        }
        return names;
    }

    /// <summary>A method as its author knows it: the place it stands in for a lambda, which has no name.</summary>
    public static string DisplayName(MethodInfo method)
    {
        var name = method.Name;
        var close = name.IndexOf('>', StringComparison.Ordinal);
        if (!name.StartsWith('<') || close < 0)
        {
            return name;
        }
        // Local functions are named <Outer>g__Inner|0_1, lambdas <Outer>b__0_1.
        if (name.IndexOf("g__", close, StringComparison.Ordinal) is var inner and >= 0)
        {
            var bar = name.IndexOf('|', inner);
            return bar < 0 ? name[(inner + 3)..] : name[(inner + 3)..bar];
        }
        var outer = name[1..close];
        return outer is "" or "Main" or "<Main>$" or "Initialize" || outer.Contains('<', StringComparison.Ordinal)
            ? "(a lambda)"
            : $"(a lambda in {outer})";
    }

    private static object Surrounding(object target)
    {
        var hidden = target
            .GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(field => field.Name.Contains("__this", StringComparison.Ordinal));
        return hidden?.GetValue(target) ?? target;
    }

    private static void Add(List<string> names, string name)
    {
        var plain =
            name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var close
                ? name[1..close]
                : name;
        plain =
            plain.StartsWith("get_", StringComparison.Ordinal) || plain.StartsWith("set_", StringComparison.Ordinal)
                ? plain[4..]
                : plain;
        if (!names.Contains(plain))
        {
            names.Add(plain);
        }
    }

    // Links between closures, and to the object around them, are not variables of anybody's.
    private static bool IsHidden(MemberInfo member) =>
        member.Name.Contains("__this", StringComparison.Ordinal)
        || member.Name.StartsWith("CS$<>", StringComparison.Ordinal)
        || member is MethodBase { IsStatic: true } or FieldInfo { IsStatic: true }
        || member is ConstructorInfo
        || member.DeclaringType == typeof(object);

    /// <summary>By its name, which no author can write: in a script the compiler leaves its attribute out.</summary>
    public static bool IsCompilerMade(Type type) => type.Name.StartsWith('<');

    /// <summary>The fields and methods that a method's code names. Only asked when a job is refused, so it may be slow.</summary>
    private static IEnumerable<MemberInfo> Used(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length; )
        {
            var operation = Operation(code, ref at);
            if (
                operation.OperandType is OperandType.InlineField or OperandType.InlineMethod
                && Resolve(method, BitConverter.ToInt32(code, at)) is { } member
            )
            {
                yield return member;
            }
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static OpCode Operation(byte[] code, ref int at)
    {
        lock (OpCodesByValue)
        {
            if (OpCodesByValue.Count == 0)
            {
                foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public))
                {
                    var known = (OpCode)field.GetValue(null)!;
                    OpCodesByValue[known.Value] = known;
                }
            }
            short value = code[at++];
            if (value == 0xFE)
            {
                value = (short)(0xFE00 | code[at++]);
            }
            return OpCodesByValue[value];
        }
    }

    private static MemberInfo? Resolve(MethodInfo method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token,
                method.DeclaringType?.GetGenericArguments(),
                method.GetGenericArguments()
            );
        }
        catch (Exception failure)
            when (failure is ArgumentException or IOException or TypeLoadException or MissingMemberException)
        {
            return null;
        }
    }
}
