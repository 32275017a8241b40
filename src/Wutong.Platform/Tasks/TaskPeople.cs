using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Search;
using Wutong.Platform.Text;
using Wutong.Platform.Users;

namespace Wutong.Platform.Tasks;

/// <summary>
/// To whom somebody may give a task: within the own offices everybody to everybody; a leader, the investment office and the general office to
/// everybody who works for the city.
/// </summary>
internal static class TaskPeople
{
    private static readonly IReadOnlySet<Role> Everywhere = new HashSet<Role> { Role.Leader, Role.HeadOffice, Role.GeneralOffice };

    /// <summary>Somebody in an office.</summary>
    internal sealed record Seat(Guid UserId, string Name, Guid OfficeId, string Office);

    extension(WutongDb db)
    {
        /// <summary>The seats in which the actor may give somebody a task, by office and name.</summary>
        public Task<IReadOnlyList<Seat>> SeatsAsync(Actor actor) => SeatsAsync(db, actor, actor.IsAny(Everywhere));

        /// <summary>The same as choices, grouped by office, the actor first.</summary>
        public async Task<List<SelectListItem>> SeatChoicesAsync(Actor actor) => Choices(await db.SeatsAsync(actor), actor);

        /// <summary>Everybody who works for the city, as choices: whom one meets, not whom one may give tasks.</summary>
        public async Task<List<SelectListItem>> EverySeatAsync(Actor actor) => Choices(await SeatsAsync(db, actor, everywhere: true), actor);
    }

    private static List<SelectListItem> Choices(IReadOnlyList<Seat> seats, Actor actor)
    {
        Dictionary<string, SelectListGroup> groups = [];
        List<SelectListItem> choices = [new(Words.Form_Choose, "")];
        foreach (var seat in seats.OrderByDescending(s => s.UserId == actor.Id))
        {
            if (!groups.TryGetValue(seat.Office, out var group)) groups[seat.Office] = group = new SelectListGroup { Name = seat.Office };
            choices.Add(new SelectListItem(seat.Name, seat.UserId.ToString()) { Group = group });
        }
        return choices;
    }

    private static async Task<IReadOnlyList<Seat>> SeatsAsync(WutongDb db, Actor actor, bool everywhere)
    {
        var (own, offices) = (actor.Offices, db.Offices.Whole);
        var seats = await (from binding in db.RoleBindings
                           join user in db.Users on binding.UserId equals user.Id
                           join office in offices on binding.OfficeId equals office.Id
                           where !user.IsDisabled && (everywhere || own.Contains(office.Id))
                           select new Seat(user.Id, user.DisplayName, office.Id, office.Name)).Distinct().ToListAsync();
        // Somebody who works in two offices has a task in the first of the actor's own, or in the first by name.
        return [.. seats.OrderByDescending(s => own.Contains(s.OfficeId)).ThenBy(s => Pinyin.SortKey(s.Office), StringComparer.Ordinal).ThenBy(s => Pinyin.SortKey(s.Name), StringComparer.Ordinal).DistinctBy(s => s.UserId)];
    }

    /// <summary>The seat for which tasks about these records are given, or why they cannot be: unknown, or somebody who may not see what they are about.</summary>
    public static async Task<(Seat? Seat, string? Problem)> ReceiverAsync(WutongDb db, Actor actor, AccountLookup accounts, Guid user, params IEnumerable<Guid?> records)
    {
        if ((await db.SeatsAsync(actor)).FirstOrDefault(s => s.UserId == user) is not { } seat) return (null, Words.Invalid_Choice);
        var about = records.OfType<Guid>().Distinct().ToList();
        if (about.Count == 0 || user == actor.Id) return (seat, null);
        var receiver = (await accounts.ByIdAsync(user))!.ToActor(actor.Now);
        return (await db.RecordLinksAsync(receiver, about)).Count < about.Count ? (null, string.Format(null, Words.Task_ReceiverBlind, seat.Name)) : (seat, null);
    }
}
