using Wutong.Platform.Attachments;
using Wutong.Platform.Forms.Blanks;

namespace Wutong.Platform.Forms;

/// <summary>Writes figures into a blank.</summary>
internal static class FormFiller
{
    /// <summary>The filled file; throws a <see cref="BlankProblem"/> where a place is gone or rows cannot be inserted.</summary>
    public static byte[] Fill(byte[] content, FileType type, IReadOnlyList<Figure> figures)
    {
        using var blank = Blank.Open(content, type);
        return Blank.Guarded(() =>
        {
            foreach (var figure in figures)
                if (blank.Find(figure.Place) is null) throw new BlankProblem(string.Format(null, Words.Report_NoPlace, FigureText.Place(figure.Place)));
            foreach (var figure in figures.Where(f => !f.IsList && !f.Value.IsNone)) blank.Set(figure.Place, figure.Value);
            // From the foot upwards: the rows that one list inserts move nothing that another still looks for.
            foreach (var list in figures.Where(f => f.IsList).OrderByDescending(f => RowOf(f.Place)))
                blank.Fill(list.Place, Math.Max(1, list.BlockRows), [.. list.Cells.Select(row => (IReadOnlyDictionary<string, FormValue>)list.Heads.Zip(row).ToDictionary(c => c.First.At, c => c.Second))]);
            return blank.Save();
        });
    }

    private static int RowOf(string place) => CellRef.TryParse(place[(place.LastIndexOf('!') + 1)..], out var cell) ? cell.Row
        : place.Split('.') is [_, ['r', .. var row], ..] && int.TryParse(row, out var number) ? number : 0;
}
