using System.Text;
using Katas.Judging;

namespace Katas.Engine.Compiling;

/// <summary>Bytes of a script to its text: UTF-8 with or without its mark, or UTF-16 with one.</summary>
internal static class ScriptEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableScriptException">The bytes are in neither; the message says where, and what to do.</exception>
    public static string Decode(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }
        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        if (Array.IndexOf(bytes, (byte)0) is >= 0 and var zero)
        {
            throw NotText(path, bytes, zero, "looks like UTF-16 without its mark, or is no text at all");
        }
        try
        {
            return Utf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException e)
        {
            throw NotText(path, bytes, start + Math.Max(0, e.Index), "is not UTF-8");
        }
    }

    private static UnreadableScriptException NotText(string path, byte[] bytes, int at, string what)
    {
        var line = 1 + bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n');
        return new UnreadableScriptException(
            Verdict.CompileError,
            $"{path} {what} (line {line}). Save it as UTF-8.",
            new SourcePlace(path, line)
        );
    }
}
