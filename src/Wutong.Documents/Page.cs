namespace Wutong.Documents;

/// <summary>The page of GB/T 9704-2012, 5.1 and 5.2, in 20ths of a point (twips): A4, a type area of 156 × 225 mm, 22 lines of 28 characters.</summary>
internal static class Page
{
    public const int Width = 11906, Height = 16838;

    /// <summary>天头 37 mm, 订口 28 mm, and what the type area leaves.</summary>
    public const int Top = 2098, Left = 1587, Bottom = 1984, Right = 1474;

    /// <summary>Of the type area.</summary>
    public const int TextWidth = Width - Left - Right;

    public const int LinesOnPage = 22, CharactersOnLine = 28;

    /// <summary>A line when 22 fill the type area.</summary>
    public const int Line = (Height - Top - Bottom) / LinesOnPage;

    /// <summary>A character when 28 fill the line; a little less than size 3 (16 pt) takes, so that faces are set closer by <see cref="Tightening"/>.</summary>
    public const int Character = TextWidth / CharactersOnLine;

    /// <summary>What each character gives up; one more than the difference, or rounding would lose the 28th.</summary>
    public const int Tightening = Character - (16 * 20) - 1;

    public static int Millimetres(double mm) => (int)Math.Round(mm * 1440 / 25.4);
}
