using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

public sealed class CompletionTests
{
    [TestCase("katas ch", "check")]
    [TestCase("katas hint hashing/t", "hashing/thread-pool")]
    [TestCase("katas check --only factorial/l", "factorial/locked")]
    public async Task Bash_completes_commands_and_katas(string line, string expected)
    {
        var script = $$"""
            PATH="{{House.Artifacts}}:$PATH"
            eval "$(katas completion bash)"
            COMP_LINE="{{line}}" COMP_POINT={{line.Length}}
            COMP_WORDS=({{line}}) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _katas
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        var ran = await Ran.ProgramAsync("bash", "-c", script);

        ran.Code.ShouldBe(0, ran.Error);
        ran.Output.Split('\n').ShouldContain(expected);
    }

    [TestCase("bash", "complete -o default -F _katas katas")]
    [TestCase("zsh", "compdef _katas katas")]
    [TestCase("fish", "complete -c katas")]
    [TestCase("pwsh", "Register-ArgumentCompleter -Native -CommandName katas")]
    public async Task Each_shell_has_its_script(string shell, string line)
    {
        var ran = await Ran.InProcessAsync("completion", shell);

        ran.Code.ShouldBe(0);
        ran.Output.ShouldContain(line);
    }

    [Test]
    public async Task Another_shell_is_2() => (await Ran.InProcessAsync("completion", "tcsh")).Code.ShouldBe(2);
}
