namespace Katas.Labs.Results;

/// <summary>What people and programs read for a platform.</summary>
public static class PlatformNames
{
    /// <summary>For people.</summary>
    public static string Name(this Platform platform) => platform == Platform.Python ? "Python" : ".NET";

    /// <summary>For programs.</summary>
    public static string Code(this Platform platform) => platform == Platform.Python ? "python" : "dotnet";
}
