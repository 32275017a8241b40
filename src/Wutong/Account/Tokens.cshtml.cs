using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.SignIn;

namespace Wutong.Account;

/// <summary>The account's own tokens for programs.</summary>
internal sealed class Tokens(WutongDb db, Actor actor, CurrentSession session) : PageModel
{
    /// <summary>Every scope with what it opens, in the language of the request.</summary>
    public static IReadOnlyList<(string Scope, string Label)> Scopes => [.. ApiToken.AllScopes.Select(s => (s, LabelOf(s)))];

    [BindProperty] public CreateToken Input { get; set; } = new();

    public IReadOnlyList<ApiToken> All { get; private set; } = [];
    public DateTimeOffset Now => actor.Now;

    /// <summary>The token just made; this answer is the only one that ever holds it.</summary>
    public string? Secret { get; private set; }

    public string? ScopesError => ModelState.TryGetValue("Input.Scopes", out var state) && state.Errors.Count > 0 ? state.Errors[0].ErrorMessage : null;

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Whether whoever sits here must prove first who they are.</summary>
    public bool MustProve => !session.IsProved(actor.Now);

    [NeedsProof]
    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Scopes.Count == 0) ModelState.AddModelError("Input.Scopes", Words.Token_ScopesNone);
        if (!ModelState.IsValid) { await LoadAsync(); return this.Refuse(); }
        var (outcome, secret) = await Input.Run(db, actor.Id!.Value, actor.Now);
        await LoadAsync();
        if (outcome is not Outcome.Done) return this.Show(outcome, "/account/tokens");
        Secret = secret;
        ModelState.Clear();
        Input = new CreateToken();
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        var outcome = await db.WriteAsync(async () =>
        {
            var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.UserId == actor.Id);
            if (token is null) return Outcome.Missing;
            token.WithdrawnAt ??= actor.Now;
            return Outcome.Saved(token.Id);
        });
        if (outcome is Outcome.Done) TempData["Done"] = Words.Token_WithdrawDone;
        return this.Show(outcome, "/account/tokens");
    }

    private async Task LoadAsync() => All = await db.ApiTokens.AsNoTracking().Where(t => t.UserId == actor.Id).OrderByDescending(t => t.Id).ToListAsync();

    private static string LabelOf(string scope) => scope switch
    {
        "registry.read" => Words.Scope_RegistryRead,
        "registry.write" => Words.Scope_RegistryWrite,
        "attraction.read" => Words.Scope_AttractionRead,
        "attraction.write" => Words.Scope_AttractionWrite,
        "calendar.read" => Words.Scope_CalendarRead,
        "calendar.write" => Words.Scope_CalendarWrite,
        "tasks.read" => Words.Scope_TasksRead,
        "tasks.write" => Words.Scope_TasksWrite,
        "metrics.read" => Words.Scope_MetricsRead,
        "metrics.write" => Words.Scope_MetricsWrite,
        "proposals.read" => Words.Scope_ProposalsRead,
        "proposals.write" => Words.Scope_ProposalsWrite,
        "timeline.read" => Words.Scope_TimelineRead,
        "timeline.write" => Words.Scope_TimelineWrite,
        "forms.read" => Words.Scope_FormsRead,
        "forms.write" => Words.Scope_FormsWrite,
        "messages.read" => Words.Scope_MessagesRead,
        "messages.write" => Words.Scope_MessagesWrite,
        _ => scope,
    };
}
