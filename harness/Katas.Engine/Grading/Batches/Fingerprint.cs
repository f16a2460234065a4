using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Engine.Grading;

/// <summary>A short name for what values say: the same for the same, whatever file they were read from.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    public static string Of(params IEnumerable<object?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            Describe(value, text);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static void Describe(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case string words:
                text.Append(CultureInfo.InvariantCulture, $"{words.Length}:{words};");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Describe(item, text);
                }
                text.Append(']');
                break;
            case IFormattable or bool:
                text.Append(CultureInfo.InvariantCulture, $"{value};");
                break;
            default:
                Properties(value, text);
                break;
        }
    }

    private static void Properties(object value, StringBuilder text)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (
            var property in value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0)
                .OrderBy(property => property.Name, StringComparer.Ordinal)
        )
        {
            text.Append(property.Name).Append('=');
            Describe(property.GetValue(value), text);
        }
        text.Append('}');
    }
}
