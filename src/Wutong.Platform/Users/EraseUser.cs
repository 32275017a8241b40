using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;
using Wutong.Platform.Agenda;
using Wutong.Platform.Absences;
using Wutong.Platform.Messages;
using Wutong.Platform.Tables.Import;

namespace Wutong.Platform.Users;

/// <summary>
/// Erases the personal data of somebody who has left. The account stays closed under its name, because what it did stays answerable; who it was is no longer said.
/// </summary>
public sealed record EraseUser
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Erase_Reason)), Required, StringLength(Erasing.ReasonLength, MinimumLength = Erasing.ShortestReason)]
    public string? Reason { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Erase_IsSure))]
    public bool IsSure { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, async user =>
    {
        if (user.ErasedAt is not null) return Outcome.Refuse("", Words.User_IsErased);
        if (!user.IsDisabled) return Outcome.Refuse("", Words.User_EraseOpen);
        if (!IsSure) return Outcome.Refuse(nameof(IsSure), Words.Erase_NotSure);
        await db.EraseAsync(actor, nameof(User), user.Id, Reason!);
        return Outcome.Saved(user.Id);
    });
}

/// <summary>What the platform holds of an account besides the account.</summary>
internal static class ErasedAccounts
{
    /// <summary>Part of the write that erases; does nothing for whoever is no account.</summary>
    public static async Task EraseAsync(WutongDb db, Guid id, DateTimeOffset now)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == id) is not { } user) return;
        user.Erase(now);
        foreach (var absence in await db.Absences.Whole.Where(a => a.UserId == id && a.Note != null).ToListAsync()) absence.Note = null;
        foreach (var choices in await db.MessageChoices.Whole.Where(c => c.UserId == id).ToListAsync()) db.MessageChoices.Remove(choices);
        db.RemoveRange(await db.CalendarLinks.Where(l => l.UserId == id).ToListAsync());
        db.RemoveRange(await db.ApiTokens.Where(t => t.UserId == id).ToListAsync());
        db.RemoveRange(await db.OneTimeLinks.Where(l => l.UserId == id).ToListAsync());
        db.RemoveRange(await db.UserTokens.Where(t => t.UserId == id).ToListAsync());
        foreach (var view in await db.SavedViews.Whole.Where(v => v.OwnerId == id).ToListAsync()) db.SavedViews.Remove(view);
        await WaysInAsync(db, id);
        // Not audited, and many.
        await db.Deliveries.Whole.Where(d => d.UserId == id).ExecuteDeleteAsync();
        await db.Messages.Whole.Where(m => m.UserId == id).ExecuteDeleteAsync();
        await db.ImportHeads.Where(h => h.UserId == id).ExecuteDeleteAsync();
    }

    /// <summary>How and from where they signed in; what reviews of access called them.</summary>
    private static async Task WaysInAsync(WutongDb db, Guid id)
    {
        await db.SignInSessions.Where(s => s.UserId == id).ExecuteDeleteAsync();
        await db.UserPasskeys.Where(p => p.UserId == id).ExecuteDeleteAsync();
        await db.UserLogins.Where(l => l.UserId == id).ExecuteDeleteAsync();
        await db.VerifiedPhones.Where(p => p.UserId == id).ExecuteDeleteAsync();
        await db.SmsCodes.Where(c => c.UserId == id).ExecuteDeleteAsync();
        var (name, key) = (Erasing.Name, Text.Pinyin.SortKey(Erasing.Name));
        await db.AccessReviewLines.Whole.Where(l => l.UserId == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Name, name).SetProperty(l => l.NameSortKey, key));
    }
}
