using System.ComponentModel.DataAnnotations;
using Wutong.Platform.Data;

namespace Wutong.Platform.Users;

/// <summary>Gives an account another role. Only a security administrator may.</summary>
public sealed record AddBinding
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Role)), Required, EnumDataType(typeof(Role))]
    public Role? Role { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Office))]
    public Guid? OfficeId { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.User_Organisation))]
    public Guid? OrganisationId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, async user =>
    {
        var binding = new RoleBinding { Role = Role!.Value, OfficeId = OfficeId, OrganisationId = OrganisationId };
        if (await BindingRules.CheckAsync(db, user.Bindings, binding) is { } problem) return new Outcome.Refused([problem]);
        user.Bindings.Add(binding);
        return Outcome.Saved(user.Id);
    });
}

/// <summary>Takes a role from an account; it counts with the next click of whoever held it.</summary>
public sealed record RemoveBinding
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public Guid BindingId { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.ChangeAccountAsync(actor, Id, Version, async user =>
    {
        var binding = user.Bindings.Find(b => b.Id == BindingId);
        if (binding is null) return Outcome.Missing;
        if (binding.Role == Role.SecurityAdministrator)
        {
            if (user.Id == actor.Id) return Outcome.Refuse("", Words.User_NotOneself);
            if (await BindingRules.IsLastKeeperAsync(db, user)) return Outcome.Refuse("", Words.User_LastKeeper);
        }
        user.Bindings.Remove(binding);
        return Outcome.Saved(user.Id);
    });
}
