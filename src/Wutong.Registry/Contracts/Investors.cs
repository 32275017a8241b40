using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Registry.Duplicates;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>One thing by which an investor is known: a name, a credit code, or the group that it belongs to.</summary>
/// <param name="Key">Two that share it are one investor. A name without legal form, width and script, with its places apart; a code; the group at the top.</param>
/// <param name="Core">Of a name, what is left without its places: two that share it may be one, see <see cref="Investors.AreOne"/>.</param>
public sealed record InvestorMark(string Key, string? Core)
{
    public const int KeyLength = 400, CoreLength = NormalisedName.KeyLength;
}

/// <summary>Everything by which an investor is known, and what the registry holds of it.</summary>
/// <param name="Group">The organisations of its group; none where the registry does not know it.</param>
public sealed record Investor(IReadOnlyList<InvestorMark> Marks, IReadOnlyList<Guid> Group);

/// <summary>Who is one investor, whoever asks: what is found here decides a rule and is shown to nobody.</summary>
public static class Investors
{
    private const string Name = "name:", Code = "code:", GroupOf = "group:";

    /// <summary>Longest chain of groups that is followed up; a ring ends there too.</summary>
    private const int Longest = 8;

    /// <summary>Whether two marks mean one investor: the same key, or one name of which one side leaves the place out.</summary>
    public static bool AreOne(InvestorMark one, InvestorMark other) =>
        one.Key == other.Key || (one.Core is not null && one.Core == other.Core && NormalisedName.Match(NameOf(one), NameOf(other)) != PlaceMatch.Apart);

    /// <summary>The mark of a name alone, as it is typed.</summary>
    public static InvestorMark MarkOf(string name) => MarkOf(NormalisedName.Of(name));

    /// <summary>A credit code as it is stored; null for what is none.</summary>
    public static string? ReadCode(string text) => CreditCode.TryParse(text, out var code) ? code.ToString() : null;

    /// <summary>What keeps the text from being a credit code; null when it is one.</summary>
    public static string? WhatIsWrongWithCode(string text) => CreditCodeTextAttribute.WhatIsWrong(text);

    extension(WutongDb db)
    {
        /// <summary>Everything by which somebody of this name, or of this code, is known: former and other names, the code, the group.</summary>
        public async Task<Investor> InvestorAsync(string name, string? creditCode)
        {
            var typed = NormalisedName.Of(name);
            var bearers = await BearersAsync(db, name, typed, creditCode);
            var roots = await RootsAsync(db, bearers);
            List<Guid> group = roots.Count == 0 ? [] : await db.Organisations.Whole.Where(o => roots.Contains(o.Id) || (o.ParentId != null && roots.Contains(o.ParentId.Value))).Select(o => o.Id).ToListAsync();
            var own = await db.ReadAsTheSameAsync(bearers);
            var called = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Where(o => own.Contains(o.Id)).ToListAsync();
            IEnumerable<InvestorMark> marks =
            [
                MarkOf(typed), .. creditCode is null ? Array.Empty<InvestorMark>() : [new(Code + creditCode, null)],
                .. called.SelectMany(o => o.OtherNames.Select(n => n.Name).Prepend(o.Name)).Select(n => MarkOf(NormalisedName.Of(n))),
                .. called.Select(o => o.CreditCode).OfType<string>().Select(c => new InvestorMark(Code + c, null)),
                .. roots.Select(r => new InvestorMark($"{GroupOf}{r:N}", null)),
            ];
            return new Investor([.. marks.DistinctBy(m => m.Key)], [.. group.Union(own)]);
        }

        /// <summary>The organisation of this name or code; made where there is none, as far as it is known. Part of a write.</summary>
        public async Task<Guid> OrganisationForAsync(string name, string? creditCode)
        {
            var typed = NormalisedName.Of(name);
            if (await BearersAsync(db, name, typed, creditCode) is [var known, ..]) return known;
            var made = new Organisation { Name = name, Kind = OrganisationKind.Enterprise, CreditCode = creditCode };
            db.Organisations.Add(made);
            return made.Id;
        }
    }

    /// <summary>Who bears the name or the code, read as the survivors; of several with the same name none is meant.</summary>
    private static async Task<IReadOnlyList<Guid>> BearersAsync(WutongDb db, string name, NormalisedName typed, string? creditCode)
    {
        var all = db.Organisations.Whole;
        if (creditCode is not null && await all.Where(o => o.CreditCode == creditCode).Select(o => o.SurvivorId ?? o.Id).ToListAsync() is { Count: > 0 } byCode) return byCode;
        var exact = await all.Where(o => o.Name == name).Select(o => o.SurvivorId ?? o.Id)
            .Concat(all.SelectMany(o => o.OtherNames, (o, n) => new { n.Name, Id = o.SurvivorId ?? o.Id }).Where(n => n.Name == name).Select(n => n.Id)).Distinct().ToListAsync();
        if (exact.Count > 0) return exact.Count == 1 ? exact : [];
        var key = typed.Key;
        var alike = (await all.Where(o => o.NameKey == key).Select(o => new { o.Name, Id = o.SurvivorId ?? o.Id }).ToListAsync())
            .Where(o => NormalisedName.Match(NormalisedName.Of(o.Name), typed) == PlaceMatch.Same).Select(o => o.Id).Distinct().ToList();
        return alike.Count == 1 ? alike : [];
    }

    /// <summary>The groups at the top; of one that belongs to none, itself.</summary>
    private static async Task<List<Guid>> RootsAsync(WutongDb db, IReadOnlyList<Guid> organisations)
    {
        var roots = organisations.ToList();
        for (var step = 0; step < Longest && roots.Count > 0; step++)
        {
            var above = await db.Organisations.Whole.Where(o => roots.Contains(o.Id) && o.ParentId != null).Select(o => new { o.Id, ParentId = o.ParentId!.Value }).ToDictionaryAsync(o => o.Id, o => o.ParentId);
            if (above.Count == 0) break;
            roots = [.. roots.Select(r => above.GetValueOrDefault(r, r)).Distinct()];
        }
        return roots;
    }

    private static InvestorMark MarkOf(NormalisedName name)
    {
        var key = $"{Name}{name.Key}|{name.Places}";
        return new InvestorMark(key.Length > InvestorMark.KeyLength ? key[..InvestorMark.KeyLength] : key, name.Key);
    }

    private static NormalisedName NameOf(InvestorMark mark) => new(mark.Core!, mark.Key[(mark.Key.IndexOf('|', StringComparison.Ordinal) + 1)..], "");
}
