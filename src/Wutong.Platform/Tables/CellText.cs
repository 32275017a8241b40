using Wutong.Platform.Money;
using Wutong.Platform.Time;

namespace Wutong.Platform.Tables;

/// <summary>A cell as people read it.</summary>
internal static class CellText
{
    public static string? Of(Column column, object? value) => value switch
    {
        null => null,
        string text => text.Length == 0 ? null : text,
        Enum member => member.Label(),
        bool flag => flag ? Words.Yes : Words.No,
        Amount amount => amount.ToString(),
        DateOnly day => day.ToString("yyyy-MM-dd", null),
        DateTimeOffset moment => moment.InChina().ToString(column.Kind == ColumnKind.Date ? "yyyy-MM-dd" : column.ShowsSeconds ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm", null),
        decimal number => number.ToString(column.NumberFormat, null),
        IFormattable number => number.ToString("#,##0", null),
        _ => value.ToString(),
    };
}
