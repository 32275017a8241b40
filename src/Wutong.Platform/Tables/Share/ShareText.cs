using System.Text;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tables.Share;

/// <summary>A few rows as text for a chat: one paragraph a row, each value with its label.</summary>
internal static class ShareText
{
    /// <summary>The columns that may leave: nothing personal.</summary>
    public static IReadOnlyList<Column> ColumnsOf(Table table, View? view) =>
        [.. (view?.Columns ?? [.. table.Columns.Where(c => c.IsDefault)]).Where(c => !c.IsPersonal && !c.IsFilterOnly)];

    /// <summary>A row's values behind its title, labelled; what is not known is left out.</summary>
    public static IEnumerable<(string Label, string Value)> ValuesOf(object row, IReadOnlyList<Column> columns) =>
        from column in columns
        where !column.IsTitle && column.TextOf(row) is not null
        select (column.Label, column.TextOf(row)!);

    public static string TitleOf(object row, IReadOnlyList<Column> columns)
    {
        var title = columns.First(c => c.IsTitle).TextOf(row) ?? "—";
        return ((IRow)row).IsExample ? $"{title}（{Words.Mark_Example}）" : title;
    }

    public static string Of(Table table, Actor actor, IReadOnlyList<object> rows, IReadOnlyList<Column> columns, int leftOut)
    {
        var text = new StringBuilder();
        text.Append('【').Append(table.Label).Append('】').Append(actor.Now.InChina().ToString("yyyy-MM-dd", null)).Append('\n');
        var number = 0;
        foreach (var row in rows)
        {
            text.Append('\n').Append(++number).Append(". ").Append(TitleOf(row, columns)).Append('\n');
            foreach (var (label, value) in ValuesOf(row, columns)) text.Append(label).Append(Words.Colon).Append(value).Append('\n');
        }
        if (leftOut > 0) text.Append('\n').Append(string.Format(null, Words.Share_LeftOut, leftOut)).Append('\n');
        return text.ToString().TrimEnd();
    }
}
