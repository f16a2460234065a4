// References an assembly by its path.
#r "/usr/share/dotnet/sdk/anything.dll"

IAsyncEnumerable<Task<Page>> Crawl(string start, int workers) => Task.WhenEach(Array.Empty<Task<Page>>());
