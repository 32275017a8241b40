using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Growth;

/// <summary>Records a sign that the firm of a project may leave.</summary>
internal sealed record RecordSign
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required]
    public Guid? ProjectId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_Kind)), Required, EnumDataType(typeof(LeavingSignKind))]
    public LeavingSignKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_SeenOn)), Required]
    public DateOnly? SeenOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_Text)), Required, StringLength(LeavingSign.TextLength)]
    public string? Text { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var project = await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == ProjectId);
        if (project?.MayBeChangedBy(actor) != true) return Outcome.Refuse(nameof(ProjectId), Platform.Words.Invalid_Choice);
        if (project.Stage < Stage.Registered) return Outcome.Refuse(nameof(ProjectId), Words.Sign_NotSettled);
        if (SeenOn > actor.Now.Day()) return Outcome.Refuse(nameof(SeenOn), Words.Invalid_FutureDay);
        if (SeenOn is { Year: < 1978 }) return Outcome.Refuse(nameof(SeenOn), Words.Invalid_EarlyDay);
        var sign = new LeavingSign { ProjectId = project.Id, Kind = Kind!.Value, SeenOn = SeenOn!.Value, Text = Text!, RecordedById = by, RecordedAt = actor.Now, IsExample = project.IsExample };
        db.LeavingSigns.Add(sign);
        return Outcome.Saved(sign.Id);
    });
}

/// <summary>Says what was done about a sign.</summary>
internal sealed record SettleSign
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_Done)), Required, StringLength(LeavingSign.TextLength)]
    public string? Done { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var sign = await db.LeavingSigns.VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == Id);
        if (sign is null) return Outcome.Missing;
        if (sign.Version != Version) return new Outcome.Stale(new { sign.Done }, sign.Version);
        sign.Settle(Done!, by, actor.Now);
        return Outcome.Saved(sign.Id);
    });
}
