using Wutong.Documents;
using Wutong.Platform.Time;

namespace Wutong.Attraction.Referrals;

/// <summary>A letter of thanks to a referrer as a Word document, to be signed and sent. Always Chinese. Says no sum: that is for whoever signs to add.</summary>
internal static class ThanksLetter
{
    public static byte[] Write(ReferralRow row, DateTimeOffset now)
    {
        var on = row.IntroducedOn is { } day ? $"于{day.ToString("yyyy年M月d日", null)}" : "";
        List<DocumentPart> parts =
        [
            new Paragraph(TextStyle.Title, "感谢信"),
            new Paragraph(TextStyle.Plain, $"{row.Referrer}：{(row.IsExample ? "（示例）" : "")}"),
            new Paragraph(TextStyle.Body, $"贵单位{on}向我市引荐{row.Introduced}，为我市科技招商工作提供了有力支持。谨向贵单位致以衷心的感谢！"),
            .. row.Project is null ? Array.Empty<DocumentPart>() : [new Paragraph(TextStyle.Body, $"经双方共同努力，{row.Project}已在我市推进。我们将做好全程服务，努力使项目早落地、早见效。")],
            new Paragraph(TextStyle.Body, "诚盼贵单位一如既往关心、支持我市发展，推荐更多优秀企业和人才来我市投资兴业。"),
            new Paragraph(TextStyle.Right, now.Day().ToString("yyyy年M月d日", null)),
        ];
        using var file = new MemoryStream();
        WordDocument.Write(file, "感谢信", "", now, parts);
        return file.ToArray();
    }
}
