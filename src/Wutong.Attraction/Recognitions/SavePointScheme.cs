using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Recognitions;

/// <summary>One line of a scheme's form; an empty one is none.</summary>
internal sealed record PointRuleInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Filing_Result)), EnumDataType(typeof(ResultKind))]
    public ResultKind? Result { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Kind)), EnumDataType(typeof(ProjectKind))]
    public ProjectKind? Kind { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_FromWan)), Range(0, PointScheme.MostWan)]
    public int? FromWan { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_Points)), Range(typeof(decimal), "0", "1000")]
    public decimal? Points { get; init; }

    internal bool IsEmpty => this is { Result: null, Kind: null, FromWan: null, Points: null };
}

/// <summary>Sets from which month on what counts how much. A month that is closed keeps the scheme that it was counted by.</summary>
internal sealed record SavePointScheme : IEdit
{
    /// <summary>Empty for a new one.</summary>
    public Guid Id { get; init; }
    public int Version { get; init; }

    /// <summary>Any day of the first month.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_FromMonth)), Required]
    public DateOnly? FromMonth { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_CutOffDay)), Required, Range(1, PointScheme.LastCutOffDay)]
    public int? CutOffDay { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_PerYi)), Required, Range(typeof(decimal), "0", "1000")]
    public decimal? PerYi { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Scheme_Flagship)), Required, Range(typeof(decimal), "0", "1000")]
    public decimal? Flagship { get; init; }

    [MaxLength(PointScheme.MostRules)]
    public List<PointRuleInput> Rules { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        if (Wrong() is { } wrong) return wrong;
        var from = FromMonth!.Value.MonthStart();
        var scheme = Id == Guid.Empty ? null : await db.PointSchemes.VisibleTo(actor).Include(s => s.Rules).SingleOrDefaultAsync(s => s.Id == Id);
        if (scheme is null && Id != Guid.Empty) return Outcome.Missing;
        if (scheme is not null && scheme.Version != Version) return new Outcome.Stale(From(scheme), scheme.Version);
        if (await db.MonthlyRecognitions.Whole.AnyAsync(m => m.IsClosed && (m.Month >= from || m.SchemeId == Id))) return Outcome.Refuse(nameof(FromMonth), Words.Scheme_MonthClosed);
        if (await db.PointSchemes.Whole.AnyAsync(s => s.FromMonth == from && s.Id != Id)) return Outcome.Refuse(nameof(FromMonth), Words.Scheme_SameMonth);
        if (scheme is null) db.PointSchemes.Add(scheme = new PointScheme());
        scheme.Rules.Clear();
        (scheme.FromMonth, scheme.CutOffDay, scheme.PerYiTenths, scheme.FlagshipTenths, scheme.ChangedAt) = (from, CutOffDay!.Value, Tenths(PerYi), Tenths(Flagship), actor.Now);
        foreach (var rule in Rules.Where(r => !r.IsEmpty)) scheme.Add(rule.Result!.Value, rule.Kind, rule.FromWan ?? 0, Tenths(rule.Points));
        return Outcome.Saved(scheme.Id);
    });

    public static SavePointScheme From(PointScheme scheme) => new()
    {
        Id = scheme.Id, Version = scheme.Version, FromMonth = scheme.FromMonth, CutOffDay = scheme.CutOffDay, PerYi = scheme.PerYiTenths / 10m, Flagship = scheme.FlagshipTenths / 10m,
        Rules = [.. scheme.Rules.InOrder().Select(r => new PointRuleInput { Result = r.Result, Kind = r.Kind, FromWan = r.FromWan, Points = r.Tenths / 10m })],
    };

    private Outcome.Refused? Wrong()
    {
        List<Problem> problems = [];
        if (!IsTenths(PerYi)) problems.Add(new(nameof(PerYi), Words.Scheme_Tenths));
        if (!IsTenths(Flagship)) problems.Add(new(nameof(Flagship), Words.Scheme_Tenths));
        foreach (var (index, rule) in Rules.Index().Where(r => !r.Item.IsEmpty))
        {
            if (rule.Result is null) problems.Add(new($"{nameof(Rules)}[{index}].{nameof(rule.Result)}", Words.Scheme_NeedsResult));
            if (rule.Points is null || !IsTenths(rule.Points)) problems.Add(new($"{nameof(Rules)}[{index}].{nameof(rule.Points)}", Words.Scheme_Tenths));
        }
        if (problems.Count == 0 && Rules.TrueForAll(r => r.IsEmpty)) problems.Add(new("", Words.Scheme_NeedsRule));
        return problems.Count == 0 ? null : new Outcome.Refused(problems);
    }

    private static bool IsTenths(decimal? points) => points is null || decimal.Truncate(points.Value * 10) == points.Value * 10;
    private static int Tenths(decimal? points) => (int)(points!.Value * 10);
}

internal static class PointRules
{
    /// <summary>As a scheme is read: by result, size and kind.</summary>
    public static IEnumerable<PointRule> InOrder(this IEnumerable<PointRule> rules) => rules.OrderBy(r => r.Result).ThenBy(r => r.Kind).ThenBy(r => r.FromWan);
}
