using Katas.Bench;

namespace SaveToVerdict;

/// <summary><c>dotnet watch test</c> on a project with the same exercise and a test of it.</summary>
internal sealed class DotnetWatchTest : Watched
{
    private readonly string _exercise;
    private readonly string _text;

    public DotnetWatchTest(string root, string folder)
    {
        _exercise = OrdinaryProject.Make(root, folder);
        _text = File.ReadAllText(_exercise);
        Start(folder, "dotnet", "watch", "test", "--non-interactive");
        WaitForVerdict();
    }

    protected override (string Begun, string Verdict) Words => ("", "succeeded: 1");

    protected override void Write(int number) => File.WriteAllText(_exercise, $"{_text}// {number} {Guid.NewGuid()}\n");
}
