using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Projects;

/// <summary>Which projects to show, as it stands in the address of the list, the board and the API.</summary>
internal sealed record ProjectQuery
{
    /// <summary>Part of a name, or an investor's name, initials or credit code.</summary>
    public string? Q { get; init; }
    public Stage? Stage { get; init; }
    public ProjectKind? Kind { get; init; }
    public ProjectState? State { get; init; }
    public Origin? Origin { get; init; }
    public Guid? District { get; init; }

    /// <summary>Only projects that the actor owns.</summary>
    public bool? Mine { get; init; }
    public bool? Flagship { get; init; }

    public bool IsEmpty => this == new ProjectQuery();

    /// <summary>The visible projects that fit. A confidential one is found by its code name alone unless it is open to the actor.</summary>
    public IQueryable<InvestmentProject> Run(WutongDb db, Actor actor)
    {
        var rows = db.Projects.VisibleTo(actor);
        if (Stage is { } stage) rows = rows.Where(p => p.Stage == stage);
        if (Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        if (State is { } state) rows = rows.Where(p => p.State == state);
        if (Origin is { } origin) rows = rows.Where(p => p.Origin == origin);
        if (District is { } district) rows = rows.Where(p => p.DistrictId == district);
        if (Mine == true) rows = rows.Where(p => p.OwnerId == actor.Id);
        if (Flagship == true) rows = rows.Where(p => p.IsFlagship);
        return Q is null ? rows : Matching(db, actor, rows, Q);
    }

#pragma warning disable CA1304, CA1311, CA1862 // translated to SQL
    private static IQueryable<InvestmentProject> Matching(WutongDb db, Actor actor, IQueryable<InvestmentProject> rows, string text)
    {
        // Small letters on both sides: LIKE minds them on PostgreSQL and does not on SQLite.
        var part = LikePattern.Containing(text.ToLowerInvariant());
        var investors = db.OrganisationIdsMatching(actor, text);
        var seesAll = actor.IsAny(Role.HeadOffice, Role.Leader);
        var (id, own) = (actor.Id, actor.OrganisationsAs(Role.Enterprise));
        return rows.Where(p => (p.CodeName == null || seesAll || own.Contains(p.InvestorId) || p.Team.Any(m => m.UserId == id))
            ? EF.Functions.Like(p.Name.ToLower(), part, LikePattern.EscapeCharacter) || EF.Functions.Like(p.CodeName!.ToLower(), part, LikePattern.EscapeCharacter) || investors.Contains(p.InvestorId)
            : EF.Functions.Like(p.CodeName.ToLower(), part, LikePattern.EscapeCharacter));
    }
#pragma warning restore CA1304, CA1311, CA1862
}
