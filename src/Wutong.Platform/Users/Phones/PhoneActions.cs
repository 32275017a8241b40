using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Audit;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users.Phones;

/// <summary>What becomes of an account's telephone number.</summary>
internal static class PhoneActions
{
    private static readonly HashSet<Role> MayEnter = [Role.Enterprise, Role.Talent];

    /// <summary>
    /// Whether a code alone opens the account: for enterprises and talents, who come seldom and forget passwords. The city's own people and whoever runs the
    /// platform always need their password; there a code is the second step at most.
    /// </summary>
    public static bool MayEnterByText(IEnumerable<Role> roles)
    {
        var all = roles.ToList();
        return all.Count > 0 && all.TrueForAll(MayEnter.Contains);
    }

    extension(WutongDb db)
    {
        public Task<VerifiedPhone?> PhoneOfAsync(Guid user) => db.VerifiedPhones.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user);

        /// <summary>The open account that a code to a number would sign in; null for none. Who has chosen the code as the second step has chosen that it is not enough alone.</summary>
        public async Task<Guid?> AccountOfPhoneAsync(string number)
        {
            var found = await db.VerifiedPhones.Where(p => p.Number == number && !p.IsSecondStep).Join(db.Users.Where(u => !u.IsDisabled), p => p.UserId, u => u.Id, (_, u) => new { u.Id, Roles = u.Bindings.Select(b => b.Role).ToList() }).SingleOrDefaultAsync();
            return found is not null && MayEnterByText(found.Roles) ? found.Id : null;
        }

        /// <summary>Gives the account the number that has just been proved.</summary>
        public Task<Outcome> KeepPhoneAsync(Actor actor, SmsCode proved) => db.WriteAsync(async () =>
        {
            if (actor.Id is not { } id || proved.UserId != id) return Outcome.Denied;
            if (await db.VerifiedPhones.AnyAsync(p => p.Number == proved.Number && p.UserId != id)) return Outcome.Refuse("", Words.Text_NumberTaken);
            var phone = await db.VerifiedPhones.SingleOrDefaultAsync(p => p.UserId == id);
            if (phone is null) db.VerifiedPhones.Add(phone = new VerifiedPhone { UserId = id, Number = proved.Number });
            (phone.Number, phone.VerifiedAt) = (proved.Number, actor.Now);
            db.Note(actor, AuditKind.Changed, nameof(VerifiedPhone), id, new { number = phone.Shown });
            return Outcome.Saved(id);
        });

        public Task<Outcome> SetSecondStepAsync(Actor actor, bool on) => db.WriteAsync(async () =>
        {
            if (await db.VerifiedPhones.SingleOrDefaultAsync(p => p.UserId == actor.Id) is not { } phone) return Outcome.Missing;
            phone.IsSecondStep = on;
            db.Note(actor, AuditKind.Changed, nameof(VerifiedPhone), phone.UserId, new { number = phone.Shown, secondStep = on });
            return Outcome.Saved(phone.UserId);
        });

        public Task<Outcome> RemovePhoneAsync(Actor actor) => db.WriteAsync(async () =>
        {
            if (await db.VerifiedPhones.SingleOrDefaultAsync(p => p.UserId == actor.Id) is not { } phone) return Outcome.Missing;
            db.VerifiedPhones.Remove(phone);
            db.Note(actor, AuditKind.Removed, nameof(VerifiedPhone), phone.UserId, new { number = phone.Shown });
            return Outcome.Saved(phone.UserId);
        });
    }
}
