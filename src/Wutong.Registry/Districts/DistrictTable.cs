using System.Text.Json.Serialization;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.Districts;

internal sealed class DistrictRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Name { get; init; } = "";
    public string? AlsoCalled { get; init; }
    public int Order { get; init; }
    public Guid? CountedWithId { get; init; }
    public string? CountedWith { get; init; }
    public string? Source { get; init; }
    public bool IsExample { get; init; }
    [JsonIgnore] public bool MayChange { get; init; }
}

/// <summary>The list of districts. A city has a dozen, so nobody looks for one.</summary>
internal sealed class DistrictTable : Table<DistrictRow>
{
    public static readonly DistrictTable Instance = new();

    private DistrictTable()
    {
        Text("name", () => Words.Field_DistrictName, d => d.Name).Title();
        Text("alsoCalled", () => Words.Field_AlsoCalled, d => d.AlsoCalled).Default().Labelled();
        Reference("countedWith", () => Words.Field_CountedWithId, d => d.CountedWithId, d => d.CountedWith).Default().Labelled().OrElse(() => Words.District_ForItself).From((db, _) => db.DistrictChoicesAsync());
        Number("order", () => Words.Field_Order, d => d.Order).Default().SortedBy(d => d.Order);
        Text("source", () => Words.Field_Source, d => d.Source).Default().Labelled().OrElse(() => Words.Source_Here);
    }

    public override string Name => "districts";
    public override string Path => "/registry/districts";
    public override string Label => Words.Menu_Districts;
    public override IReadOnlySet<Role> Roles => RegistryModule.DistrictReaders;
    public override bool IsSearchable => false;
    public override EmptyWords Empty { get; } = new("flag", () => Words.District_None, () => Words.District_NoneHint);
    public override string? LinkOf(object row) => row is DistrictRow { MayChange: true } district ? $"{Path}/{district.Id}/edit" : null;

    public override IQueryable<DistrictRow> Rows(WutongDb db, Actor actor)
    {
        var (districts, mayChange) = (db.DistrictsByName, actor.IsAny(RegistryModule.DistrictKeepers));
        return from d in db.Districts.VisibleTo(actor)
               select new DistrictRow
               {
                   Id = d.Id, Version = d.Version, Name = d.Name, AlsoCalled = d.AlsoCalled, Order = d.Order,
                   CountedWithId = d.CountedWithId, CountedWith = districts.Where(o => o.Id == d.CountedWithId).Select(o => o.Name).FirstOrDefault(),
                   Source = d.Source, IsExample = d.IsExample, MayChange = mayChange,
               };
    }
}
