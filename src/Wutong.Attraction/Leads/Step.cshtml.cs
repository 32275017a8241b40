using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Attraction.Leads;

/// <summary>The step that the lead's stage asks for: to answer and name somebody, to judge, or to note progress.</summary>
internal sealed class Step(WutongDb db, Actor actor) : LeadActPage(db, actor)
{
    public RespondToLead Respond { get; set; } = new();
    public JudgeLead Judge { get; set; } = new();
    public FollowLead Follow { get; set; } = new();

    public List<SelectListItem> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => GetAsync(id);

    public Task<IActionResult> OnPostRespondAsync(Guid id, [Bind(Prefix = nameof(Respond))] RespondToLead input) => RunAsync(id, Respond = input with { Id = id }, nameof(Respond));
    public Task<IActionResult> OnPostJudgeAsync(Guid id, [Bind(Prefix = nameof(Judge))] JudgeLead input) => RunAsync(id, Judge = input with { Id = id }, nameof(Judge));
    public Task<IActionResult> OnPostFollowAsync(Guid id, [Bind(Prefix = nameof(Follow))] FollowLead input) => RunAsync(id, Follow = input with { Id = id }, nameof(Follow));

    private async Task<IActionResult> RunAsync(Guid id, LeadAct act, string prefix)
    {
        if (await LoadAsync(id) is { } refusal) return refusal;
        return ModelState.IsValid ? this.Show(await act.Run(Db, Actor), Back, prefix) : this.Refuse();
    }

    protected override async Task PrepareAsync()
    {
        if (Lead.Stage != LeadStage.Reported) return;
        var people = await LeadPeople.OfOfficeAsync(Db, Lead.OfficeId);
        People = [new(Platform.Words.Form_Choose, ""), .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        Respond = Respond with { ResponsibleId = Respond.ResponsibleId ?? people.Find(p => p.Id == Lead.HolderId)?.Id };
    }
}
