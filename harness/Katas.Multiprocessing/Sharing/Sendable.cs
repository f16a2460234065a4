using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>Whoever puts something into a shared object is told at once that no other process could get it out.</summary>
internal static class Sendable
{
    [ThreadStatic]
    private static ByteWriter? scratch;

    /// <exception cref="ValueRefusedException">The value cannot be sent.</exception>
    public static void Check<T>(T value, TypeNames types, string name)
    {
        var codec = CodecTable.For<T>();
        if (codec.AlwaysSends)
        {
            return;
        }
        var writer = scratch ?? new ByteWriter();
        scratch = null;
        writer.Clear();
        writer.Types = types;
        try
        {
            codec.Write(writer, value);
        }
        catch (ValueRefusedException refused)
        {
            refused.Within(name);
            throw;
        }
        scratch = writer;
    }
}
