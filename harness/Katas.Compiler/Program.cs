using Katas.Compiler;
using Katas.Wire;

// katas-compiler REFERENCES: compiles scripts for the judge until its input ends. It opens no file of a submission:
// the texts come in the request, and the assembly goes back in the answer.
const int MaxRequestBytes = 64 << 20;
if (args is not [var referenceFolder])
{
    Console.Error.WriteLine("katas-compiler is started by katas, not by hand");
    return 2;
}
using var judge = new FrameStream(Console.OpenStandardInput(), Console.OpenStandardOutput(), MaxRequestBytes);

// Whatever Roslyn or the runtime may print must not land among the frames.
Console.SetOut(Console.Error);
var compiler = new ScriptCompiler(referenceFolder);
judge.Write(new ChildReady());
while (true)
{
    switch (judge.Read())
    {
        case CompileRequest request:
            judge.Write(compiler.Compile(request));
            break;
        case TokensRequest request:
            judge.Write(ScriptTokens.Of(request.Text));
            break;
        default:
            return 0;
    }
}
