using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wutong.Platform.Data;
using Wutong.Platform.Tables;
using Wutong.Platform.Tasks;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Instructions;

/// <summary>Instructions for programs.</summary>
internal static class InstructionsApi
{
    public const string ReadScope = TasksApi.ReadScope, WriteScope = TasksApi.WriteScope;

    public static void Map(IEndpointRouteBuilder api)
    {
        var instructions = api.MapGroup("/instructions").WithTags("instructions");
        instructions.MapTable(InstructionTable.Instance).For(ReadScope, Roles.Staff).WithSummary("Instructions that the asker may see, last given first.");
        instructions.MapPost("", (Body<RecordInstruction> body, WutongDb db, Actor actor) => body.Run(input => input.Run(db, actor)))
            .For(WriteScope, InstructionTables.Writers).WithSummary("Writes an instruction down.").Answers();
        instructions.MapPut("{id:guid}", (Guid id, Body<EditInstruction> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(WriteScope, InstructionTables.Writers).WithSummary("Corrects an instruction; names the version it has seen.").Answers();
        instructions.MapPost("{id:guid}/acts", (Guid id, Body<ActOnInstruction> body, WutongDb db, Actor actor) => body.Run(input => (input with { Id = id }).Run(db, actor)))
            .For(WriteScope, InstructionTables.Writers).WithSummary("Reports what came of it, closes it, sends it back; names the version it has seen.").Answers();
    }
}
