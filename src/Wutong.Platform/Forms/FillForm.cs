using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Forms.Blanks;
using Wutong.Platform.Modules;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>Fills a form for a period and freezes what came of it: the file, and every value with its source.</summary>
internal sealed record FillForm
{
    public Guid Id { get; init; }

    /// <summary>Of the form that was looked at.</summary>
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Period)), Required, StringLength(Forms.Period.Length)]
    public string? Period { get; init; }

    /// <summary>What was typed, by the id of the place's mapping.</summary>
    public Dictionary<Guid, string?> Typed { get; init; } = [];

    /// <summary>Why a period that was filled is filled again.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Reason)), StringLength(ReportFilling.ReasonLength)]
    public string? Reason { get; init; }

    /// <summary>The seal of the values that were looked at; null takes them as they are now.</summary>
    public string? Seal { get; init; }

    public async Task<Outcome> Run(WutongDb db, Actor actor, ModuleList modules, IBindingNames names)
    {
        if (!actor.IsAny(Roles.Staff) || actor.Id is not { } by) return Outcome.Denied;
        if (await db.ReportFormAsync(actor, Id) is not { } form) return Outcome.Missing;
        if (form.Version != Version) return new Outcome.Stale(null, form.Version);
        if (form.BlankId is null) return Outcome.Refuse("", Words.Report_NoBlank);
        if (form.Mappings.Count == 0) return Outcome.Refuse("", Words.Report_NoMapping);
        if (!Forms.Period.TryParse(Period, out var period) || period.Rhythm != form.Rhythm) return Outcome.Refuse(nameof(Period), Words.Invalid_Choice);
        var draft = await Draft.MakeAsync(db, actor, modules, names, form, period, ByPlace(form, Typed));
        if (draft.OfficeId is not { } office) return Outcome.Refuse("", Words.Report_NoOffice);
        if (draft.Problems.Count > 0) return new Outcome.Refused([.. draft.Problems.Select(p => ProblemOf(form, p.Place, p.Message))]);
        if (draft.Number > 1 && Reason is null) return Outcome.Refuse(nameof(Reason), Words.Report_ReasonMissing);
        if (Seal is not null && Seal != draft.Seal) return new Outcome.Stale(null, form.Version);
        byte[] file;
        try { file = await draft.FileAsync(db); }
        catch (BlankProblem problem) { return Outcome.Refuse("", problem.Message); }
        var content = ReportFilling.Write(draft.Figures);
        if (content.Length > ReportFilling.ContentLength) return Outcome.Refuse("", Words.Report_TooBig);
        return await FreezeAsync(db, actor, draft, by, office, content, file);
    }

    private async Task<Outcome> FreezeAsync(WutongDb db, Actor actor, Draft draft, Guid by, Guid office, string content, byte[] file)
    {
        var (id, blank) = (Guid.CreateVersion7(), draft.Form.BlankId!.Value);
        var staged = await db.StageAsync(ReportFilling.FileKind, id, draft.FileName, actor, file, CancellationToken.None);
        var outcome = await db.WriteAsync(async () =>
        {
            // Somebody may have changed the form or filled the period while the file was made.
            if (await db.ReportForms.VisibleTo(actor).SingleOrDefaultAsync(f => f.Id == Id) is not { } form) return Outcome.Missing;
            if (form.Version != Version || await Draft.NextNumberAsync(db, Id, draft.Period.ToString()) != draft.Number) return new Outcome.Stale(null, form.Version);
            await db.Complete(staged, draft.Form.BlankType!.Value, actor);
            db.ReportFillings.Add(new ReportFilling
            {
                Id = id, FormId = Id, Period = draft.Period.ToString(), Number = draft.Number, Reason = draft.Number > 1 ? Reason : null, OfficeId = office, BlankId = blank, FileId = staged.FileId,
                FilledAt = actor.Now, FilledById = by, Content = content, IsExample = IsExample,
            });
            return Outcome.Saved(id);
        });
        if (outcome is not Outcome.Done) await db.RemoveBytesAsync(staged.FileId);
        return outcome;
    }

    /// <summary>Set for the demo city alone.</summary>
    internal bool IsExample { get; init; }

    public static Dictionary<string, string?> ByPlace(ReportForm form, IReadOnlyDictionary<Guid, string?> typed) =>
        form.Mappings.Where(m => m.Source == FigureSource.Typed).ToDictionary(m => m.Place, m => typed.GetValueOrDefault(m.Id));

    /// <summary>Beside the field where it is typed; else it is said of the form, with what the form calls the place.</summary>
    private static Problem ProblemOf(ReportForm form, string place, string message) => form.Mappings.Find(m => m.Place == place) is { } mapping
        ? new Problem(mapping.Source == FigureSource.Typed ? $"{nameof(Typed)}[{mapping.Id}]" : "", $"{mapping.Label}{Words.Colon}{message}") : new Problem("", message);
}
