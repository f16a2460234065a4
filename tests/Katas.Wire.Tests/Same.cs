using System.Collections;

namespace Katas.Wire.Tests;

/// <summary>Equality by content, lists and bytes too, which records compare by reference. Knows nothing of the codec.</summary>
internal static class Same
{
    public static bool As(object? left, object? right)
    {
        if (left is null || right is null || left.GetType().IsPrimitive || left is string or Enum)
        {
            return Equals(left, right);
        }
        if (left is IEnumerable leftItems && right is IEnumerable rightItems)
        {
            var (these, those) = (leftItems.Cast<object?>().ToList(), rightItems.Cast<object?>().ToList());
            return these.Count == those.Count && these.Zip(those).All(pair => As(pair.First, pair.Second));
        }
        if (left.GetType() != right.GetType())
        {
            return false;
        }
        return left.GetType().Namespace != typeof(Message).Namespace
            ? Equals(left, right)
            : left.GetType().GetProperties().All(property => As(property.GetValue(left), property.GetValue(right)));
    }
}
