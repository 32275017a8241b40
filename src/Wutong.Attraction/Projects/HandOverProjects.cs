using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Projects;

/// <summary>Hands projects to another officer, all of them or none: the new owner joins each team, the old one stays in it.</summary>
internal sealed record HandOverProjects
{
    /// <summary>More at once than one page of a list shows.</summary>
    public const int Most = 200;

    public List<Chosen> Projects { get; init; } = [];

    [Display(ResourceType = typeof(Words), Name = nameof(Words.HandOver_To)), Required]
    public Guid? OwnerId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Reason)), Required, StringLength(500)]
    public string? Reason { get; init; }

    /// <summary>A project and the version that the giver has seen.</summary>
    internal sealed record Chosen
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        if (Projects.Count is 0 or > Most) return Outcome.Refuse("", Words.HandOver_None);
        if (!(await ReceiversAsync(db, actor)).Exists(r => r.Id == OwnerId)) return Outcome.Refuse(nameof(OwnerId), Platform.Words.Invalid_Choice);
        var ids = Projects.Select(p => p.Id).ToList();
        var found = await db.Projects.VisibleTo(actor).Include(p => p.Team).Include(p => p.StageChanges).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        foreach (var (id, version) in Projects.Select(p => (p.Id, p.Version)).Distinct())
        {
            if (!found.TryGetValue(id, out var project)) return Outcome.Missing;
            if (!project.MayBeChangedBy(actor)) return Outcome.Denied;
            if (project.Version != version) return Outcome.Refuse("", string.Format(null, Words.HandOver_Changed, project.NameFor(actor)));
            project.HandTo(OwnerId!.Value, actor.Now, actor.Id, Reason!);
        }
        return Outcome.Saved();
    });

    /// <summary>Officers who may receive projects: of the own office, or of any for the head office.</summary>
    public static Task<List<Named>> ReceiversAsync(WutongDb db, Actor actor)
    {
        var (everywhere, offices) = (actor.Is(Role.HeadOffice), actor.Offices);
        return db.Users.Where(u => !u.IsDisabled && u.Bindings.Any(b => b.Role == Role.InvestmentOfficer && b.OfficeId != null && (everywhere || offices.Contains(b.OfficeId.Value))))
            .OrderBy(u => u.DisplayName).Select(u => new Named { Id = u.Id, Name = u.DisplayName, IsExample = u.IsExample }).Take(500).ToListAsync();
    }
}
