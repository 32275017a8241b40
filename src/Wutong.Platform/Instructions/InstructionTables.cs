using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Attachments;
using Wutong.Platform.Data;
using Wutong.Platform.Messages;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

internal static class InstructionTables
{
    /// <summary>Who may write instructions down, and read the list of them; rows are filtered all the same.</summary>
    public static readonly IReadOnlySet<Role> Writers = new HashSet<Role> { Role.GeneralOffice, Role.HeadOffice, Role.Leader };

    public static readonly MessageKind
        Reported = new("instruction-reported", () => Words.Message_InstructionReported, () => Words.Message_InstructionReportedText),
        Answered = new("instruction-answered", () => Words.Message_InstructionAnswered, () => Words.Message_InstructionAnsweredText);

    /// <summary>The photo of the paper and what shows what came of it.</summary>
    public static FileOwner Files { get; } = new("instruction",
        (db, actor, id) => db.Instructions.VisibleTo(actor).AnyAsync(i => i.Id == id),
        async (db, actor, id) => await db.InstructionToChangeAsync(actor, id) is not null,
        id => $"/instructions/{id}", InstructionsApi.ReadScope, InstructionsApi.WriteScope);

    extension(WutongDb db)
    {
        public Rows<Instruction> Instructions => new(db);

        /// <summary>One that the actor keeps and that is not closed; null for any other.</summary>
        public async Task<Instruction?> InstructionToChangeAsync(Actor actor, Guid id) =>
            await db.Instructions.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == id) is { } found && found.IsKeptBy(actor) && found.State != InstructionState.Closed ? found : null;

        /// <summary>The leaders who have an account, after "somebody else".</summary>
        public async Task<List<SelectListItem>> LeaderChoicesAsync()
        {
            var leaders = await db.UsersAs(Role.Leader).Select(u => new { u.Id, u.DisplayName }).ToListAsync();
            return [new(Words.Instruction_Elsewhere, ""), .. leaders.OrderBy(l => Pinyin.SortKey(l.DisplayName), StringComparer.Ordinal).Select(l => new SelectListItem(l.DisplayName, l.Id.ToString()))];
        }
    }
}
