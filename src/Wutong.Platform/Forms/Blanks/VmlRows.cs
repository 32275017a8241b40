using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Wutong.Platform.Forms.Blanks;

/// <summary>Notes on cells are drawn in an older language, which says their row twice: as a number, and as the third and seventh of eight numbers.</summary>
internal static class VmlRows
{
    private static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Shift(VmlDrawingPart part, RowShift shift)
    {
        XDocument drawing;
        using (var from = part.GetStream(FileMode.Open, FileAccess.Read)) drawing = XDocument.Load(from);
        foreach (var row in drawing.Descendants(Excel + "Row"))
            if (int.TryParse(row.Value, out var number) && number + 1 >= shift.At) row.Value = Moved(number);
        foreach (var anchor in drawing.Descendants(Excel + "Anchor"))
        {
            var parts = anchor.Value.Split(',').Select(p => p.Trim()).ToArray();
            if (parts.Length != 8 || !int.TryParse(parts[2], out var top) || !int.TryParse(parts[6], out var bottom) || top + 1 < shift.At) continue;
            (parts[2], parts[6]) = (Moved(top), Moved(bottom));
            anchor.Value = string.Join(", ", parts);
        }
        using var to = part.GetStream(FileMode.Create, FileAccess.Write);
        drawing.Save(to);

        string Moved(int number) => (shift.Row(number + 1) - 1).ToString(CultureInfo.InvariantCulture);
    }
}
