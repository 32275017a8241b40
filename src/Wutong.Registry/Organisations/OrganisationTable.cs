using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tables.Import;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;
using Wutong.Registry.Industries;

namespace Wutong.Registry.Organisations;

/// <summary>The list of organisations; one that was merged is not in it.</summary>
internal sealed class OrganisationTable : Table<OrganisationRow>
{
    public static readonly OrganisationTable Instance = new();

    private OrganisationTable()
    {
        Text("name", () => Words.Field_OrganisationName, o => o.Name).Title().NotFiltered().SortedBy(o => o.NameSortKey);
        Text("otherNames", () => Words.Field_OtherNames, o => o.OtherNamesText).NotFiltered();
        Choice("kind", () => Words.Field_Kind, o => o.Kind).Default().Quick().GoesWith("name", "capital");
        Reference("district", () => Words.Field_DistrictId, o => o.DistrictId, o => o.District).Default().Quick().From((db, _) => db.DistrictChoicesAsync()).GoesWith("name", "capital");
        Choice("qualification", () => Words.Field_QualificationKind, o => o.QualificationsText).Default().Quick().Means(() => Words.Define_Qualification).FoundBy<QualificationKind>(Holding);
        Reference("industry", () => Words.Field_IndustryCode, o => o.Section, o => o.Industry).Default().From((_, _) => Task.FromResult(Sections)).Means(() => Words.Define_Industry);
        Text("industryCode", () => Words.Field_IndustryNumber, o => o.IndustryCode);
        Choice("legalForm", () => Words.Field_LegalForm, o => o.LegalForm);
        Amount("capital", () => Words.Field_RegisteredCapital, o => o.RegisteredCapital).Default().SortedBy(o => o.CapitalSortValue, descendingFirst: true);
        Date("registered", () => Words.Field_RegisteredOn, o => o.RegisteredOn).Default().DeskOnly();
        Text("creditCode", () => Words.Field_CreditCode, o => o.CreditCode).Default().DeskOnly();
        Choice("country", () => Words.Field_Country, o => o.Country, o => o.CountryName).From((_, _) => Task.FromResult<IReadOnlyList<Choice>>([.. Countries.Codes.Select(c => new Choice(c, Countries.Label(c), IsData: false))]));
        Text("parent", () => Words.Field_ParentId, o => o.Parent).NotFiltered().Linked("/registry/organisations", o => o.ParentId);
        Text("business", () => Words.Field_Business, o => o.Business);
        Text("telephone", () => Words.Field_Telephone, o => o.Telephone).NotFiltered();
        Text("source", () => Words.Field_Source, o => o.Source);
    }

    private static IReadOnlyList<Choice> Sections { get; } = [.. IndustryTree.Below(null).Select(s => new Choice(s.Code, s.Label, IsData: true))];

    public override string Name => "organisations";
    public override string Path => "/registry/organisations";
    public override ImportKind? Import => OrganisationImport.Instance;
    public override string Label => Words.Menu_Organisations;
    public override IReadOnlySet<Role> Roles => RegistryModule.Readers;
    public override string SearchHint => Words.Organisation_SearchHint;
    public override EmptyWords Empty { get; } = new("building", () => Words.Organisation_None, () => Words.Organisation_NoneHint);

    public override IReadOnlyList<ReadyView> Views { get; } =
    [
        new(() => Words.Qualification_HighTech, "qualification=HighTech"), new(() => Words.Qualification_Listed, "qualification=Listed"),
    ];

    public override IQueryable<OrganisationRow> Rows(WutongDb db, Actor actor)
    {
        var (organisations, districts) = (db.OrganisationNames, db.DistrictsByName);
        return from o in db.Organisations.VisibleTo(actor)
               select new OrganisationRow
               {
                   Id = o.Id, Version = o.Version, Name = o.Name, NameSortKey = o.NameSortKey, Kind = o.Kind, CreditCode = o.CreditCode, Country = o.Country,
                   DistrictId = o.DistrictId, District = districts.Where(d => d.Id == o.DistrictId).Select(d => d.Name).FirstOrDefault(),
                   Business = o.Business, IndustryCode = o.IndustryCode, Section = o.IndustryCode!.Substring(0, 1),
                   ParentId = o.ParentId, Parent = organisations.Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault(),
                   LegalForm = o.LegalForm, RegisteredCapital = o.RegisteredCapital, CapitalSortValue = o.CapitalSortValue, RegisteredOn = o.RegisteredOn,
                   Telephone = o.Telephone, Source = o.Source, IsExample = o.IsExample,
               };
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<OrganisationRow>, Task> Parts => async (db, actor, rows) =>
    {
        var ids = rows.Select(r => r.Id).ToList();
        // Whoever sees the organisation sees its parts.
        var page = db.Organisations.Whole.Where(o => ids.Contains(o.Id));
        var names = (await page.SelectMany(o => o.OtherNames).AsNoTracking().ToListAsync()).ToLookup(n => n.OrganisationId);
        var held = (await page.SelectMany(o => o.Qualifications).Where(Qualification.HeldOn(actor.Now.Day())).Select(q => new { q.OrganisationId, q.Kind }).ToListAsync()).ToLookup(q => q.OrganisationId, q => q.Kind);
        foreach (var row in rows)
        {
            row.OtherNames = [.. names[row.Id].OrderBy(n => n.Id).Select(n => new OrganisationRow.OtherName(n.Id, n.Name, n.Kind, n.From, n.Until))];
            row.Qualifications = [.. held[row.Id].Distinct().Order()];
        }
    };

    protected override string? SearchedKind => RegistrySearch.Organisations;

    /// <summary>Those that hold one of the qualifications today.</summary>
    private static Expression<Func<OrganisationRow, bool>> Holding(WutongDb db, Actor actor, IReadOnlyList<QualificationKind> kinds)
    {
        var held = db.Organisations.Whole.SelectMany(o => o.Qualifications).Where(Qualification.HeldOn(actor.Now.Day())).Where(q => kinds.Contains(q.Kind)).Select(q => q.OrganisationId);
        return o => held.Contains(o.Id);
    }
}
