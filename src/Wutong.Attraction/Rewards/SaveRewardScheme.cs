using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Rewards;

/// <summary>One line of the form; an empty one is none.</summary>
internal sealed record InstalmentInput
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_AtStage)), EnumDataType(typeof(Stage))]
    public Stage? Stage { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Percent)), Range(1, 100)]
    public int? Percent { get; init; }

    internal bool IsEmpty => Stage is null && Percent is null;
}

/// <summary>Publishes a scheme of rewards.</summary>
internal sealed record SaveRewardScheme
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_SchemeName)), Required, StringLength(RewardScheme.NameLength)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_LegalBasis)), Required, StringLength(RewardScheme.LegalLength)]
    public string? LegalBasis { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Base)), Required, EnumDataType(typeof(RewardBase))]
    public RewardBase? Base { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Rate)), Required, Range(typeof(decimal), "0.01", "10")]
    public decimal? PerMille { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_Cap)), Required, Range(1, RewardScheme.MostWan)]
    public int? CapWan { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Reward_From)), Required, Range(0, RewardScheme.MostWan)]
    public int? FromWan { get; init; }

    [MaxLength(RewardScheme.MostInstalments)]
    public List<InstalmentInput> Instalments { get; init; } = [];

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(() => Task.FromResult(Save(db, actor)));

    private Outcome Save(WutongDb db, Actor actor)
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        if (Wrong() is { Count: > 0 } problems) return new Outcome.Refused(problems);
        var scheme = new RewardScheme { Name = Name!, LegalBasis = LegalBasis!, Base = Base!.Value, Rate = (int)(PerMille!.Value * 100), CapWan = CapWan!.Value, FromWan = FromWan!.Value, PublishedAt = actor.Now };
        scheme.Instalments.AddRange(Instalments.Where(i => !i.IsEmpty).OrderBy(i => i.Stage).Select(i => new SchemeInstalment { SchemeId = scheme.Id, Stage = i.Stage!.Value, Percent = i.Percent!.Value }));
        new Rows<RewardScheme>(db).Add(scheme);
        return Outcome.Saved(scheme.Id);
    }

    private List<Problem> Wrong()
    {
        List<Problem> problems = [];
        if (decimal.Truncate(PerMille!.Value * 100) != PerMille.Value * 100) problems.Add(new(nameof(PerMille), Words.Reward_RateParts));
        HashSet<Stage> stages = [];
        foreach (var (index, line) in Instalments.Index().Where(l => !l.Item.IsEmpty))
        {
            if (line.Stage is not { } stage || stage < Stage.Signed) problems.Add(new($"{nameof(Instalments)}[{index}].{nameof(line.Stage)}", Words.Reward_FromSigned));
            else if (!stages.Add(stage)) problems.Add(new($"{nameof(Instalments)}[{index}].{nameof(line.Stage)}", Words.Gate_Twice));
            if (line.Percent is null) problems.Add(new($"{nameof(Instalments)}[{index}].{nameof(line.Percent)}", Platform.Words.Invalid_Value));
        }
        if (problems.Count == 0 && Instalments.Sum(i => i.Percent ?? 0) != 100) problems.Add(new("", Words.Reward_Hundred));
        return problems;
    }
}

/// <summary>Closes a scheme: rewards under it go on, no new one begins.</summary>
internal sealed record CloseRewardScheme
{
    public Guid Id { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(AttractionModule.RuleKeepers)) return Outcome.Denied;
        if (await new Rows<RewardScheme>(db).VisibleTo(actor).SingleOrDefaultAsync(s => s.Id == Id) is not { } scheme) return Outcome.Missing;
        scheme.IsClosed = true;
        return Outcome.Saved(scheme.Id);
    });
}
