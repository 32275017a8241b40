using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Registry.Search;

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
        /// <summary>What these organisations are called, whoever asks: for documents whose audience may see them.</summary>
        public async Task<IReadOnlyDictionary<Guid, Called>> OrganisationsCalledAsync(IEnumerable<Guid> ids)
        {
            var wanted = ids.Distinct().ToList();
            var found = await db.Organisations.Whole.AsNoTracking().Include(o => o.OtherNames).Where(o => wanted.Contains(o.Id)).ToListAsync();
            return found.ToDictionary(o => o.Id, o => new Called(o.Name, o.NamesAndCodes()));
        }
    }
}
