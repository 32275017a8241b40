using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Users;

namespace Wutong.Platform.Forms;

/// <summary>Forms, by name and by who asks for them.</summary>
internal sealed class SearchableForms : Searchable<ReportForm>
{
    public const string Name = "forms";

    public override string Kind => Name;
    public override string Label => Words.Menu_Forms;
    public override string Icon => "table";
    public override IReadOnlySet<Role> Roles => Users.Roles.Staff;
    public override string Scope => FormsApi.ReadScope;
    public override string LinkOf(Guid id) => $"/forms/{id}";

    /// <summary>As <see cref="ReportForm.VisibleTo"/>.</summary>
    public override async Task<IReadOnlyList<SearchDocument>> MakeAsync(WutongDb db, IReadOnlyCollection<Guid> ids)
    {
        var forms = await db.ReportForms.Whole.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync();
        return [.. forms.Select(f => new SearchDocument
        {
            Id = f.Id, Title = f.Name, Related = [f.Recipient], Subtitle = f.Recipient, Body = f.Note, IsExample = f.IsExample,
            Audience = [SearchAudience.Of(Role.HeadOffice), .. Users.Roles.Staff.Select(role => SearchAudience.InOffice(role, f.OfficeId))],
        })];
    }
}
