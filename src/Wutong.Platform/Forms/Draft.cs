using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Modules;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>A form about to be filled for a period: its values, what they were last time, and what stands in the way.</summary>
internal sealed record Draft(ReportForm Form, Period Period, IReadOnlyList<Figure> Figures)
{
    /// <summary>What is wrong, by place; "" for the form as a whole.</summary>
    public IReadOnlyList<(string Place, string Message)> Problems { get; private init; } = [];

    /// <summary>The last filling of an earlier period that the actor may read.</summary>
    public ReportFilling? Last { get; private init; }

    /// <summary>The number that this filling will have within its period.</summary>
    public int Number { get; private init; }

    /// <summary>What was typed or will be proposed, by place.</summary>
    public IReadOnlyDictionary<string, string?> Typed { get; private init; } = new Dictionary<string, string?>();

    /// <summary>The office for which the actor speaks.</summary>
    public Guid? OfficeId { get; private init; }

    /// <summary>Who fills it is of another office than the form: the copy is not read there.</summary>
    public bool IsForeign => OfficeId != Form.OfficeId;

    public IReadOnlyList<Difference> Differences => field ??= Difference.Between(Figures, Last?.Figures() ?? []);

    /// <summary>Tells whether the values are still those that somebody looked at; what they typed themselves is left out.</summary>
    public string Seal => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReportFilling.Write([.. Figures.Where(f => f.Source != FigureSource.Typed)]))));

    /// <param name="typed">What was typed; null to propose what was typed last time.</param>
    public static async Task<Draft> MakeAsync(WutongDb db, Actor actor, ModuleList modules, IBindingNames names, ReportForm form, Period period, IReadOnlyDictionary<string, string?>? typed)
    {
        var key = period.ToString();
        var fillings = await db.ReportFillings.VisibleTo(actor).AsNoTracking().Where(f => f.FormId == form.Id).Select(f => new { f.Id, f.Period, f.Number }).ToListAsync();
        // Within one rhythm periods sort as text; a correction is compared with the period before, too.
        var before = fillings.Where(f => string.CompareOrdinal(f.Period, key) < 0 || period.Rhythm == Rhythm.Once).OrderBy(f => f.Period, StringComparer.Ordinal).ThenBy(f => f.Number).LastOrDefault();
        var last = before is null ? null : await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleAsync(f => f.Id == before.Id);
        var own = fillings.Where(f => f.Period == key).OrderBy(f => f.Number).LastOrDefault();
        var proposed = typed ?? Proposed(form, own is null ? last : await db.ReportFillings.VisibleTo(actor).AsNoTracking().SingleAsync(f => f.Id == own.Id));
        List<(string, string)> problems = [];
        // On the first look nothing is wrong with what nobody had the chance to type.
        var figures = await new FigureReader(db, actor, modules, names, form, period).ReadAsync(proposed, (mapping, message) => { if (typed is not null || mapping.Source != FigureSource.Typed) problems.Add((mapping.Place, message)); });
        return new Draft(form, period, figures)
        {
            Problems = problems, Last = last, Typed = proposed, Number = await NextNumberAsync(db, form.Id, key),
            OfficeId = actor.Offices.Contains(form.OfficeId) ? form.OfficeId : actor.Offices.Count > 0 ? actor.Offices[0] : null,
        };
    }

    private static Dictionary<string, string?> Proposed(ReportForm form, ReportFilling? last)
    {
        var before = last?.Figures().Where(f => f.Source == FigureSource.Typed).ToDictionary(f => f.Place, f => f.Value.ToString()) ?? [];
        return form.Mappings.Where(m => m.Source == FigureSource.Typed).ToDictionary(m => m.Place, m => before.GetValueOrDefault(m.Place));
    }

    public static async Task<int> NextNumberAsync(WutongDb db, Guid form, string period) =>
        (await db.ReportFillings.Whole.Where(f => f.FormId == form && f.Period == period).MaxAsync(f => (int?)f.Number) ?? 0) + 1;

    /// <summary>The period that is wanted next: after the last that was filled, else the last that is over.</summary>
    public static Period NextPeriod(Rhythm rhythm, DateOnly today, IEnumerable<string> filled)
    {
        var latest = filled.Select(f => Period.TryParse(f, out var period) ? period : (Period?)null).Where(p => p?.Rhythm == rhythm).OrderBy(p => p!.Value.ToString(), StringComparer.Ordinal).LastOrDefault();
        var over = Period.Of(rhythm, today).Previous;
        return latest is { } last && string.CompareOrdinal(last.ToString(), over.ToString()) >= 0 ? last.To < today ? last.Next : last : over;
    }

    /// <summary>The blank as it lies in the database.</summary>
    public static async Task<byte[]> BlankAsync(WutongDb db, ReportForm form)
    {
        using var bytes = new MemoryStream();
        var size = await db.Files.Where(f => f.Id == form.BlankId).Select(f => f.Size).SingleAsync();
        await using var content = new ChunkStream(db, form.BlankId!.Value, size);
        await content.CopyToAsync(bytes, FileLimits.ChunkSize);
        return bytes.ToArray();
    }

    public async Task<byte[]> FileAsync(WutongDb db) => FormFiller.Fill(await BlankAsync(db, Form), Form.BlankType!.Value, Figures);

    public string FileName
    {
        get
        {
            var number = Number > 1 ? string.Format(null, FormWords.Chinese(nameof(Words.Report_FileVersion)), Number) : "";
            return FileNames.Clean($"{Form.Name}-{Period.Chinese()}{number}.{Form.BlankType!.Value.Ending()}".Replace('/', '-').Replace('\\', '-')) ?? $"form.{Form.BlankType!.Value.Ending()}";
        }
    }
}
