using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;

namespace Wutong.Platform.Messages;

/// <summary>Asks what shall become of the deliveries that were ticked, and says what sending again may mean.</summary>
internal sealed class Settle(WutongDb db, Actor actor) : PageModel
{
    private const string Next = "/settings/messages/outbox";

    [BindProperty] public SettleDeliveries Input { get; set; } = new();

    /// <summary>The chosen ones that stand still.</summary>
    public IReadOnlyList<DeliveryRow> Rows { get; private set; } = [];

    /// <summary>How many were chosen beside them: sent, or just being sent.</summary>
    public int LeftOut { get; private set; }
    public bool HasUnclear => Rows.Any(r => r.State == DeliveryState.Unclear);

    public Task OnGetAsync([FromQuery(Name = "id")] List<Guid> ids) => LoadAsync(ids);

    public Task<IActionResult> OnPostRetryAsync() => ActAsync(i => i.Retry(db, actor), Words.Delivery_Retried);

    public Task<IActionResult> OnPostGiveUpAsync() => ActAsync(i => i.GiveUp(db, actor), Words.Delivery_GaveUp);

    private async Task<IActionResult> ActAsync(Func<SettleDeliveries, Task<Outcome>> act, string done)
    {
        var outcome = await act(Input);
        if (outcome is Outcome.Done) TempData["Done"] = done;
        else await LoadAsync(Input.Ids);
        return this.Show(outcome, Next);
    }

    private async Task LoadAsync(List<Guid> ids)
    {
        var wanted = ids.Distinct().Take(SettleDeliveries.Most).ToList();
        var rows = await DeliveryTable.Instance.RowsAsync(db, actor, wanted);
        Rows = [.. rows.Where(r => r.State is DeliveryState.Waiting or DeliveryState.Dead or DeliveryState.Unclear).OrderByDescending(r => r.CreatedAt)];
        LeftOut = wanted.Count - Rows.Count;
    }
}
