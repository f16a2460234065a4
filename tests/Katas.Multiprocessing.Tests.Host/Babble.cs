using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Tests.Host;

/// <summary>A worker that greets as one should then says anything, most of it in the form of messages, and leaves.</summary>
internal static class Babble
{
    public static int Run(int seed)
    {
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        Greet(output, hasPage: seed % 2 == 1);

        // Some speak before they are asked, some afterwards.
        var random = new Random(seed);
        if (seed % 3 != 0)
        {
            Skip(input);
            input.ReadByte();
        }
        for (var part = 0; part < 50; part++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            if (seed % 4 != 0)
            {
                output.WriteByte((byte)random.Next(0, 6));
                output.Write(BitConverter.GetBytes(bytes.Length));
            }
            output.Write(bytes);
        }
        output.Flush();
        return 0;
    }

    /// <summary>Answers four items in one breath, with something that is no message after the first.</summary>
    public static int Stray()
    {
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        Greet(output, hasPage: false);
        Skip(input);
        input.ReadByte();
        byte[] answer = [(byte)ToHost.Result, 0, 0, 0, 0];
        output.Write([.. answer, 250, 0, 0, 0, 0, .. answer, .. answer, .. answer]);
        output.Flush();
        return 0;
    }

    private static void Greet(Stream output, bool hasPage)
    {
        var greeting = new List<byte> { (byte)ToHost.Greeting };
        greeting.AddRange(BitConverter.GetBytes(13));
        greeting.AddRange(BitConverter.GetBytes(Protocol.WorkerSays));
        greeting.AddRange(BitConverter.GetBytes(Protocol.Version));
        greeting.Add((byte)(hasPage ? 1 : 0));
        output.Write(greeting.ToArray());
        output.Flush();
    }

    private static void Skip(Stream input)
    {
        var header = new byte[5];
        input.ReadExactly(header);
        input.ReadExactly(new byte[BitConverter.ToInt32(header, 1)]);
    }
}
