using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

/// <summary>An instruction as other rooms quote it.</summary>
public sealed record QuotedInstruction(Guid Id, string By, string Text, DateOnly GivenOn, bool IsExample);

/// <summary>What leaders said about records.</summary>
public static class InstructionReading
{
    extension(WutongDb db)
    {
        /// <summary>The last instruction about any of the records that the actor may see; null where there is none.</summary>
        public Task<QuotedInstruction?> LastInstructionAboutAsync(Actor actor, IReadOnlyList<Guid> records) => db.Instructions.VisibleTo(actor).Where(i => i.RecordId != null && records.Contains(i.RecordId.Value))
            .OrderByDescending(i => i.GivenOn).ThenByDescending(i => i.Id).Select(i => new QuotedInstruction(i.Id, i.By, i.Text, i.GivenOn, i.IsExample)).FirstOrDefaultAsync();
    }
}
