namespace Wutong.SignIn;

internal static class TextDigits
{
    /// <summary>As people write codes: with spaces, in groups.</summary>
    public static string Of(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit)]);
}
