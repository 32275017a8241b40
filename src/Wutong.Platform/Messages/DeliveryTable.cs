using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Messages;

/// <summary>A delivery as the system administrator sees it: how it goes, not what it says.</summary>
internal sealed class DeliveryRow : IRow
{
    public Guid Id { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public MessageChannel Channel { get; init; }
    public DeliveryState State { get; init; }
    public DeliveryTrouble? Trouble { get; init; }
    public int? Code { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset NotBefore { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public string? Shown { get; init; }
    public bool IsDigest { get; init; }
    public bool IsExample => false;

    public string? Reason => Trouble is not { } trouble ? null : Code is { } code ? $"{trouble.Label()} ({code.ToString(null, null)})" : trouble.Label();
    public DateTimeOffset? Next => State == DeliveryState.Waiting ? NotBefore : null;
}

/// <summary>The outbox.</summary>
internal sealed class DeliveryTable : Table<DeliveryRow>
{
    public static readonly DeliveryTable Instance = new();

    private DeliveryTable()
    {
        Moment("created", () => Words.Delivery_CreatedAt, d => d.CreatedAt).Title().WithSeconds().SortedBy(d => d.CreatedAt, descendingFirst: true);
        Choice("channel", () => Words.Delivery_Channel, d => d.Channel).Default().Quick().GoesWith("created");
        Choice("state", () => Words.Column_State, d => d.State).Default().Quick().GoesWith("created")
            .Dressed(d => new Dress(d.State switch { DeliveryState.Dead => "st lost", DeliveryState.Unclear => "st delay", DeliveryState.Waiting => "st idle", _ => "st" }));
        Choice("trouble", () => Words.Delivery_Trouble, d => d.Trouble);
        Text("reason", () => Words.Delivery_Reason, d => d.Reason).Default().Worded().Wrapped().NotFiltered();
        Number("attempts", () => Words.Delivery_Attempts, d => d.Attempts).Default();
        Moment("next", () => Words.Delivery_Next, d => d.Next).Default().NotFiltered();
        Moment("finished", () => Words.Delivery_FinishedAt, d => d.FinishedAt).Default();
        Text("to", () => Words.Delivery_To, d => d.Shown).Default().NotFiltered();
        Flag("digest", () => Words.Delivery_IsDigest, d => d.IsDigest);
    }

    public override string Name => "deliveries";
    public override string Path => "/settings/messages/outbox";
    public override string Label => Words.Delivery_Outbox;
    public override IReadOnlySet<Role> Roles => PlatformModule.SystemKeepers;
    public override bool IsSearchable => false;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("inbox", () => Words.Delivery_None, () => Words.Delivery_NoneHint);
    public override string? LinkOf(object row) => null;

    public override IReadOnlyList<ReadyView> Views { get; } =
    [
        new(() => DeliveryState.Unclear.Label(), "state=Unclear"), new(() => DeliveryState.Dead.Label(), "state=Dead"), new(() => DeliveryState.Waiting.Label(), "state=Waiting"),
    ];

    public override IReadOnlyList<BulkAction> Bulk { get; } = [new(() => Words.Delivery_Settle, "/settings/messages/outbox/settle", PlatformModule.SystemKeepers)];

    public override IQueryable<DeliveryRow> Rows(WutongDb db, Actor actor) => db.Deliveries.VisibleTo(actor).Select(d => new DeliveryRow
    {
        Id = d.Id, CreatedAt = d.CreatedAt, Channel = d.Channel, State = d.State, Trouble = d.Trouble, Code = d.TroubleCode, Attempts = d.Attempts, NotBefore = d.NotBefore,
        FinishedAt = d.FinishedAt, Shown = d.Shown, IsDigest = d.IsDigest,
    });
}
