namespace Katas;

/// <summary>A page of the crawled site.</summary>
/// <param name="Url">The absolute address it was fetched from, without a fragment.</param>
/// <param name="Status">The HTTP status it came with.</param>
/// <param name="Title">Its title's text, empty where there is none.</param>
public record Page(string Url, int Status, string Title);
