namespace Wutong.Matching.Analysis;

/// <summary>A piece of a text: <paramref name="Length"/> units of UTF-16 from <paramref name="Start"/> on.</summary>
public readonly record struct Slice(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
