using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Text;
using Wutong.Platform.Time;
using Wutong.Platform.Users;

namespace Wutong.Platform.Absences;

internal static class AbsenceTables
{
    extension(WutongDb db)
    {
        public Rows<Absence> Absences => new(db);

        /// <summary>Who may stand in for somebody: whoever works in the same office, and leaders, since an office may have one person only.</summary>
        public async Task<IReadOnlyList<Named>> DeputiesForAsync(Guid user)
        {
            var offices = db.RoleBindings.Where(b => b.UserId == user && b.OfficeId != null).Select(b => b.OfficeId);
            var found = await db.Users.Where(u => u.Id != user && !u.IsDisabled && u.Bindings.Any(b => b.Role == Role.Leader || (b.OfficeId != null && offices.Contains(b.OfficeId))))
                .Select(u => new Named { Id = u.Id, Name = u.DisplayName, IsExample = u.IsExample }).ToListAsync();
            return [.. found.OrderBy(u => Pinyin.SortKey(u.Name), StringComparer.Ordinal)];
        }

        /// <summary>For whom the actor stands in today.</summary>
        public async Task<IReadOnlyList<Guid>> StandsInForAsync(Actor actor)
        {
            var (id, today) = (actor.Id, actor.Now.Day());
            return await db.Absences.VisibleTo(actor).Where(a => a.DeputyId == id && a.From <= today && a.To >= today).Select(a => a.UserId).Distinct().ToListAsync();
        }
    }

    /// <summary>The deputies to choose from, after "choose".</summary>
    public static async Task<List<SelectListItem>> DeputyChoicesAsync(this WutongDb db, Actor actor, Guid? chosen)
    {
        var people = actor.Id is { } id ? (await db.DeputiesForAsync(id)).ToList() : [];
        if (chosen is { } standing && people.TrueForAll(p => p.Id != standing)) people.AddRange(await db.UserNames.Where(u => u.Id == standing).ToListAsync());
        return [new(Words.Form_Choose, ""), .. people.Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
    }
}
