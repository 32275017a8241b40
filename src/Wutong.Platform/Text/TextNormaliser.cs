using System.Text;

namespace Wutong.Platform.Text;

/// <summary>
/// The one normaliser of text from forms, JSON, imports and the command line: Unicode NFC, outer white space removed.
/// Control characters (NUL above all) and lone surrogates are refused, since PostgreSQL cannot store them and SQLite would; so is what is left of garbled text.
/// </summary>
public static class TextNormaliser
{
    /// <summary>Cleans <paramref name="raw"/>; false when it holds what no database may hold. Empty text becomes null.</summary>
    public static bool TryNormalise(string? raw, out string? clean)
    {
        clean = null;
        if (raw is null) return true;
        if (!IsStorable(raw)) return false;
        var text = raw.Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        clean = text.Length == 0 ? null : text;
        return true;
    }

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) return false;
            // U+FFFD is what a decoder leaves of bytes that were no text: whatever stood there is lost already.
            if (c is >= '\uFFFD' and <= '\uFFFF') return false;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
