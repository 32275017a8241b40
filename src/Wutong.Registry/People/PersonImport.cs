using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

/// <summary>What the check of some contacts needs to know.</summary>
/// <param name="Organisations">By the names that the sheet has.</param>
/// <param name="Known">The contacts that stand at those organisations, by name.</param>
internal sealed record PersonFacts(IReadOnlyDictionary<string, OrganisationRef> Organisations, HashSet<(Guid Organisation, string Name)> Known);

/// <summary>Brings a list of contacts into the registry.</summary>
internal sealed class PersonImport : ImportKind<PersonFields, PersonFacts>
{
    public static readonly PersonImport Instance = new();

    private PersonImport()
    {
        Column(p => p.Name).Also(() => Words.Import_PersonAlso).Personal().Sample("示例：王某");
        Column(p => p.Organisation).Also(() => Words.Import_NameAlso).Noted(() => Words.Import_OrganisationNote);
        Column(p => p.Post).Also(() => Words.Import_PostAlso);
        Column(p => p.Phone).Also(() => Words.Import_PhoneAlso).Personal().Sample("13800000000");
        Column(p => p.Email).Also(() => Words.Import_EmailAlso).Personal().Sample("name@example.cn");
    }

    public override IReadOnlySet<Role> Writers => RegistryModule.Writers;
    public override Type Root => typeof(Person);

    protected override async Task<PersonFacts> LookUpAsync(WutongDb db, Actor actor, IReadOnlyList<PersonFields> inputs, PersonFacts? earlier, bool asks)
    {
        var organisations = await db.OrganisationsNamedAsync(actor, inputs.Select(i => i.Organisation!));
        var (ids, names) = (organisations.Values.Select(o => o.Id).Distinct().ToList(), inputs.Select(i => i.Name!).Distinct().ToList());
        if (!asks) return new PersonFacts(organisations, []);
        var known = await db.People.VisibleTo(actor).Where(p => ids.Contains(p.OrganisationId) && names.Contains(p.Name)).Select(p => new { p.OrganisationId, p.Name }).ToListAsync();
        return new PersonFacts(organisations, [.. known.Select(k => (k.OrganisationId, k.Name))]);
    }

    protected override IEnumerable<Problem> Check(PersonFields input, PersonFacts facts, Actor actor)
    {
        if (!facts.Organisations.TryGetValue(input.Organisation!, out var organisation)) yield return new(nameof(input.Organisation), Words.Person_OrganisationUnknown) { Suggestion = Words.Import_UnknownNote };
        else if (facts.Known.Contains((organisation.Id, input.Name!))) yield return new(nameof(input.Name), string.Format(null, Words.Person_Known, input.Name)) { IsQuestion = true };
    }

    protected override IReadOnlyList<object> Make(PersonFields input, PersonFacts facts, Actor actor, Guid id) =>
        [new Person { Id = id, Name = input.Name!, OrganisationId = facts.Organisations[input.Organisation!].Id, Post = input.Post, Phone = input.Phone, Email = input.Email }.KeepFrom(actor.Now.Day())];

    protected override IEnumerable<ImportKey> KeysOf(PersonFields input) => [new ImportKey("name", $"{input.Organisation}\n{input.Name}", IsQuestion: true)];
}
