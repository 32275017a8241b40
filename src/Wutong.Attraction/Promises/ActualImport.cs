using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform.Data;
using Wutong.Platform.Money;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Attraction.Promises;

/// <summary>A row of a list of actuals: the fields of the form, project and agreement by their names.</summary>
internal sealed record ImportedActual : NewActualFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Referral_Project)), Required, StringLength(InvestmentProject.NameLength)]
    public string? Project { get; init; }

    /// <summary>Its title or number; may be left out where the project has one signed agreement.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Promise_Agreement)), StringLength(Promises.Agreement.TitleLength)]
    public string? Agreement { get; init; }
}

/// <summary>The agreements of the projects that the rows name, and what is known of them already.</summary>
internal sealed record ActualFacts(
    IReadOnlyDictionary<string, NamedProject> Projects, ILookup<Guid, Agreement> Agreements, HashSet<(Guid, Measure, int)> Known, Func<Currency, DateOnly?, (long Micros, DateOnly On)?> Rates)
{
    /// <summary>The one agreement that a row means; null where none or several fit.</summary>
    public Agreement? Of(ImportedActual input)
    {
        if (!Projects.TryGetValue(input.Project!, out var project)) return null;
        var all = Agreements[project.Id].Where(a => input.Agreement is null ? a.IsInForce : a.Title == input.Agreement || a.Number == input.Agreement).Take(2).ToList();
        return all is [var one] ? one : null;
    }
}

/// <summary>Brings a list of actuals in.</summary>
internal sealed class ActualImport : ImportKind<ImportedActual, ActualFacts>
{
    public static readonly ActualImport Instance = new();

    private ActualImport()
    {
        Column(a => a.Project).Also(() => Words.Import_ProjectAlso).Noted(() => Words.Import_ActualProjectNote);
        Column(a => a.Agreement).Noted(() => Words.Import_AgreementNote);
        Column(a => a.Measure);
        Column(a => a.Year).Sample("2025");
        Column(a => a.Value).Noted(() => Words.Import_ValueNote).Sample("5000");
        Column(a => a.Currency);
        Column(a => a.Source);
        Column(a => a.SourceNote);
        Column(a => a.Permission);
    }

    public override IReadOnlySet<Role> Writers => AttractionModule.Officers;
    public override Type Root => typeof(Actual);

    protected override async Task<ActualFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<ImportedActual> inputs, ActualFacts? earlier, bool asks)
    {
        var projects = await db.ProjectsNamedAsync(actor, inputs.Select(i => i.Project));
        var ids = projects.Values.Select(p => p.Id).ToList();
        var agreements = await db.Agreements.VisibleTo(actor).AsNoTracking().Where(a => ids.Contains(a.ProjectId)).ToListAsync();
        var known = await db.Actuals.Whole.Where(a => ids.Contains(a.ProjectId) && a.AgreementId != null && a.Year != null).Select(a => new { a.AgreementId, a.Measure, a.Year }).ToListAsync();
        return new ActualFacts(projects, agreements.ToLookup(a => a.ProjectId), [.. known.Select(k => (k.AgreementId!.Value, k.Measure, k.Year!.Value))], earlier?.Rates ?? await db.RateTableAsync());
    }

    protected override IEnumerable<Problem> Check(ImportedActual input, ActualFacts facts, Actor actor)
    {
        if (!facts.Projects.ContainsKey(input.Project!)) yield return new(nameof(input.Project), Words.Import_NoProject);
        else if (facts.Of(input) is not { } agreement) yield return new(nameof(input.Agreement), Words.Import_NoAgreement);
        else
        {
            foreach (var problem in input.Check(agreement, actor.Now.Day(), facts.Rates)) yield return problem;
            if (facts.Known.Contains((agreement.Id, input.Measure!.Value, input.Year!.Value))) yield return new(nameof(input.Year), Words.Actual_Known);
        }
    }

    protected override IReadOnlyList<object> Make(ImportedActual input, ActualFacts facts, Actor actor, Guid id) => [input.Make(id, facts.Of(input)!, actor.Id!.Value, actor.Now, facts.Rates)];

    protected override IEnumerable<ImportKey> KeysOf(ImportedActual input) => [new ImportKey("year", $"{input.Project}\n{input.Agreement}\n{input.Measure}\n{input.Year}", IsQuestion: false)];
}
