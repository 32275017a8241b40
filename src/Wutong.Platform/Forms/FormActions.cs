using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Forms;

/// <summary>What is recorded about a form besides its blank.</summary>
internal record FormFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Name)), Required, StringLength(ReportForm.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Recipient)), Required, StringLength(ReportForm.RecipientLength)]
    public string? Recipient { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Rhythm)), Required, EnumDataType(typeof(Rhythm))]
    public Rhythm? Rhythm { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Office)), Required]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Report_Note)), StringLength(ReportForm.NoteLength)]
    public string? Note { get; init; }

    /// <summary>The offices to which the actor may give a form: the own ones, the head office any.</summary>
    public static IQueryable<Offices.Office> OfficesOf(WutongDb db, Actor actor)
    {
        var (all, own) = (actor.Is(Role.HeadOffice), actor.Offices);
        return db.Offices.VisibleTo(actor).Where(o => !o.IsClosed && (all || own.Contains(o.Id)));
    }

    /// <param name="standing">The office that the form has: it stays even where it could not be chosen.</param>
    protected async Task<Outcome?> RefusalAsync(WutongDb db, Actor actor, Guid? standing = null) =>
        OfficeId == standing || await OfficesOf(db, actor).AnyAsync(o => o.Id == OfficeId) ? null : Outcome.Refuse(nameof(OfficeId), Words.Invalid_Choice);
}

/// <summary>Records a form; its blank follows.</summary>
internal sealed record RecordForm : FormFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await RefusalAsync(db, actor) is { } refusal) return refusal;
        var form = new ReportForm { Name = Name!, Recipient = Recipient!, Rhythm = Rhythm!.Value, OfficeId = OfficeId!.Value, Note = Note, ChangedAt = actor.Now };
        db.ReportForms.Add(form);
        return Outcome.Saved(form.Id);
    });
}

/// <summary>Changes what is recorded about a form.</summary>
internal sealed record EditForm : FormFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(Roles.Staff)) return Outcome.Denied;
        if (await db.ReportForms.VisibleTo(actor).SingleOrDefaultAsync(f => f.Id == Id) is not { } form) return Outcome.Missing;
        if (form.Version != Version) return new Outcome.Stale(From(form), form.Version);
        if (await RefusalAsync(db, actor, form.OfficeId) is { } refusal) return refusal;
        if (form.Rhythm != Rhythm && await db.ReportFillings.Whole.AnyAsync(f => f.FormId == Id)) return Outcome.Refuse(nameof(Rhythm), Words.Report_RhythmStands);
        (form.Name, form.Recipient, form.Rhythm, form.OfficeId, form.Note, form.ChangedAt) = (Name!, Recipient!, Rhythm!.Value, OfficeId!.Value, Note, actor.Now);
        return Outcome.Saved(form.Id);
    });

    public static EditForm From(ReportForm form) => new()
    {
        Id = form.Id, Version = form.Version, Name = form.Name, Recipient = form.Recipient, Rhythm = form.Rhythm, OfficeId = form.OfficeId, Note = form.Note,
    };
}
