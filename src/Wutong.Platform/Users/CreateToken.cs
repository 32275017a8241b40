using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>Makes a personal token. The secret is returned once.</summary>
public sealed record CreateToken
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Token_Name)), Required, StringLength(60)]
    public string? Name { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Token_Scopes))]
    public IList<string> Scopes { get; init; } = []; // a form adds what was ticked to this very list

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Token_Days)), Required, Range(1, 365)]
    public int Days { get; init; } = 90;

    public async Task<(Outcome Outcome, string? Secret)> Run(WutongDb db, Guid owner, DateTimeOffset now)
    {
        if (Scopes.Count == 0 || Scopes.Any(s => !ApiToken.AllScopes.Contains(s))) return (Outcome.Refuse(nameof(Scopes), string.Format(null, Words.Token_UnknownScope, string.Join(' ', ApiToken.AllScopes))), null);
        if (Days is < 1 or > 365) return (Outcome.Refuse(nameof(Days), Words.Token_DaysRange), null);
        var (token, secret) = ApiToken.Create(owner, Name!, Scopes.Distinct(), now, TimeSpan.FromDays(Days));
        var outcome = await db.WriteAsync(() => { db.ApiTokens.Add(token); return Task.FromResult(Outcome.Saved(token.Id)); });
        return (outcome, secret);
    }
}
