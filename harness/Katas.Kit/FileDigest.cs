namespace Katas;

/// <summary>A file and its MD5.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Md5">The digest of the file's bytes: 32 lower-case hexadecimal digits.</param>
public record FileDigest(string Path, string Md5);
