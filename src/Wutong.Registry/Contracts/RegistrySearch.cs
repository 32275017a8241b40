using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Registry.Organisations;

namespace Wutong.Registry.Contracts;

/// <summary>What other modules need of the registry's part in search.</summary>
public static class RegistrySearch
{
    /// <summary>Kinds of records, as <see cref="Searchable.Kind"/> names them.</summary>
    public const string Organisations = "organisations", Districts = "districts";

    /// <summary>An organisation with everything that it is called: a document that shows it is found by all of it.</summary>
    public sealed record Called(string Name, IReadOnlyList<string> Others)
    {
        public IEnumerable<string> All => Others.Prepend(Name);
    }

    extension(WutongDb db)
    {
        /// <summary>
        /// What these organisations are called, whoever asks: for documents whose audience may see them. One that was merged is called as its
        /// survivor is, and that one also as everything that was merged into it.
        /// </summary>
        public async Task<IReadOnlyDictionary<Guid, Called>> OrganisationsCalledAsync(IEnumerable<Guid> ids)
        {
            var all = await db.ReadAsTheSameAsync(ids);
            var found = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Where(o => all.Contains(o.Id)).ToListAsync();
            var families = found.GroupBy(o => o.SurvivorId ?? o.Id).ToDictionary(g => g.Key, g => CalledOf(g.Single(o => o.Id == g.Key), g));
            return found.ToDictionary(o => o.Id, o => families[o.SurvivorId ?? o.Id]);
        }
    }

    private static Called CalledOf(Organisation survivor, IEnumerable<Organisation> family) => new(
        survivor.Name,
        [.. family.SelectMany(o => o.OtherNames.Select(n => n.Name).Prepend(o.Name).Append(o.CreditCode)).OfType<string>().Where(n => n != survivor.Name).Distinct()]);
}
