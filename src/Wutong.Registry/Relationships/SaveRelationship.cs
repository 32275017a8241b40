using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Registry.Relationships;

/// <summary>What people fill in about a relation beside its two ends.</summary>
internal partial record RelationshipFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Detail)), StringLength(Relationship.DetailLength)]
    public string? Detail { get; init; }

    /// <summary>Per cent with at most two decimals.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Share)), StringLength(6), PercentText]
    public string? Share { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Since))]
    public DateOnly? Since { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Until))]
    public DateOnly? Until { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_SourceKind)), Required, EnumDataType(typeof(RelationshipSource))]
    public RelationshipSource? SourceKind { get; init; }

    /// <summary>The record of this platform that says so: a form that is opened from its page brings it along.</summary>
    public Guid? SourceId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_SourceText)), StringLength(Relationship.SourceLength)]
    public string? SourceText { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Confidence)), Required, EnumDataType(typeof(Confidence))]
    public Confidence? Confidence { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Basis)), EnumDataType(typeof(PersonalBasis))]
    public PersonalBasis? Basis { get; init; }

    /// <summary>Carries the fields into a relation; throws a rule violation with every problem found.</summary>
    public void Fill(Relationship relation, DateOnly today)
    {
        List<Problem> problems = [];
        if (Share is not null && relation.Kind is not (RelationshipKind.Owns or RelationshipKind.InvestedIn)) problems.Add(new(nameof(Share), Words.Relation_ShareOnlyOwned));
        if (PastDay.Wrong(nameof(Since), Since, today, earliest: 1800) is { } wrong) problems.Add(wrong);
        if (Until < Since) problems.Add(new(nameof(Until), Words.Invalid_UntilBeforeFrom));
        if (SourceId is null && SourceText is null) problems.Add(new(nameof(SourceText), Words.Relation_SourceNeeded));
        if (Basis is not null && !relation.IsPersonal) problems.Add(new(nameof(Basis), Words.Relation_BasisOnlyPersonal));
        if (problems.Count > 0) throw new RuleViolation(problems);
        relation.Detail = Detail;
        relation.Share = Share is null ? null : (int)(decimal.Parse(Share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100);
        (relation.Since, relation.Until) = (Since, Until);
        (relation.SourceKind, relation.SourceId, relation.SourceText) = (SourceKind!.Value, SourceId, SourceText);
        (relation.Confidence, relation.Basis) = (Confidence!.Value, Basis);
    }

    /// <summary>Over 0 to 100, at most two decimals.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class PercentTextAttribute : ValidationAttribute
    {
        protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
            value is not string text || (Digits().IsMatch(text) && decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is > 0 and <= 100)
                ? ValidationResult.Success : new ValidationResult(Words.Invalid_Percent, [validationContext.MemberName!]);
    }

    [GeneratedRegex(@"\A[0-9]{1,3}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)] private static partial Regex Digits();
}

/// <summary>Notes what one organisation or person has to do with another.</summary>
internal sealed record CreateRelationship : RelationshipFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_RelationshipKind)), Required, EnumDataType(typeof(RelationshipKind))]
    public RelationshipKind? Kind { get; init; }

    /// <summary>The first end: an organisation or a person.</summary>
    public Guid? FromOrganisationId { get; init; }
    public Guid? FromPersonId { get; init; }

    /// <summary>The second end.</summary>
    public Guid? ToOrganisationId { get; init; }
    public Guid? ToPersonId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (FromOrganisationId is null == FromPersonId is null || ToOrganisationId is null == ToPersonId is null) return Outcome.Refuse("", Words.Relation_TwoEnds);
        if ((FromOrganisationId ?? FromPersonId) == (ToOrganisationId ?? ToPersonId)) return Outcome.Refuse("", Words.Relation_Itself);
        if (!await SeesAsync(db, actor, FromOrganisationId, FromPersonId) || !await SeesAsync(db, actor, ToOrganisationId, ToPersonId)) return Outcome.Refuse("", Words.Relation_EndUnknown);
        if (WhatIsWrong() is { } wrong) return Outcome.Refuse(nameof(Kind), wrong);
        if (SourceId is { } source && await db.RecordLinkAsync(actor, source) is null) return Outcome.Refuse(nameof(SourceId), Words.Relation_SourceUnknown);
        var relation = new Relationship { Kind = Kind!.Value, FromOrganisationId = FromOrganisationId, FromPersonId = FromPersonId, ToOrganisationId = ToOrganisationId, ToPersonId = ToPersonId, RecordedAt = actor.Now };
        Fill(relation, actor.Now.Day());
        if (await db.Relationships.VisibleTo(actor).AnyAsync(r => r.Kind == Kind && r.FromOrganisationId == FromOrganisationId && r.FromPersonId == FromPersonId
            && r.ToOrganisationId == ToOrganisationId && r.ToPersonId == ToPersonId && r.Since == Since && r.Detail == Detail)) return Outcome.Refuse(nameof(Kind), Words.Relation_Taken);
        db.Relationships.Add(relation);
        return Outcome.Saved(relation.Id);
    });

    /// <summary>Which ends a kind can have.</summary>
    private string? WhatIsWrong() => Kind switch
    {
        RelationshipKind.WorksAt when FromPersonId is null || ToOrganisationId is null => Words.Relation_WorksEnds,
        RelationshipKind.Owns or RelationshipKind.InvestedIn or RelationshipKind.MemberOf when ToOrganisationId is null => Words.Relation_ToOrganisation,
        RelationshipKind.Supplies when FromOrganisationId is null || ToOrganisationId is null => Words.Relation_BothOrganisations,
        _ => null,
    };

    private static Task<bool> SeesAsync(WutongDb db, Actor actor, Guid? organisation, Guid? person) =>
        organisation is not null ? db.Organisations.VisibleTo(actor).AnyAsync(o => o.Id == organisation) : db.People.VisibleTo(actor).AnyAsync(p => p.Id == person);
}

/// <summary>Changes what is noted about a relation; its ends and kind stay, because another pair is another relation.</summary>
internal sealed record EditRelationship : RelationshipFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var relation = await db.Relationships.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id);
        if (relation is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (relation.Version != Version) return new Outcome.Stale(From(relation), relation.Version);
        if (SourceId is { } source && source != relation.SourceId && await db.RecordLinkAsync(actor, source) is null) return Outcome.Refuse(nameof(SourceId), Words.Relation_SourceUnknown);
        (this with { SourceId = SourceId ?? relation.SourceId }).Fill(relation, actor.Now.Day());
        return Outcome.Saved(relation.Id);
    });

    public static EditRelationship From(Relationship relation) => new()
    {
        Id = relation.Id, Version = relation.Version, Detail = relation.Detail, Share = relation.Share is { } share ? RelationWords.Percent(share).TrimEnd('%') : null,
        Since = relation.Since, Until = relation.Until, SourceKind = relation.SourceKind, SourceId = relation.SourceId, SourceText = relation.SourceText, Confidence = relation.Confidence,
        Basis = relation.Basis,
    };
}

/// <summary>Takes away a relation that was noted by mistake; one that has ended gets its last day instead.</summary>
internal sealed record RemoveRelationship
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var relation = await db.Relationships.VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == Id);
        if (relation is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (relation.Version != Version) return new Outcome.Stale(EditRelationship.From(relation), relation.Version);
        db.Relationships.Remove(relation);
        return Outcome.Saved();
    });
}
