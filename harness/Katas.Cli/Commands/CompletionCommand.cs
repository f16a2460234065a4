using System.CommandLine;

namespace Katas.Cli.Commands;

/// <summary><c>katas completion SHELL</c>: what the shell must run so that it completes this command.</summary>
internal sealed class CompletionCommand(Terminal terminal)
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> _shell = new("SHELL") { Description = "Which shell." };

    public Command Build()
    {
        _shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Completion for a shell: eval \"$(katas completion bash)\".")
        {
            _shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Script(parsed.GetRequiredValue(_shell)));
            return ExitCode.Passed;
        });
        return command;
    }

    /// <summary>All of them ask the command itself, by the directive that the parser answers.</summary>
    private static string Script(string shell) =>
        shell switch
        {
            "bash" => """
                # eval "$(katas completion bash)", for good in ~/.bashrc
                _katas() {
                    local IFS=$'\n'
                    local word=${COMP_WORDS[COMP_CWORD]}
                    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "$word"))
                }
                complete -o default -F _katas katas

                """,
            "zsh" => """
                # eval "$(katas completion zsh)", for good in ~/.zshrc after compinit
                _katas() {
                    local line="${(j: :)words[1,CURRENT]}"
                    local -a found
                    found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
                    if (( ${#found} )) && [[ -n ${found[1]} ]]; then compadd -a found; else _files; fi
                }
                compdef _katas katas

                """,
            "fish" => """
                # katas completion fish | source, for good in ~/.config/fish/completions/katas.fish
                function __katas_complete
                    set -l line (commandline -cp)
                    katas "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
                end
                complete -c katas -a '(__katas_complete)'

                """,
            _ => """
                # katas completion pwsh | Out-String | Invoke-Expression, for good in $PROFILE
                Register-ArgumentCompleter -Native -CommandName katas -ScriptBlock {
                    param($word, $line, $position)
                    katas "[suggest:$position]" "$line" 2>$null |
                        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                }

                """,
        };
}
