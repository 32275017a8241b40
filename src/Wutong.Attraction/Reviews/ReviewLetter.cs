using Microsoft.EntityFrameworkCore;
using Wutong.Documents;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Reviews;

/// <summary>The summary opinion of a concluded review (综合预审意见书) as a Word document. Always Chinese: it is filed and sent.</summary>
internal static class ReviewLetter
{
    public static async Task<byte[]> WriteAsync(WutongDb db, JointReview review, ReviewRow row, DateTimeOffset now)
    {
        var (ids, head) = (review.Opinions.Select(o => o.OfficeId).ToList(), review.ConcludedById);
        var offices = await db.Offices.Whole.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        var unit = await db.Users.Where(u => u.Id == head).SelectMany(u => u.Bindings).Where(b => b.Role == Role.HeadOffice).Join(db.Offices.Whole, b => b.OfficeId, o => o.Id, (b, o) => o.Name).FirstOrDefaultAsync();
        List<DocumentPart> parts =
        [
            new Paragraph(TextStyle.Title, "项目联审综合预审意见书"),
            new Paragraph(TextStyle.Plain, $"项目名称：{row.Project}{(row.IsExample ? "（示例）" : "")}"),
            new Paragraph(TextStyle.Plain, $"所在板块：{row.District ?? "未定"}"),
            new Paragraph(TextStyle.Plain, $"联审会议：{review.MeetingOn.ToString("yyyy年M月d日", null)}"),
            new Paragraph(TextStyle.Plain, $"联审结论：{StoredWords.Of(review.State)}"),
            new Paragraph(TextStyle.Heading1, "一、综合意见"),
            .. (review.Conclusion ?? "").Split('\n').Select(line => new Paragraph(TextStyle.Body, line)),
            new Paragraph(TextStyle.Heading1, "二、部门意见"),
            new TablePart(["序号", "部门", "审查内容", "意见", "说明"], [1, 3, 3, 2, 5], [.. review.Opinions.OrderBy(o => offices[o.OfficeId], StringComparer.Ordinal)
                .Select((o, i) => (IReadOnlyList<string>)[$"{i + 1}", offices[o.OfficeId], o.Topics, o.Given is { } given ? StoredWords.Of(given) : "未答复", o.Words ?? ""])]),
        ];
        if (review.Conditions.Count > 0)
        {
            parts.Add(new Paragraph(TextStyle.Heading1, "三、须落实的条件"));
            parts.AddRange(review.Conditions.OrderBy(c => offices[c.OfficeId], StringComparer.Ordinal).ThenBy(c => c.Position).Select((c, i) => new Paragraph(TextStyle.Body, $"{i + 1}. {c.Text}（{offices[c.OfficeId]}）")));
        }
        if (unit is not null) parts.Add(new Paragraph(TextStyle.Right, unit));
        parts.Add(new Paragraph(TextStyle.Right, review.ConcludedAt!.Value.InChina().ToString("yyyy年M月d日", null)));
        using var file = new MemoryStream();
        WordDocument.Write(file, "项目联审综合预审意见书", "", now, parts);
        return file.ToArray();
    }
}
