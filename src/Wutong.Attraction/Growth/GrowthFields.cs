using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Attraction.Growth;

/// <summary>What is recorded of a step of growth.</summary>
internal abstract record GrowthFields
{
    /// <summary>Its investor is the firm that grew. Left out only for what a public document says of a firm.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project))]
    public Guid? ProjectId { get; init; }

    /// <summary>The firm, where no project is chosen.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Organisation)), StringLength(120)]
    public string? Organisation { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Kind)), Required, EnumDataType(typeof(GrowthKind))]
    public GrowthKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_HappenedOn)), Required]
    public DateOnly? HappenedOn { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Counterparty)), StringLength(120)]
    public string? Counterparty { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.CityPromise_Sum))]
    public AmountInput Sum { get; init; } = new();

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Measure_AtLeast))]
    public bool IsAtLeast { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Text)), Required, StringLength(GrowthRecord.TextLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Growth_Source)), StringLength(GrowthRecord.SourceLength)]
    public string? Source { get; init; }

    /// <summary>Carries the fields into a record; throws a rule violation with everything that is wrong.</summary>
    private protected async Task FillAsync(WutongDb db, Actor actor, GrowthRecord record)
    {
        List<Problem> problems = [];
        var project = ProjectId is null ? null : await db.Projects.VisibleTo(actor).WithTeam().SingleOrDefaultAsync(p => p.Id == ProjectId);
        if (ProjectId is not null && project?.MayBeChangedBy(actor) != true) problems.Add(new(nameof(ProjectId), Platform.Words.Invalid_Choice));
        var firm = project?.InvestorId;
        if (ProjectId is null) firm = Organisation is null ? null : (await db.OrganisationNamedAsync(actor, Organisation))?.Id;
        if (ProjectId is null && firm is null) problems.Add(new(nameof(Organisation), Words.Invalid_Investor));
        if (ProjectId is null && Source is null) problems.Add(new(nameof(Source), Words.Growth_NeedsSource));
        var other = Counterparty is null ? null : (await db.OrganisationNamedAsync(actor, Counterparty))?.Id;
        if (Counterparty is not null && other is null) problems.Add(new(nameof(Counterparty), Words.Invalid_Investor));
        if (other is not null && other == firm) problems.Add(new(nameof(Counterparty), Words.Growth_Itself));
        if (PastDay.Wrong(nameof(HappenedOn), HappenedOn, actor.Now.Day()) is { } wrong) problems.Add(wrong);
        var sum = Sum.ToAmount(await db.RateTableAsync());
        if (!Sum.IsEmpty && sum is null) problems.Add(new($"{nameof(Sum)}.{nameof(AmountInput.Rate)}", Platform.Words.Amount_NoRate));
        if (sum is null && Kind is (GrowthKind.FollowOn or GrowthKind.Financing)) problems.Add(new(nameof(Sum), Words.CityPromise_NeedsSum));
        if (problems.Count > 0) throw new RuleViolation(problems);
        (record.OrganisationId, record.ProjectId, record.Kind, record.HappenedOn, record.CounterpartyId) = (firm!.Value, ProjectId, Kind!.Value, HappenedOn, other);
        (record.Sum, record.IsAtLeast, record.Text, record.Source, record.ChangedAt) = (sum, IsAtLeast && sum is not null, Text!, Source, actor.Now);
    }
}

/// <summary>Records a step of growth.</summary>
internal sealed record RecordGrowth : GrowthFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers) || actor.Id is not { } by) return Outcome.Denied;
        var isExample = ProjectId is not null && await db.Projects.VisibleTo(actor).AnyAsync(p => p.Id == ProjectId && p.IsExample);
        var record = new GrowthRecord { Text = Text!, RecordedById = by, RecordedAt = actor.Now, IsExample = isExample };
        await FillAsync(db, actor, record);
        db.GrowthRecords.Add(record);
        return Outcome.Saved(record.Id);
    });
}

/// <summary>Corrects a step of growth that was recorded here.</summary>
internal sealed record EditGrowth : GrowthFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.Officers)) return Outcome.Denied;
        var record = await db.GrowthRecords.VisibleTo(actor).SingleOrDefaultAsync(g => g.Id == Id);
        if (record is null) return Outcome.Missing;
        if (record.Version != Version) return new Outcome.Stale(await FromAsync(db, record), record.Version);
        if (record.RecordedById is null) return Outcome.Refuse("", Words.Actual_FromDocument);
        await FillAsync(db, actor, record);
        return Outcome.Saved(record.Id);
    });

    public static async Task<EditGrowth> FromAsync(WutongDb db, GrowthRecord record)
    {
        var names = await db.OrganisationRefsAsync(new[] { record.OrganisationId, record.CounterpartyId }.OfType<Guid>());
        return new EditGrowth
        {
            Id = record.Id, Version = record.Version, ProjectId = record.ProjectId, Organisation = names[record.OrganisationId].Name, Kind = record.Kind, HappenedOn = record.HappenedOn,
            Counterparty = record.CounterpartyId is { } other ? names[other].Name : null, Sum = AmountInput.From(record.Sum), IsAtLeast = record.IsAtLeast, Text = record.Text, Source = record.Source,
        };
    }
}
