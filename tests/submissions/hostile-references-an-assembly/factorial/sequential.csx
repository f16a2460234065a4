// Tries: to bring a library along. Verdict: forbidden.
#r "/usr/share/dotnet/shared/Microsoft.NETCore.App/System.Diagnostics.Process.dll"

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) => [];
