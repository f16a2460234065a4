using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Cli.Watching;

/// <summary>What a watcher waits for.</summary>
internal abstract record WatchEvent;

/// <summary>A key was pressed.</summary>
internal sealed record KeyPressed(ConsoleKeyInfo Key) : WatchEvent;

/// <summary>The terminal has another size, or was covered by something else.</summary>
internal sealed record Resized : WatchEvent;

/// <summary>Nobody sits there any more.</summary>
internal sealed record Left : WatchEvent;

/// <summary>Scripts were saved.</summary>
/// <param name="Files">Their paths below the folder.</param>
internal sealed record Saved(IReadOnlyList<string> Files) : WatchEvent;

/// <summary>The folder has gone, or is there again.</summary>
internal sealed record FolderSeen(bool IsThere) : WatchEvent;

/// <summary>Something to tell.</summary>
internal sealed record Remarked(string Text) : WatchEvent;

/// <summary>A piece of work says how far it is.</summary>
/// <param name="Work">Its number: of one that was given up nothing more is heard.</param>
internal sealed record Went(int Work, string Text) : WatchEvent;

/// <summary>Something is wrong with a kata that is still being checked.</summary>
internal sealed record Found(int Work, KataId Kata, Finding Finding) : WatchEvent;

/// <summary>A kata was checked.</summary>
/// <param name="Text">The script as it was read for it.</param>
internal sealed record Checked(int Work, KataId Kata, string Text, KataReport Report, TimeSpan Took) : WatchEvent;

/// <summary>A piece of work came to its end.</summary>
internal sealed record Finished(int Work) : WatchEvent;

/// <summary>A piece of work failed, by no fault of a script.</summary>
internal sealed record Failed(int Work, Exception Exception) : WatchEvent;
