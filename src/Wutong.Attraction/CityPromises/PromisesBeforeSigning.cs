using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Attraction.Projects;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Time;

namespace Wutong.Attraction.CityPromises;

/// <summary>What a promise of the city lacks before its project may be signed.</summary>
internal enum PromiseLack
{
    /// <summary>It is red: no paper helps, it has to be taken out or changed.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_Red))] Red,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_LegalBasis))] LegalBasis,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_DraftingUnit))] DraftingUnit,

    /// <summary>No fair-competition review with reviewer, day and conclusion.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_FairReview))] FairReview,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_FairRefused))] FairRefused,

    /// <summary>An exception without its clause or without an end that is still to come.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_Exception))] Exception,
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Lack_LegalReview))] LegalReview,
}

/// <summary>
/// No project is signed with a promise of the city that is red, or that lacks legal basis, drafting unit, fair-competition review or legal review (公平竞争审查条例, 国令783, articles 2, 12
/// and 14; 实施办法, 市场监管总局令99号, which names the promotion of investment).
/// </summary>
internal static class PromisesBeforeSigning
{
    /// <summary>The regulation is in force since then; what was signed before is a standing promise (存量) and keeps its dates.</summary>
    public static readonly DateOnly Since = new(2024, 8, 1);

    /// <summary>Everything that is missing, promise by promise; nothing where all may be signed.</summary>
    public static IReadOnlyList<(CityPromise Promise, PromiseLack Lack)> Missing(IEnumerable<CityPromise> promises, DateOnly today) =>
        [.. promises.SelectMany(p => LacksOf(p, today).Select(lack => (p, lack)))];

    /// <summary>What one promise lacks. Of a red one nothing else is asked for.</summary>
    public static IEnumerable<PromiseLack> LacksOf(CityPromise promise, DateOnly today)
    {
        if (promise.Colour == PromiseColour.Red) return [PromiseLack.Red];
        List<PromiseLack> lacks = [];
        if (promise.LegalBasis is null) lacks.Add(PromiseLack.LegalBasis);
        if (promise.DraftingUnit is null) lacks.Add(PromiseLack.DraftingUnit);
        if (promise is { FairReviewBy: null } or { FairReviewOn: null } or { FairConclusion: null }) lacks.Add(PromiseLack.FairReview);
        else if (promise.FairConclusion == FairConclusion.Refused) lacks.Add(PromiseLack.FairRefused);
        else if (promise.FairConclusion == FairConclusion.Exception && (promise.ExceptionClause is null || promise.ExceptionEndsOn is null || promise.ExceptionEndsOn < today)) lacks.Add(PromiseLack.Exception);
        if (promise is { LegalReviewBy: null } or { LegalReviewOn: null } || promise.LegalReviewPassed != true) lacks.Add(PromiseLack.LegalReview);
        return lacks;
    }

    extension(WutongDb db)
    {
        /// <summary>What is missing of the promises of a project's agreements; whoever asks may change the project, so knows it whole.</summary>
        public async Task<IReadOnlyList<(CityPromise Promise, PromiseLack Lack)>> MissingBeforeSigningAsync(Guid project, DateOnly today) =>
            Missing(await db.PromisesBeforeSigningAsync([project]), today);

        /// <summary>The promises by which the signing of projects is judged; those of a mere intent bind nobody, and what was signed before the regulation stands.</summary>
        public Task<List<CityPromise>> PromisesBeforeSigningAsync(List<Guid> projects) =>
            db.CityPromises.Whole.AsNoTracking().Include(p => p.Agreement).Where(p => projects.Contains(p.Agreement.ProjectId) && p.Agreement.Kind != Recognitions.ContractKind.Intent && (p.Agreement.SignedOn == null || p.Agreement.SignedOn >= Since)).OrderBy(p => p.Id).ToListAsync();

        /// <summary>The refusal of a step to the signing; null where nothing speaks against it, or for another step.</summary>
        public async Task<Outcome?> RefusedByPromisesAsync(InvestmentProject project, Stage next, DateTimeOffset now)
        {
            if (next != Stage.Signed) return null;
            return Refused("Next", await db.MissingBeforeSigningAsync(project.Id, now.Day()));
        }

        /// <summary>The refusal of an agreement's own signing on a day.</summary>
        public async Task<Outcome?> RefusedByPromisesOfAsync(Guid agreement, DateOnly signedOn) =>
            signedOn < Since ? null : Refused("SignedOn", Missing(await db.CityPromises.Whole.AsNoTracking().Where(p => p.AgreementId == agreement).OrderBy(p => p.Id).ToListAsync(), signedOn));
    }

    private static Outcome.Refused? Refused(string field, IReadOnlyList<(CityPromise Promise, PromiseLack Lack)> missing) =>
        missing.Count == 0 ? null : new Outcome.Refused([.. missing.Select(m => new Problem(field, string.Format(null, Words.Lack_Before, Beginning(m.Promise.Text), m.Lack.Label())))]);

    private static string Beginning(string text) => text.Length > 30 ? text[..30] + "…" : text;
}
