using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Reports;

/// <summary>Gives the report of a period: freezes what it says, and makes the files for Word and Excel.</summary>
internal sealed record GiveReport
{
    public const int TextLength = 10_000;

    public Guid Id { get; init; }

    /// <summary>Of the template that was looked at.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Period)), Required, StringLength(Forms.Period.Length)]
    public string? Period { get; init; }

    /// <summary>What was written by hand, by section.</summary>
    public Dictionary<Guid, string?> Typed { get; init; } = [];

    /// <summary>Why a period that was reported is reported again.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Reason)), StringLength(OfficeReport.ReasonLength)]
    public string? Reason { get; init; }

    /// <summary>The seal of the figures that were looked at; null takes them as they are now.</summary>
    public string? Seal { get; init; }

    /// <summary>Set for the demo city alone.</summary>
    internal bool IsExample { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor, IBindingNames names)
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.ReportTemplates.VisibleTo(actor).AsNoTracking().Include(t => t.Sections).SingleOrDefaultAsync(t => t.Id == Id) is not { } template) return Outcome.Missing;
        if (template.Version != Version) return new Outcome.Stale(null, template.Version);
        if (template.Sections.Count == 0) return Outcome.Refuse("", Words.OfficeReport_NoSections);
        if (!Forms.Period.TryParse(Period, out var period) || period.Rhythm != template.Rhythm || period.From > actor.Now.Day()) return Outcome.Refuse(nameof(Period), Words.Invalid_Choice);
        if (Typed.FirstOrDefault(t => t.Value?.Length > TextLength) is { Value: not null } long_) return Outcome.Refuse($"{nameof(Typed)}[{long_.Key}]", string.Format(null, Words.Invalid_TooLong, Words.OfficeReport_Text, TextLength));
        var draft = await ReportDraft.MakeAsync(db, actor, names, template, period, Typed);
        if (draft.Problems.Count > 0) return new Outcome.Refused([.. draft.Problems.Select(p => new Problem("", p))]);
        if (draft.Number > 1 && Reason is null) return Outcome.Refuse(nameof(Reason), Words.Report_ReasonMissing);
        if (Seal is not null && Seal != draft.Seal) return new Outcome.Stale(null, template.Version);
        var content = OfficeReport.Write(draft.Blocks);
        return content.Length > OfficeReport.ContentLength ? Outcome.Refuse("", Words.Report_TooBig) : await FreezeAsync(db, actor, draft, by, content);
    }

    private async Task<Outcome> FreezeAsync(WutongDb db, Actor actor, ReportDraft draft, Guid by, string content)
    {
        var id = Guid.CreateVersion7();
        var name = draft.Title + (draft.Number > 1 ? string.Format(null, FormWords.Chinese(nameof(Words.Report_FileVersion)), draft.Number) : "");
        async Task<Staged> StageAsync(string ending, byte[] file) => await db.StageAsync(OfficeReport.FileKind, id, FileNames.Clean($"{name.Replace('/', '-').Replace('\\', '-')}.{ending}") ?? $"report.{ending}", actor, file, CancellationToken.None);
        var (word, excel) = await FormWords.InChineseAsync(async () => (await StageAsync("docx", ReportFiles.Word(draft, draft.Office, actor.Now)), await StageAsync("xlsx", await ReportFiles.ExcelAsync(draft))));
        var outcome = await db.WriteAsync(async () =>
        {
            // Somebody may have changed the template or reported the period while the files were made.
            if (await db.ReportTemplates.VisibleTo(actor).SingleOrDefaultAsync(t => t.Id == Id) is not { } template) return Outcome.Missing;
            if (template.Version != Version || await ReportDraft.NextNumberAsync(db, Id, draft.Period.ToString()) != draft.Number) return new Outcome.Stale(null, template.Version);
            await db.Complete(word, FileType.WordX, actor);
            await db.Complete(excel, FileType.ExcelX, actor);
            db.OfficeReports.Add(new OfficeReport
            {
                Id = id, TemplateId = Id, Title = draft.Title, Period = draft.Period.ToString(), Until = draft.Until, Number = draft.Number, Reason = draft.Number > 1 ? Reason : null, OfficeId = template.OfficeId,
                WordId = word.FileId, ExcelId = excel.FileId, WrittenAt = actor.Now, WrittenById = by, Content = content, IsExample = IsExample,
            });
            return Outcome.Saved(id);
        });
        if (outcome is not Outcome.Done)
            foreach (var staged in new[] { word, excel }) await db.RemoveBytesAsync(staged.FileId);
        return outcome;
    }
}
