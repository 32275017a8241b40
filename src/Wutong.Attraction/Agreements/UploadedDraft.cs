using Wutong.Agreements;
using Wutong.Platform.Attachments;

namespace Wutong.Attraction.Agreements;

/// <summary>Checks the draft in a file.</summary>
internal static class UploadedDraft
{
    /// <summary>The draft, or why the file holds none, in words that say what to do.</summary>
    public static async Task<(CheckedDraft? Draft, string? Problem)> CheckAsync(string? name, Stream content, ArticleTexts texts, CancellationToken cancel)
    {
        var read = await FileText.OfFormAsync(name, content, cancel);
        if (read.Problem is { } problem) return (null, problem);
        if (read.Text is not { } text) return (null, Words.Agreement_NoText);
        if (text.Length > AgreementCheck.LongestText) return (null, string.Format(null, Words.Agreement_TooLong, AgreementCheck.LongestText));
        return (new CheckAgreement { Text = text }.Run(texts), null);
    }
}
