namespace Katas.Engine.Isolation;

/// <summary>The user's cache folder of the command: what lies in it only saves time, and may be removed at any moment.</summary>
public static class UsersCache
{
    /// <summary>Below <c>XDG_CACHE_HOME</c>, or <c>~/.cache</c>.</summary>
    public static string Folder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "katas"
        );
}
