namespace Katas.Labs.Showing.Page;

/// <summary>Colours are the page's style sheet's, one set for light and one for dark; a drawing only counts them.</summary>
internal static class Palette
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;
}
