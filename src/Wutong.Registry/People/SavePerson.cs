using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wutong.Platform.Data;
using Wutong.Platform.Time;
using Wutong.Platform.Users;
using Wutong.Platform.Web;
using Wutong.Registry.Contracts;

namespace Wutong.Registry.People;

/// <summary>What people fill in about a contact, new or standing.</summary>
internal partial record PersonFields
{
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_PersonName)), Required, StringLength(Person.NameLength)]
    public string? Name { get; init; }

    /// <summary>The organisation's name, old or new, as the registry has it.</summary>
    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_OrganisationId)), Required, StringLength(Organisations.Organisation.NameLength)]
    public string? Organisation { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Post)), StringLength(100)]
    public string? Post { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Phone)), StringLength(30), PhoneText]
    public string? Phone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Field_Email)), StringLength(120), EmailAddress]
    public string? Email { get; init; }

    /// <summary>A telephone number: digits, spaces, hyphens and a leading plus.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    internal sealed class PhoneTextAttribute : ValidationAttribute
    {
        protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
            value is not string text || Digits().IsMatch(text) ? ValidationResult.Success : new ValidationResult(Words.Invalid_Phone, [validationContext.MemberName!]);
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 -]{3,27}[0-9]$", RegexOptions.CultureInvariant)] private static partial Regex Digits();
}

/// <summary>Enters a contact at an organisation.</summary>
internal sealed record CreatePerson : PersonFields
{
    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (await db.OrganisationNamedAsync(actor, Organisation!) is not { } organisation) return Outcome.Refuse(nameof(Organisation), Words.Person_OrganisationUnknown);
        var person = new Person { Name = Name!, OrganisationId = organisation.Id, Post = Post, Phone = Phone, Email = Email }.KeepFrom(actor.Now.Day());
        db.People.Add(person);
        return Outcome.Saved(person.Id);
    });
}

/// <summary>
/// Changes a contact. Telephone and e-mail are not given out to be edited: left empty they stay as they are, and removing one is said aloud.
/// </summary>
internal sealed record EditPerson : PersonFields, IEdit
{
    public Guid Id { get; init; }
    public int Version { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Person_RemovePhone))]
    public bool RemovePhone { get; init; }

    [Display(ResourceType = typeof(Words), Name = nameof(Words.Person_RemoveEmail))]
    public bool RemoveEmail { get; init; }

    public Task<Outcome> Run(WutongDb db, Actor actor) => db.WriteAsync(async () =>
    {
        var person = await db.People.VisibleTo(actor).SingleOrDefaultAsync(p => p.Id == Id);
        if (person is null) return Outcome.Missing;
        if (!actor.IsAny(RegistryModule.Writers)) return Outcome.Denied;
        if (person.ErasedAt is not null) return Outcome.Refuse("", Words.Person_IsErased);
        var current = await db.OrganisationRefsAsync([person.OrganisationId]);
        if (person.Version != Version) return new Outcome.Stale(From(person, current[person.OrganisationId].Name), person.Version);
        if (RemovePhone && Phone is not null) return Outcome.Refuse(nameof(Phone), Words.Person_EitherOr);
        if (RemoveEmail && Email is not null) return Outcome.Refuse(nameof(Email), Words.Person_EitherOr);
        // A standing organisation stays even where the registry has several of its name.
        if (current[person.OrganisationId].Name != Organisation)
        {
            if (await db.OrganisationNamedAsync(actor, Organisation!) is not { } organisation) return Outcome.Refuse(nameof(Organisation), Words.Person_OrganisationUnknown);
            person.OrganisationId = organisation.Id;
        }
        person.Name = Name!;
        person.Post = Post;
        person.Phone = RemovePhone ? null : Phone ?? person.Phone;
        person.Email = RemoveEmail ? null : Email ?? person.Email;
        person.KeepFrom(actor.Now.Day());
        return Outcome.Saved(person.Id);
    });

    public static EditPerson From(Person person, string organisation) =>
        new() { Id = person.Id, Version = person.Version, Name = person.Name, Organisation = organisation, Post = person.Post };
}
