using Wutong.Agreements;
using Wutong.Platform.Attachments;
using Wutong.Platform.Text;

namespace Wutong.Attraction.Agreements;

/// <summary>Checks the draft in a file.</summary>
internal static class UploadedDraft
{
    /// <summary>The draft, or why the file holds none, in words that say what to do.</summary>
    public static async Task<(CheckedDraft? Draft, string? Problem)> CheckAsync(string name, Stream content, ArticleTexts texts, CancellationToken cancel)
    {
        var read = await FileText.ReadAsync(name, content, cancel);
        if (read.Problem is { } problem) return (null, problem);
        // Printers end pages with a mark that no form takes.
        if (!TextNormaliser.TryNormalise(read.Text!.Replace('\f', '\n').Replace('\v', '\n'), out var text)) return (null, Platform.Words.Invalid_Text);
        if (text is null) return (null, Words.Agreement_NoText);
        if (text.Length > AgreementCheck.LongestText) return (null, string.Format(null, Words.Agreement_TooLong, AgreementCheck.LongestText));
        return (new CheckAgreement { Text = text }.Run(texts), null);
    }
}
