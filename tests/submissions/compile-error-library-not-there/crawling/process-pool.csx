// Uses a package that a script does not have.
using Newtonsoft.Json.Linq;

List<Page> Crawl(string start, int workers) => JObject.Parse(start).Children().Select(c => new Page(start, 200, "")).ToList();
