using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Recognitions;

/// <summary>The list and points of a closed month (科招项目认定名单) as a Word document, as far as the actor may see its filings. Always Chinese: it is sent round.</summary>
internal static class MonthList
{
    public static async Task<byte[]> WriteAsync(WutongDb db, Actor actor, MonthlyRecognition month)
    {
        var ids = await db.RecognitionFilings.VisibleTo(actor).Where(f => f.MonthId == month.Id && f.State == FilingState.Recognised).Select(f => f.Id).ToListAsync();
        var filings = (await FilingTable.Instance.RowsAsync(db, actor, ids)).OrderBy(f => f.District, StringComparer.Ordinal).ThenBy(f => f.FiledAt).ToList();
        var standings = await PointStandings.OfAsync(db, month.Month, month.Month);
        var closed = month.Steps.Where(s => s.IsClosing).Max(s => s.At);
        List<DocumentPart> parts =
        [
            new Paragraph(TextStyle.Title, $"{month.Month.ToString("yyyy年M月", null)}\n科招项目认定名单"),
            new Paragraph(TextStyle.Heading1, "一、认定项目"),
            new TablePart(["序号", "项目", "事项", "板块", "计入金额（亿元）", "积分"], [1, 5, 2, 2, 2, 2],
                [.. filings.Select((f, i) => (IReadOnlyList<string>)[$"{i + 1}", f.IsExample ? $"{f.Project}（示例）" : f.Project, StoredWords.Of(f.Result), f.District ?? "市级", f.CountedText, f.PointsText])]),
            new Paragraph(TextStyle.Heading1, "二、板块积分"),
            Sums("板块", standings.Districts),
            new Paragraph(TextStyle.Heading1, "三、个人积分"),
            Sums("招商专员", standings.Officers),
            new Paragraph(TextStyle.Body, $"计入金额合计{Amount.InYi(filings.Sum(f => f.CountedMinor))}亿元。{closed.InChina().ToString("yyyy年M月d日", null)}封账。"),
        ];
        using var file = new MemoryStream();
        WordDocument.Write(file, $"{month.Month.ToString("yyyy年M月", null)}科招项目认定名单", "", actor.Now, parts);
        return file.ToArray();
    }

    private static TablePart Sums(string head, IReadOnlyList<Standing> standings) =>
        new(["序号", head, "事项数", "积分"], [1, 5, 2, 2], [.. standings.Select((s, i) => (IReadOnlyList<string>)[$"{i + 1}", s.Name ?? "市级单位", $"{s.Results}", PointCounting.Write(s.Tenths)])]);
}
