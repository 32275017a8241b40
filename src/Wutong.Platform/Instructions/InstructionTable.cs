using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Tables;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

/// <summary>An instruction with how many tasks follow from it.</summary>
internal sealed class InstructionRow : IRow
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public string Text { get; init; } = "";
    public string By { get; init; } = "";
    public DateOnly GivenOn { get; init; }
    public InstructionState State { get; init; }
    public Guid? RecordId { get; init; }
    public int Tasks { get; init; }
    public int OpenTasks { get; init; }
    public string RecordedBy { get; init; } = "";
    public DateTimeOffset ChangedAt { get; init; }
    public bool IsExample { get; init; }
    [System.Text.Json.Serialization.JsonIgnore] public RecordLink? Record { get; set; }
    public string? About => Record?.Title;
}

/// <summary>The list of instructions.</summary>
internal sealed class InstructionTable : Table<InstructionRow>
{
    public static readonly InstructionTable Instance = new();

    private InstructionTable()
    {
        Text("text", () => Words.Instruction_Text, i => i.Text).Title().NotFiltered();
        Text("by", () => Words.Instruction_By, i => i.By).Default().Labelled().NotFiltered();
        Date("givenOn", () => Words.Instruction_GivenOn, i => i.GivenOn).Default().SortedBy(i => i.GivenOn, descendingFirst: true);
        Choice("state", () => Words.Column_State, i => i.State).Default().Quick().Dressed(i => new Dress(LookOf(i.State))).GoesWith("givenOn");
        Text("about", () => Words.Task_About, i => i.About).Default().NotFiltered().Linked(i => i.Record?.Address);
        Number("open", () => Words.Instruction_OpenTasks, i => i.OpenTasks).Default().NotFiltered();
        Number("tasks", () => Words.Instruction_Tasks, i => i.Tasks).Default().NotFiltered();
        Text("recordedBy", () => Words.Instruction_RecordedBy, i => i.RecordedBy).NotFiltered();
        Moment("changed", () => Words.Column_Changed, i => i.ChangedAt).SortedBy(i => i.ChangedAt, descendingFirst: true);
    }

    public override string Name => "instructions";
    public override string Path => "/instructions";
    public override string Label => Words.Menu_Instructions;
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override Column DefaultSort => Find("givenOn")!;
    public override string SearchHint => Words.Instruction_SearchHint;
    public override bool IsShareable => false;
    public override EmptyWords Empty { get; } = new("pencil", () => Words.Instruction_None, () => Words.Instruction_NoneHint);

    public static string LookOf(InstructionState state) => state switch { InstructionState.Closed => "st idle", InstructionState.Reported => "st delay", _ => "st" };

    public override IQueryable<InstructionRow> Rows(WutongDb db, Actor actor)
    {
        var users = db.UserNames;
        return db.Instructions.VisibleTo(actor).Select(i => new InstructionRow
        {
            Id = i.Id, Version = i.Version, Text = i.Text, By = i.By, GivenOn = i.GivenOn, State = i.State, RecordId = i.RecordId, Tasks = i.Tasks.Count(), OpenTasks = i.Tasks.Count(t => t.State != TaskState.Done && t.State != TaskState.Withdrawn),
            RecordedBy = users.Where(u => u.Id == i.RecordedById).Select(u => u.Name).FirstOrDefault()!, ChangedAt = i.ChangedAt, IsExample = i.IsExample,
        });
    }

    protected override Func<WutongDb, Actor, IReadOnlyList<InstructionRow>, Task> Parts => async (db, actor, rows) =>
    {
        var links = await db.RecordLinksAsync(actor, rows.Select(r => r.RecordId).OfType<Guid>());
        foreach (var row in rows) row.Record = row.RecordId is { } id ? links.GetValueOrDefault(id) : null;
    };

    /// <summary>The instructions about one record that the actor may see, the last given first.</summary>
    public static async Task<IReadOnlyList<InstructionRow>> AboutAsync(WutongDb db, Actor actor, Guid record, int most) =>
        actor.IsAny(Users.Roles.Staff) ? await Instance.Rows(db, actor).Where(i => i.RecordId == record).OrderByDescending(i => i.GivenOn).ThenByDescending(i => i.Id).Take(most).ToListAsync() : [];

    protected override string? SearchedKind => SearchableInstructions.Name;
}
