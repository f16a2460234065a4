// Asks for a package from NuGet.
#r "nuget: Newtonsoft.Json, 13.0.3"

FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];
