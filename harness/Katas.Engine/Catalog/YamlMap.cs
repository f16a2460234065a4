using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Katas.Engine.Catalog;

/// <summary>
/// One mapping of a kata.yaml, read key by key; what nobody asked for is an error at <see cref="End"/>.
/// Every error names file, line and column.
/// </summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public YamlMap(string file, YamlNode node)
    {
        _file = file;
        _node = node as YamlMappingNode ?? throw Fault(node, "expected `key: value` lines");
    }

    public IEnumerable<string> Keys => _node.Children.Keys.Select(Name);

    public bool Has(string key) => Find(key) is not null;

    public YamlMap Map(string key) => new(_file, Needed(key));

    public string Text(string key) => Scalar(key, Needed(key));

    public string? OptionalText(string key) => Find(key) is { } node ? Scalar(key, node) : null;

    public int Int(string key, int least, int most)
    {
        var node = Needed(key);
        return
            int.TryParse(Scalar(key, node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least
            && value <= most
            ? value
            : throw Fault(node, $"`{key}` is a whole number from {least} to {most}");
    }

    public int OptionalInt(string key, int least, int most, int otherwise) =>
        Has(key) ? Int(key, least, most) : otherwise;

    public bool OptionalFlag(string key)
    {
        if (Find(key) is not { } node)
        {
            return false;
        }
        return Scalar(key, node) == "true" ? true : throw Fault(node, $"`{key}` is `true` or left out");
    }

    /// <summary>Two whole numbers: `3-8`, or one that is both.</summary>
    public (int From, int To) Range(string key, int least, int most)
    {
        var node = Needed(key);
        var parts = Scalar(key, node).Split('-');
        if (
            parts.Length is 1 or 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from >= least
            && from <= to
            && to <= most
        )
        {
            return (from, to);
        }
        throw Fault(node, $"`{key}` is a number, or two such as 3-8, from {least} to {most}");
    }

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => Scalar(key, item))];

    public IReadOnlyList<T> List<T>(string key, Func<YamlMap, T> read) =>
        [.. Items(key).Select(item => read(new YamlMap(_file, item)))];

    /// <summary>A list whose items are numbers or mappings.</summary>
    public IReadOnlyList<T> MixedList<T>(string key, int most, Func<int, T> number, Func<YamlMap, T> map) =>
        [
            .. Items(key)
                .Select(item =>
                    item is not YamlScalarNode scalar ? map(new YamlMap(_file, item))
                    : int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                    && value <= most
                        ? number(value)
                    : throw Fault(item, $"an item of `{key}` is a whole number from 0 to {most}")
                ),
        ];

    /// <summary>Nothing else may stand here.</summary>
    public void End()
    {
        if (_node.Children.Keys.FirstOrDefault(key => !_read.Contains(Name(key))) is { } unknown)
        {
            throw Fault(
                unknown,
                $"unknown key `{Name(unknown)}`; known here: {string.Join(", ", _read.Order(StringComparer.Ordinal))}"
            );
        }
    }

    /// <summary>What is wrong with a key itself, at its own place.</summary>
    public KitFaultException FaultAtName(string key, string message) =>
        Fault(_node.Children.Keys.FirstOrDefault(node => Name(node) == key) ?? _node, message);

    public KitFaultException Fault(string key, string message) => Fault(Find(key) ?? _node, message);

    private string Name(YamlNode key) =>
        key is YamlScalarNode { Value: { } name } ? name : throw Fault(key, "a key is a word");

    private IEnumerable<YamlNode> Items(string key) =>
        Needed(key) is YamlSequenceNode sequence ? sequence.Children : throw Fault(key, $"`{key}` is a list");

    private YamlNode Needed(string key) => Find(key) ?? throw Fault(_node, $"`{key}` is missing");

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private string Scalar(string key, YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Fault(node, $"`{key}` is a text or number");

    private KitFaultException Fault(YamlNode node, string message) =>
        new($"{_file}:{node.Start.Line}:{node.Start.Column}: {message}");
}
