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
        var binding = new RoleBinding { Role = Role!.Value, OfficeId = OfficeId, OrganisationId = OrganisationId, GivenById = actor.Id, GivenAt = actor.Now };
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
        if (!user.Bindings.Exists(b => b.Id == BindingId)) return Outcome.Missing;
        return await db.TakeRolesAsync(user, [BindingId]) ?? Outcome.Saved(user.Id);
    });
}
