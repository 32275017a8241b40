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
        if (PastDay.Wrong(nameof(SeenOn), SeenOn, actor.Now.Day()) is { } wrong) return new Outcome.Refused([wrong]);
        var sign = new LeavingSign { ProjectId = project.Id, Kind = Kind!.Value, SeenOn = SeenOn!.Value, Text = Text!, RecordedById = by, RecordedAt = actor.Now, IsExample = project.IsExample };
        db.LeavingSigns.Add(sign);
        return Outcome.Saved(sign.Id);
    });
}

/// <summary>Says what was done about a sign.</summary>
internal sealed record SettleSign : RecordAct<LeavingSign>
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Sign_Done)), Required, StringLength(LeavingSign.TextLength)]
    public string? Done { get; init; }

    protected override bool May(LeavingSign sign, Actor actor) => actor.IsAny(AttractionModule.Officers);
    protected override object Seen(LeavingSign sign) => new { sign.Done };

    protected override Task<Outcome?> DoAsync(WutongDb db, Actor actor, LeavingSign sign, Guid by)
    {
        sign.Settle(Done!, by, actor.Now);
        return NoObjection;
    }
}
