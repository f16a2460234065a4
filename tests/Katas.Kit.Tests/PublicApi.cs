using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Katas.Kit.Tests;

/// <summary>
/// What an assembly shows to its users, one member a line, in an order that does not depend on the compiler. Members that
/// every record has, and overrides, are left out: they change nothing for who reads or calls.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (
            var type in assembly
                .GetExportedTypes()
                .Where(IsForScripts)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
        )
        {
            text.Append(Header(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            _ when IsRecord(type) => "record",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => "class",
        };
        var modifiers =
            type is { IsClass: true, IsAbstract: true, IsSealed: false } ? "abstract "
            : type is { IsClass: true, IsSealed: true, IsAbstract: false } ? "sealed "
            : "";
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces()
            .Except(inherited)
            .Where(face =>
                face.IsVisible && (!IsRecord(type) || face.GetGenericTypeDefinitionOrSelf() != typeof(IEquatable<>))
            )
            .Select(face => Name(face))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases.Insert(0, Name(parent));
        }
        return $"{type.Namespace}: {modifiers}{kind} {Name(type)}{(bases.Count > 0 && !type.IsEnum ? $" : {string.Join(", ", bases)}" : "")}";
    }

    private static string[] Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }
        var constructors = type.GetConstructors(Own)
            .Where(constructor => IsSeen(constructor) && !IsCopy(constructor, type))
            .Select(constructor => $"{Access(constructor)}new({Parameters(constructor)})");
        var methods = type.GetMethods(Own)
            .Where(method =>
                IsSeen(method) && !method.IsSpecialName && !IsOverride(method) && !IsOfRecord(method, type)
            )
            .Select(method =>
                $"{Access(method)}{(method.IsStatic ? "static " : "")}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{Generic(method)}({Parameters(method)})"
            );
        var properties = type.GetProperties(Own)
            .Where(property =>
                property.GetAccessors(nonPublic: true).Any(IsSeen) && property.Name != "EqualityContract"
            )
            .Select(Property);
        var fields = type.GetFields(Own)
            .Where(field => field.IsPublic || field.IsFamily)
            .Select(field => $"{Name(field.FieldType)} {field.Name}");
        var events = type.GetEvents(Own).Select(happening => $"event {happening.Name}");
        return [.. constructors, .. methods, .. properties, .. fields, .. events];
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = new[]
        {
            property.GetMethod is { } get && IsSeen(get) ? "get;" : null,
            property.SetMethod is { } set && IsSeen(set)
                ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                    ? "init;"
                    : "set;"
                : null,
        };
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        return $"{isStatic}{Name(property.PropertyType, Nullability.Create(property))} {name} {{ {string.Join(' ', accessors.OfType<string>())} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var direction =
            parameter.IsOut ? "out "
            : type.IsByRef ? "ref "
            : "";
        var shown = Name(type.IsByRef ? type.GetElementType()! : type, Nullability.Create(parameter));
        var value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{direction}{shown} {parameter.Name}{value}";
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";

    private static string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Name(underlying)}?";
        }
        // What an open type parameter may hold is for who closes it to say.
        var maybe =
            type is { IsValueType: false, IsGenericParameter: false }
            && nullability?.ReadState == NullabilityState.Nullable
                ? "?"
                : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{maybe}";
        }
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + maybe;
        }
        if (!type.IsGenericType)
        {
            return type.Name + maybe;
        }
        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Name(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{maybe}";
    }

    private static Type GetGenericTypeDefinitionOrSelf(this Type type) =>
        type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsSeen(MethodBase method) =>
        method.IsPublic
        || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false });

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Own) is not null;

    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        IsRecord(type) && constructor.GetParameters() is [{ ParameterType: var only }] && only == type;

    private static bool IsOfRecord(MethodInfo method, Type type) =>
        IsRecord(type) && method.Name is "<Clone>$" or "PrintMembers" or "Equals" or "Deconstruct";

    /// <summary>What instrumented scripts call is public, and nobody writes it.</summary>
    private static bool IsForScripts(Type type) => type.Namespace != "Katas.Instrumentation";
}
