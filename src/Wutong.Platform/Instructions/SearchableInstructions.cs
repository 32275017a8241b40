using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Instructions;

/// <summary>Instructions, by their words and by who gave them.</summary>
internal sealed class SearchableInstructions : Searchable<Instruction>
{
    public const string Name = "instructions";

    private const int TitleLength = 60;

    public override string Kind => Name;
    public override string Label => Words.Menu_Instructions;
    public override string Icon => "pencil";
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override string Scope => InstructionsApi.ReadScope;
    public override string LinkOf(Guid id) => $"/instructions/{id}";

    /// <summary>As <see cref="Instruction.VisibleTo"/>, but for those who have a task from it: they find the task, which leads here.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Instructions.Whole.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync();
        return [.. found.Select(i => new SearchDocument
        {
            Id = i.Id, Title = Shortening.Beginning(i.Text, TitleLength), Related = [i.By], Subtitle = i.By, Body = i.Text, IsExample = i.IsExample,
            Audience = [SearchAudience.Of(Role.Leader), SearchAudience.Of(Role.GeneralOffice), .. Users.Roles.Staff.Select(role => SearchAudience.Account(role, i.RecordedById))],
        })];
    }
}
