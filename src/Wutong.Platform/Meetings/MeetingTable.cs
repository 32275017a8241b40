using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Users;

namespace Wutong.Platform.Meetings;

/// <summary>A meeting with its numbers.</summary>
internal sealed class MeetingRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Title { get; init; } = "";
    public MeetingKind Kind { get; init; }
    public MeetingState State { get; init; }
    public DateTimeOffset HeldAt { get; init; }
    public string Place { get; init; } = "";
    public string Chair { get; init; } = "";
    public string Keeper { get; init; } = "";
    public int Topics { get; init; }
    public int Invited { get; init; }
    public int Decisions { get; init; }
    public bool IsInvited { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
}

/// <summary>The list of meetings.</summary>
internal sealed class MeetingTable : Table<MeetingRow>
{
    public static readonly MeetingTable Instance = new();

    private MeetingTable()
    {
        Text("title", () => Words.Meeting_Title, m => m.Title).Title().NotFiltered();
        Moment("heldAt", () => Words.Meeting_HeldAt, m => m.HeldAt).Default().SortedBy(m => m.HeldAt, descendingFirst: true);
        Choice("kind", () => Words.Meeting_Kind, m => m.Kind).Default().Quick().GoesWith("heldAt");
        Choice("state", () => Words.Column_State, m => m.State).Default().Quick().Dressed(m => new Dress(LookOf(m.State)));
        Text("place", () => Words.Meeting_Place, m => m.Place).Default().NotFiltered();
        Text("chair", () => Words.Meeting_Chair, m => m.Chair).Default().Labelled().NotFiltered();
        Text("keeper", () => Words.Meeting_Keeper, m => m.Keeper).NotFiltered();
        Number("topics", () => Words.Meeting_Topics, m => m.Topics).Default().NotFiltered();
        Number("invited", () => Words.Meeting_People, m => m.Invited).NotFiltered();
        Number("decisions", () => Words.Meeting_Decisions, m => m.Decisions).Default().NotFiltered();
        Flag("mine", () => Words.Meeting_Mine, m => m.IsInvited).FilterOnly();
        Moment("changed", () => Words.Column_Changed, m => m.ChangedAt).SortedBy(m => m.ChangedAt, descendingFirst: true);
    }

    public override string Name => "meetings";
    public override string Path => "/meetings";
    public override string Label => Words.Menu_Meetings;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("heldAt")!;
    public override string SearchHint => Words.Meeting_SearchHint;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("users", () => Words.Meeting_None, () => Words.Meeting_NoneHint);
    public override IReadOnlyList<ReadyView> Views { get; } = [new(() => Words.Meeting_Mine, "mine=true"), new(() => Words.MeetingKind_JointReview, "kind=JointReview")];

    public static string LookOf(MeetingState state) => state switch { MeetingState.Held => "st idle", MeetingState.Cancelled => "st lost", _ => "st" };

    public override IQueryable<MeetingRow> Rows(WutongDb db, Actor actor)
    {
        var (users, id) = (db.UserNames, actor.Id);
        return db.Meetings.VisibleTo(actor).Select(m => new MeetingRow
        {
            Id = m.Id, Version = m.Version, Title = m.Title, Kind = m.Kind, State = m.State, HeldAt = m.HeldAt, Place = m.Place,
            Chair = users.Where(u => u.Id == m.ChairId).Select(u => u.Name).FirstOrDefault()!, Keeper = users.Where(u => u.Id == m.KeeperId).Select(u => u.Name).FirstOrDefault()!,
            Topics = m.Topics.Select(t => t.Id).Count(), Invited = m.Attendees.Select(a => a.Id).Count(), Decisions = m.Decisions.Select(d => d.Id).Count(), IsInvited = m.Attendees.Any(a => a.UserId == id), ChangedAt = m.ChangedAt, IsExample = m.IsExample,
        });
    }

    protected override string? SearchedKind => SearchableMeetings.Name;
}
