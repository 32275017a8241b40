using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Search;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

/// <summary>What is written down of an instruction.</summary>
internal record InstructionFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Instruction_Leader))]
    public Guid? LeaderId { get; init; }

    /// <summary>Name and post of a leader without an account.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Instruction_ByName)), StringLength(Instruction.ByLength)]
    public string? By { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Instruction_Text)), Required, StringLength(Instruction.WordsLength)]
    public string? Text { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Instruction_GivenOn)), Required]
    public DateOnly? GivenOn { get; init; }

    /// <summary>The record that it is about, of whatever module.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>The name under which it stands, or what is wrong.</summary>
    private protected async Task<(string By, Outcome? Refused)> CheckAsync(WutongDb db, Actor actor, Guid? standingRecord)
    {
        if (PastDay.Wrong(nameof(GivenOn), GivenOn, actor.Now.Day(), earliest: 2000) is { } wrong) return ("", new Outcome.Refused([wrong]));
        if (RecordId is { } about && about != standingRecord && await db.RecordLinkAsync(actor, about) is null) return ("", Outcome.Refuse(nameof(RecordId), Words.Task_WrongRecord));
        if (LeaderId is not { } leader) return By is null ? ("", Outcome.Refuse(nameof(By), Words.Instruction_NoLeader)) : (By, null);
        var name = await db.Users.Where(u => u.Id == leader && u.Bindings.Any(b => b.Role == Role.Leader)).Select(u => u.DisplayName).SingleOrDefaultAsync();
        return name is null ? ("", Outcome.Refuse(nameof(LeaderId), Words.Invalid_Choice)) : (name, null);
    }
}

/// <summary>Writes an instruction down.</summary>
internal sealed record RecordInstruction : InstructionFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(InstructionTables.Writers) || actor.Id is not { } by) return Outcome.Denied;
        if (actor.Offices is not [var office, ..]) return Outcome.Refuse("", Words.Instruction_NoOffice);
        var (name, refused) = await CheckAsync(db, actor, standingRecord: null);
        if (refused is not null) return refused;
        var instruction = new Instruction { LeaderId = LeaderId, By = name, Text = Text!, GivenOn = GivenOn!.Value, RecordId = RecordId, RecordedById = by, OfficeId = office, RecordedAt = actor.Now, ChangedAt = actor.Now };
        db.Instructions.Add(instruction);
        return Outcome.Saved(instruction.Id);
    });
}

/// <summary>Corrects what was written down.</summary>
internal sealed record EditInstruction : InstructionFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var instruction = await db.Instructions.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == Id);
        if (instruction is null) return Outcome.Missing;
        if (!instruction.IsKeptBy(actor) || instruction.State == InstructionState.Closed) return Outcome.Denied;
        if (instruction.Version != Version) return new Outcome.Stale(Of(instruction), instruction.Version);
        var (name, refused) = await CheckAsync(db, actor, instruction.RecordId);
        if (refused is not null) return refused;
        (instruction.LeaderId, instruction.By, instruction.Text, instruction.GivenOn, instruction.RecordId, instruction.ChangedAt) = (LeaderId, name, Text!, GivenOn!.Value, RecordId, actor.Now);
        return Outcome.Saved(instruction.Id);
    });

    public static EditInstruction Of(Instruction i) => new() { Id = i.Id, Version = i.Version, LeaderId = i.LeaderId, By = i.LeaderId is null ? i.By : null, Text = i.Text, GivenOn = i.GivenOn, RecordId = i.RecordId };
}

/// <summary>Reports what came of an instruction, closes it, or sends it back.</summary>
internal sealed record ActOnInstruction
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Required, EnumDataType(typeof(InstructionAct))]
    public InstructionAct? Act { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Platform.Words.Task_Words)), StringLength(Instruction.WordsLength)]
    public string? Words { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var instruction = await db.Instructions.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == Id);
        if (instruction is null) return Outcome.Missing;
        if (instruction.Version != Version) return new Outcome.Stale(null, instruction.Version);
        if (!instruction.ActsFor(actor).Contains(Act!.Value)) return Outcome.Refuse("", string.Format(null, Platform.Words.Task_NotNow, Act.Value.Label()));
        if (Words is null && Act != InstructionAct.Close) return Outcome.Refuse(nameof(Words), Platform.Words.Task_NoWords);
        instruction.Do(Act.Value, Words, actor.Now);
        var (kind, reader) = Act == InstructionAct.Report ? (InstructionTables.Reported, instruction.LeaderId) : (InstructionTables.Answered, instruction.RecordedById);
        if (reader is { } told && told != actor.Id) await db.SendMessageAsync(kind, told, new MessageText(instruction.Text, $"/instructions/{Id}", $"{Id}:{instruction.Version}"), actor.Now);
        return Outcome.Saved(instruction.Id);
    });
}
