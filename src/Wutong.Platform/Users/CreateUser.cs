using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>Makes an account with its first role. Only a security administrator may.</summary>
public sealed record CreateUser
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_UserName)), Required, StringLength(60, MinimumLength = 2), RegularExpression("^[a-z0-9._-]*$", ErrorMessageResourceType = typeof(Words), ErrorMessageResourceName = nameof(Words.User_NameCharacters))]
    public string? UserName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_DisplayName)), Required, StringLength(User.NameLength)]
    public string? DisplayName { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Role)), Required, EnumDataType(typeof(Role))]
    public Role? Role { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Office))]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Organisation))]
    public Guid? OrganisationId { get; init; }

    /// <summary>With <paramref name="oneTimePassword"/> the account starts with it; without, its owner needs a one-time link.</summary>
    public Task<Outcome> Run(WutongDb db, Actor actor, UserManager<User> users, string? oneTimePassword = null) => db.WriteAsync(async () =>
    {
        if (!actor.Is(Users.Role.SecurityAdministrator)) return Outcome.Denied;
        if (UserName is not { Length: >= 2 } || !UserName.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_'))
            return Outcome.Refuse(nameof(UserName), Words.User_NameCharacters);
        var normalised = UserName.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalised)) return Outcome.Refuse(nameof(UserName), Words.User_NameTaken);
        var binding = new RoleBinding { Role = Role!.Value, OfficeId = OfficeId, OrganisationId = OrganisationId, GivenById = actor.Id, GivenAt = actor.Now };
        if (await BindingRules.CheckAsync(db, [], binding) is { } problem) return new Outcome.Refused([problem]);
        var user = NewAccount.Make(UserName, DisplayName!, [binding]);
        if (oneTimePassword is not null)
        {
            user.PasswordHash = users.PasswordHasher.HashPassword(user, oneTimePassword);
            user.MustChangePassword = true;
        }
        db.Users.Add(user);
        return Outcome.Saved(user.Id);
    });
}
