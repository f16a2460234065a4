namespace Katas.Wire;

/// <summary>Judge to compiler: this script, these texts, this entry point.</summary>
/// <param name="Script">The script's path below the submission, with '/'.</param>
/// <param name="Files">The texts it may load, itself among them. The compiler opens no file of its own.</param>
/// <param name="Outside">Paths below the submission that are links out of it.</param>
/// <param name="Entry">The method that must be there.</param>
/// <param name="Build">Which of its two assemblies is wanted.</param>
public sealed record CompileRequest(
    string Script,
    IReadOnlyList<ScriptText> Files,
    IReadOnlyList<string> Outside,
    EntryPoint Entry,
    ScriptBuild Build
) : Message;

/// <summary>The assemblies that a script can become.</summary>
public enum ScriptBuild
{
    /// <summary>As it is written.</summary>
    Plain,

    /// <summary>With probes at what threads may share; nothing at all where it shares nothing.</summary>
    Watched,
}

/// <summary>A script's text under its path below the submission.</summary>
public sealed record ScriptText(string Path, string Text);

/// <summary>
/// Compiler to judge: the assembly's bytes (none for a watched build with nothing to watch), the texts that went into it,
/// and what the compiler warned of.
/// </summary>
public sealed record Compiled(byte[] Assembly, IReadOnlyList<string> Loads, IReadOnlyList<CompilerNote> Warnings)
    : Message;

/// <summary>Compiler to judge: it does not compile, or asks for what is not allowed, or has no entry point.</summary>
public sealed record NotCompiled(CompileFailure Failure, IReadOnlyList<CompilerNote> Notes) : Message;

/// <summary>Why there is no assembly.</summary>
public enum CompileFailure
{
    /// <summary>The compiler's own errors.</summary>
    Errors,

    /// <summary>A reference directive, or a load from outside the submission.</summary>
    Forbidden,

    /// <summary>The method is missing or has another shape.</summary>
    NoEntryPoint,

    /// <summary>The compiler ran out of memory.</summary>
    OutOfMemory,
}

/// <summary>One message of the compiler; line and column count from 1, in the learner's own file.</summary>
/// <param name="Code">The compiler's code (CS1002), or empty for a note of ours.</param>
public sealed record CompilerNote(string Code, string Message, string File, int Line, int Column);

/// <summary>Judge to compiler: what is this text made of?</summary>
public sealed record TokensRequest(string Text) : Message;

/// <summary>Compiler to judge: a text's tokens, without comments, layout and the names that it has chosen itself.</summary>
public sealed record Tokens(IReadOnlyList<ScriptToken> List) : Message;

/// <summary>One token.</summary>
/// <param name="Kind">The same for the same: keywords, signs, kinds of literals, any name of the script's own, and each name of a library.</param>
/// <param name="Line">Counted from 1.</param>
public readonly record struct ScriptToken(int Kind, int Line);
